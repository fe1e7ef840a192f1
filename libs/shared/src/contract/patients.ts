import { z } from 'zod';
import { CONDITIONS, LEFT_OUT_REASONS, PAIN_QUALITIES } from '../clinical/vocabulary';
import { Adherence } from './adherence';
import { Silence } from './contacts';
import { endpoint } from './endpoint';
import { FlagItem } from './flags';
import { PortalAccess } from './portal-access';
import { Id, LocalDate, OptionalText, PageQuery, PersonName, Text } from './primitives';
import { ProgrammeVersion } from './programmes';

export const CreatePatientRequest = z.strictObject({
  id: Id,
  givenName: PersonName,
  familyName: PersonName,
  birthDate: LocalDate,
  phone: z
    .string()
    .max(40)
    .regex(/^[+0-9][0-9 ()-]*$/, 'is not a telephone number')
    .nullable(),
});
export type CreatePatientRequest = z.output<typeof CreatePatientRequest>;

export const UpdatePatientRequest = CreatePatientRequest.omit({ id: true }).partial();
export type UpdatePatientRequest = z.output<typeof UpdatePatientRequest>;

export const Patient = z.object({
  id: Id,
  displayName: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  birthDate: LocalDate,
  ageYears: z.int(),
  phone: z.string().nullable(),
  physiotherapist: z.object({ id: Id, name: z.string() }).nullable(),
  revision: z.int().describe('For If-Match'),
});
export type Patient = z.output<typeof Patient>;

const Screened = z.enum(['no', 'yes', 'not-asked']);

/** The screen for serious disease that a clinician does before a programme is assigned. Reference 3.7. */
export const BaselineScreenRequest = z.strictObject({
  caudaEquina: z.enum(['no', 'yes', 'long-standing', 'not-asked']),
  bothLegs: Screened,
  legWeakness: Screened,
  fever: Screened,
  recentFall: Screened,
  pastCancer: Screened,
  weightLoss: Screened,
  nightPain: Screened,
  osteoporosis: Screened.describe('Bone thinning'),
  longTermSteroids: Screened,
  warningSignsGiven: z.boolean().describe('The card of warning signs was given and explained'),
  note: Text(1000).nullable(),
});
export type BaselineScreenRequest = z.output<typeof BaselineScreenRequest>;

/** What is already known about this person’s symptoms. null = not recorded. Reference 3.1. */
export const SymptomExpectationRequest = z.strictObject({
  knownQualities: z.array(z.enum(PAIN_QUALITIES)).max(PAIN_QUALITIES.length),
  knownSides: z
    .array(z.enum(['L', 'R', 'C']))
    .max(3)
    .nullable()
    .describe('null = not recorded'),
  baselineLevel: z
    .int()
    .min(0)
    .max(4)
    .nullable()
    .describe(
      'Furthest usual point: 0 back, 1 buttock, 2 thigh, 3 below the knee, 4 foot; null = by the condition',
    ),
  usualPeak: z.int().min(0).max(7).nullable(),
  expectationActive: z.boolean().describe('A nerve feeling that is known and usual may be read as expected'),
});
export type SymptomExpectationRequest = z.output<typeof SymptomExpectationRequest>;

export const OpenEpisodeRequest = z.strictObject({
  condition: z.enum(CONDITIONS),
  side: z.enum(['L', 'R', 'both', 'C']),
  onsetOn: LocalDate.nullable(),
  openedOn: LocalDate,
  baselineScreen: BaselineScreenRequest.nullable(),
  expectation: SymptomExpectationRequest,
});
export type OpenEpisodeRequest = z.output<typeof OpenEpisodeRequest>;

export const Episode = z.object({
  id: Id,
  condition: z.enum(CONDITIONS),
  side: z.enum(['L', 'R', 'both', 'C']),
  onsetOn: LocalDate.nullable(),
  openedOn: LocalDate,
  closedOn: LocalDate.nullable(),
  screenedOn: LocalDate.nullable().describe('null = no baseline screen'),
  screenFindings: z.array(z.string()).describe('Questions of the screen answered yes or long-standing'),
  expectation: SymptomExpectationRequest.nullable(),
});
export type Episode = z.output<typeof Episode>;

/** A sharp or radiating word in a record of that day: its own mark, merged into a flag or not. */
export const PainMark = z.object({
  recordId: Id,
  on: LocalDate,
  kind: z.enum(['sharp', 'radiating']).describe('radiating stands for every NEURO word'),
  score: z.int().nullable().describe('null = no number was given'),
  words: z.array(z.enum(PAIN_QUALITIES)),
  exerciseName: z.string().nullable(),
});
export type PainMark = z.output<typeof PainMark>;

/** One of the patient’s own days. value: highest of during, after and reports; null = none was answered. */
export const PainDay = z.object({
  on: LocalDate,
  value: z.int().min(0).max(10).nullable(),
  sessions: z.int().describe('Session logs of that day'),
});
export type PainDay = z.output<typeof PainDay>;

/** One Monday-to-Sunday week, clipped by the programme’s start. */
export const WeekCount = z.object({
  from: LocalDate,
  to: LocalDate.describe('Last day counted, inclusive'),
  prescribed: z.number().describe('Sessions due, 4 places'),
  done: z.int().describe('Sessions with at least half the dose'),
  partly: z.int().describe('Sessions logged with less than half'),
  inProgress: z.boolean(),
});
export type WeekCount = z.output<typeof WeekCount>;

/** What changed since the last attended contact, or since the programme began. */
export const SinceLastMet = z.object({
  since: LocalDate,
  basis: z.enum(['attended-contact', 'programme-start', 'opened']),
  sessionsReported: z.int(),
  sessionsPrescribed: z.number(),
  painFirst: z.int().nullable().describe('First daily value on or after `since`; null = none'),
  painLast: z.int().nullable(),
  marks: z.int().describe('Records with a sharp or radiating word'),
  worseMornings: z.int(),
  mostSkipped: z.object({ name: z.string(), done: z.int(), due: z.int() }).nullable(),
});
export type SinceLastMet = z.output<typeof SinceLastMet>;

export const RecentLog = z.object({
  id: Id,
  kind: z.enum(['session', 'not-done', 'pain-report']),
  on: LocalDate,
  performedAt: z.string(),
  receivedAt: z.string(),
  sessionName: z.string().nullable(),
  completeness: z.number().min(0).max(1).nullable(),
  painBefore: z.int().nullable(),
  painDuring: z.int().nullable(),
  painAfter: z.int().nullable(),
  words: z.array(z.enum(PAIN_QUALITIES)),
  timeSuspect: z.boolean(),
  abandoned: z.boolean().describe('true = the log never came; only the pain reports inside are known'),
  leftOut: z
    .array(z.object({ exerciseName: z.string(), reason: z.enum(['pain', ...LEFT_OUT_REASONS]).nullable() }))
    .describe('Exercises of which nothing was done, held ones apart; reason null = none was given'),
});
export type RecentLog = z.output<typeof RecentLog>;

/** The whole patient page in one answer. */
export const PatientOverview = z.object({
  today: LocalDate.describe('In the clinic’s zone'),
  patient: Patient,
  portalAccess: PortalAccess,
  episode: Episode.nullable(),
  programme: ProgrammeVersion.nullable(),
  holds: z.array(
    z.object({
      id: Id,
      prescribedExerciseId: Id,
      exerciseName: z.string(),
      side: z.string(),
      heldSince: z.string(),
    }),
  ),
  sinceLastMet: SinceLastMet.nullable(),
  painLimit: z.int().nullable(),
  painDays: z.array(PainDay).max(90),
  marks: z.array(PainMark).max(200),
  weeks: z.array(WeekCount).max(16),
  adherence: z.array(Adherence),
  silence: Silence.nullable().describe('S1; null = the patient was heard from'),
  flags: z.array(FlagItem).max(50).describe('Open ones first, then the latest closed'),
  recentLogs: z.array(RecentLog).max(30),
});
export type PatientOverview = z.output<typeof PatientOverview>;

const PatientId = z.strictObject({ patientId: Id });

export const listPatients = endpoint({
  summary: 'The clinic’s patients by name',
  method: 'GET',
  path: '/patients',
  audience: 'staff',
  roles: ['physiotherapist', 'desk'],
  query: PageQuery.extend({ search: OptionalText(200).optional() }),
  statuses: [200],
  reply: z.object({ items: z.array(Patient).max(100), nextCursor: z.string().nullable() }),
});

export const createPatient = endpoint({
  summary: 'Add a patient',
  method: 'POST',
  path: '/patients',
  audience: 'staff',
  roles: ['physiotherapist', 'desk'],
  body: CreatePatientRequest,
  statuses: [201, 200],
  reply: Patient,
});

export const getPatient = endpoint({
  summary: 'One patient’s identity',
  method: 'GET',
  path: '/patients/:patientId',
  audience: 'staff',
  roles: ['physiotherapist', 'desk'],
  params: PatientId,
  statuses: [200],
  reply: Patient,
});

export const updatePatient = endpoint({
  summary: 'Correct a patient’s identity',
  method: 'PATCH',
  path: '/patients/:patientId',
  audience: 'staff',
  roles: ['physiotherapist', 'desk'],
  params: PatientId,
  body: UpdatePatientRequest,
  statuses: [200],
  reply: Patient,
  ifMatch: true,
});

export const getPatientOverview = endpoint({
  summary: 'The whole patient page',
  method: 'GET',
  path: '/patients/:patientId/overview',
  audience: 'staff',
  roles: ['physiotherapist'],
  params: PatientId,
  statuses: [200],
  reply: PatientOverview,
});

export const openEpisode = endpoint({
  summary: 'Open an episode with its baseline screen and the symptoms already known',
  method: 'PUT',
  path: '/patients/:patientId/episodes/:episodeId',
  audience: 'staff',
  roles: ['physiotherapist'],
  params: z.strictObject({ patientId: Id, episodeId: Id }),
  body: OpenEpisodeRequest,
  statuses: [201, 200],
  reply: Episode,
});
