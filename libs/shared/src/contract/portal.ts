import { z } from 'zod';
import { CONDITIONS, PAIN_QUALITIES, SIDES, SPREADS } from '../clinical/vocabulary';
import { endpoint } from './endpoint';
import { Exercise } from './exercises';
import { PainReportRequest, PainSite } from './pain';
import { Id, Instant, LocalDate, Text } from './primitives';
import { ExerciseHold, ProgrammeVersion } from './programmes';
import { PortalMorning } from './portal-mornings';
import { NextMorningRequest, SecondMorningRequest, SessionLogRequest } from './session-logs';

/** Where to turn, and when the clinic reads. Every text is shown as it stands. */
export const CareNumbers = z.object({
  clinicName: z.string(),
  clinicPhone: z.string(),
  sameDayNumber: z.string(),
  urgentPlace: z.string(),
  emergencyNumber: z.string(),
  emergencyPlace: z.string(),
  hours: z.string().describe('Opening hours in words'),
  physiotherapistName: z.string(),
});
export type CareNumbers = z.output<typeof CareNumbers>;

/** What the clinic recorded about this person that the rules read. Reference 3.1. */
export const PortalContext = z.object({
  condition: z.enum(CONDITIONS).nullable().describe('null = no open episode'),
  hasLowBackProgramme: z.boolean(),
  painLimit: z.int().describe('Acceptable ordinary pain, NPRS'),
  baselineLevel: z.int().min(0).max(4).nullable().describe('null = not recorded: by the condition'),
  knownQualities: z.array(z.enum(PAIN_QUALITIES)),
  knownSides: z.array(z.enum(SIDES)).nullable().describe('null = sides were not recorded'),
  expectationActive: z.boolean(),
  usualPeak: z.int().nullable(),
  boneRisk: z.boolean(),
  caudaEquinaDocumented: z.boolean(),
  isWorkNewOrRaised: z.boolean().describe('The version in force is less than 21 days old'),
});
export type PortalContext = z.output<typeof PortalContext>;

/** A record of the last 14 days, as the rules need it. */
export const PortalRecord = z.object({
  sourceRecordId: Id.describe('The session inside one, else the record itself'),
  recordId: Id,
  kind: z.enum(['session', 'not-done', 'pain-report']),
  performedAt: z.string(),
  performedOn: LocalDate,
  qualities: z.array(z.enum(PAIN_QUALITIES)),
  sites: z.array(PainSite),
  spread: z.enum(SPREADS).nullable(),
  worst24: z.int().nullable(),
  matchedM4: z.boolean(),
  matchedM8: z.boolean(),
  seriesId: Id.nullable().describe('null = no session, or one whose log never came'),
  completeness: z
    .number()
    .nullable()
    .describe('Share of the dose, 0-1; null = nothing weighed, or not a session'),
});
export type PortalRecord = z.output<typeof PortalRecord>;

/** How far a report has come. The state line on the phone is made of this and of nothing else. */
export const ReportState = z.object({
  recordId: Id,
  receivedAt: z.string(),
  readAt: z.string().nullable(),
  readBy: z.string().nullable(),
});
export type ReportState = z.output<typeof ReportState>;

/** Everything that a phone needs for today, and to decide without a network. */
export const PortalToday = z.object({
  now: z.string(),
  patient: z.object({ id: Id, displayName: z.string() }),
  care: CareNumbers,
  context: PortalContext,
  ruleSetVersion: z.string(),
  parameters: z
    .record(z.string(), z.unknown())
    .describe('Thresholds of the rule set; parsed by the clinical library'),
  versions: z.array(ProgrammeVersion).describe('In force now or starting within 14 days'),
  exercises: z
    .array(Exercise)
    .describe('Every exercise that the versions name, and the approved easier ones'),
  holds: z.array(ExerciseHold),
  recent: z.array(PortalRecord).max(200),
  reports: z.array(ReportState).max(200).describe('Of the last 14 days'),
  mornings: z.array(PortalMorning).max(20).describe('Sessions of the last days, whose mornings may be asked'),
  screened: z.boolean().describe('false: do not start until the physiotherapist has seen you'),
});
export type PortalToday = z.output<typeof PortalToday>;

/** The server’s verdict on a report. It is the record; the phone shows the more severe of the two. */
export const IntakeReceipt = z.object({
  recordId: Id,
  receivedAt: z.string(),
  understood: z.boolean().describe('false: kept as it came, for a person to read'),
  severity: z.enum(['none', 'info', 'moderate', 'high', 'urgent']).nullable(),
  ruleIds: z.array(z.string()),
  ruleSetVersion: z.string(),
  messageId: z.string().nullable(),
  message: z.string().nullable().describe('Rendered, with the times that are true now that it was received'),
  reviewBy: z.string().nullable(),
  contactBy: z.string().nullable(),
  holds: z.array(ExerciseHold),
  readAt: z.string().nullable(),
  readBy: z.string().nullable(),
});
export type IntakeReceipt = z.output<typeof IntakeReceipt>;

const RecordId = z.strictObject({ id: Id });
const intake = {
  audience: 'portal',
  roles: ['patient'],
  statuses: [201, 200, 202],
  reply: IntakeReceipt,
  intake: true,
} as const;

export const getPortalToday = endpoint({
  summary: 'Today, and all that the phone needs to decide by itself',
  method: 'GET',
  path: '/portal/today',
  audience: 'portal',
  roles: ['patient'],
  statuses: [200],
  reply: PortalToday,
});

export const putPainReport = endpoint({
  summary: 'It hurts: sent and judged at once',
  method: 'PUT',
  path: '/portal/pain-reports/:id',
  params: RecordId,
  body: PainReportRequest,
  ...intake,
});

export const putSessionLog = endpoint({
  summary: 'A session as it was done',
  method: 'PUT',
  path: '/portal/session-logs/:id',
  params: RecordId,
  body: SessionLogRequest,
  ...intake,
});

export const putSessionLogCorrection = endpoint({
  summary: 'A correction of a session log, naming the revision that it corrects',
  method: 'PUT',
  path: '/portal/session-logs/:id/corrections/:correctionId',
  params: z.strictObject({ id: Id, correctionId: Id }),
  body: SessionLogRequest.extend({ corrects: z.int().min(1).max(1000) }),
  ...intake,
});

export const putNextMorning = endpoint({
  summary: 'How it is the morning after',
  method: 'PUT',
  path: '/portal/session-logs/:id/next-morning',
  params: RecordId,
  body: NextMorningRequest,
  ...intake,
});

export const putSecondMorning = endpoint({
  summary: 'How it is the morning after that, asked once more after a worse one',
  method: 'PUT',
  path: '/portal/session-logs/:id/second-morning',
  params: RecordId,
  body: SecondMorningRequest,
  ...intake,
});

/** Which words were shown on the phone, and whether they were read. */
export const putNoticeShown = endpoint({
  summary: 'Which safety words the phone showed, and when they were read',
  method: 'PUT',
  path: '/portal/notices-shown/:id',
  audience: 'portal',
  roles: ['patient'],
  params: RecordId,
  body: z.strictObject({
    recordId: Id,
    messageId: Text(40),
    locale: Text(20),
    words: Text(4000),
    shownAt: Instant,
    readAt: Instant.nullable(),
  }),
  statuses: [201, 200],
  reply: z.object({ id: Id }),
});
