import { z } from 'zod';
import { Silence } from './contacts';
import { endpoint } from './endpoint';
import { Id, LocalDate, PageQuery, Text } from './primitives';

export const FLAG_STATES = ['open', 'acknowledged', 'in-progress', 'resolved', 'dismissed'] as const;

/** What a physiotherapist did about a flag. Reference 3.6. */
export const OUTCOMES = [
  'contacted-no-change',
  'contacted-advice',
  'programme-modified',
  'exercise-paused',
  'programme-paused',
  'appointment-brought-forward',
  'referred-gp',
  'referred-emergency',
  'referred-imaging-or-surgeon',
  'could-not-reach',
  'red-flag-screen-repeated',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const DISMISS_REASONS = ['entered-in-error', 'duplicate', 'already-known'] as const;

const LabelledValue = z.object({ label: z.string(), value: z.string() });

/** A rule that was met, with the values that met it and where the rule comes from. */
export const MetRule = z.object({
  ruleId: z.string(),
  title: z.string(),
  source: z.string(),
  inputs: z.array(LabelledValue).describe('The answers and readings that met the rule'),
  thresholds: z.array(LabelledValue).describe('The thresholds in force when it was met'),
});
export type MetRule = z.output<typeof MetRule>;

const Person = z.object({ id: Id, name: z.string() });

export const FlagEvent = z.object({
  id: Id,
  kind: z.enum(['raised', 'occurrence', 'acknowledged', 'acted', 'resolved', 'dismissed', 'reopened']),
  at: z.string(),
  by: Person.nullable().describe('null = a rule'),
  outcome: z
    .enum([...OUTCOMES, ...DISMISS_REASONS])
    .nullable()
    .describe('Coded outcome, or the reason of a dismissal'),
  note: z.string().nullable(),
});
export type FlagEvent = z.output<typeof FlagEvent>;

export const FlagItem = z.object({
  id: Id,
  patientId: Id,
  patientName: z.string(),
  severity: z.enum(['moderate', 'high', 'urgent']),
  action: z.enum(['emergency', 'same-day']).nullable(),
  state: z.enum(FLAG_STATES),
  asExpected: z.boolean(),
  rules: z.array(MetRule),
  ruleSetVersion: z.string(),
  raisedAt: z.string(),
  lastAt: z.string().describe('Latest occurrence'),
  occurrences: z.int(),
  acknowledgeBy: z.string().nullable(),
  contactBy: z.string().nullable(),
  record: z.object({
    kind: z.enum(['pain-report', 'session-log', 'unreadable-report']),
    id: Id,
    performedAt: z.string().nullable(),
    performedOn: LocalDate.nullable(),
    receivedAt: z.string(),
    timeSuspect: z.boolean(),
    exerciseName: z.string().nullable(),
    note: z.string().nullable(),
  }),
  owner: Person.nullable().describe('null = the team'),
  events: z.array(FlagEvent).max(50),
  holds: z.array(
    z.object({ id: Id, exerciseName: z.string(), heldSince: z.string(), liftedAt: z.string().nullable() }),
  ),
});
export type FlagItem = z.output<typeof FlagItem>;

/** One row a patient, with all their reasons, in the order of need. */
export const InboxRow = z.object({
  patientId: Id,
  patientName: z.string(),
  group: z.enum(['urgent', 'call-today', 'review', 'as-expected']),
  silence: Silence.nullable().describe('S1, a reason of its own; null = the patient was heard from'),
  flags: z.array(FlagItem),
});
export type InboxRow = z.output<typeof InboxRow>;

export const Inbox = z.object({
  version: z.string().describe('Of the clinic’s feed; the stream names the same'),
  now: z.string(),
  counts: z.object({
    urgent: z.int(),
    silent: z.int().describe('Patients with S1'),
    high: z.int(),
    moderate: z.int(),
    asExpected: z.int(),
  }),
  rows: z.array(InboxRow).max(100),
  nextCursor: z.string().nullable(),
});
export type Inbox = z.output<typeof Inbox>;

const FlagId = z.strictObject({ flagId: Id });
const treats = ['physiotherapist'] as const;
const common = {
  audience: 'staff',
  roles: treats,
  params: FlagId,
  statuses: [200],
  reply: FlagItem,
} as const;

export const listFlags = endpoint({
  summary: 'The open inbox, one row a patient, in the order of need',
  method: 'GET',
  path: '/flags',
  audience: 'staff',
  roles: treats,
  query: PageQuery,
  statuses: [200],
  reply: Inbox,
});

export const acknowledgeFlag = endpoint({
  summary: 'I have read it and it is mine',
  method: 'POST',
  path: '/flags/:flagId/acknowledge',
  body: z.strictObject({}),
  ...common,
});

export const actOnFlag = endpoint({
  summary: 'Something was done; the flag stays open until resolved',
  method: 'POST',
  path: '/flags/:flagId/act',
  body: z.strictObject({ outcome: z.enum(OUTCOMES), note: Text(2000).nullable() }),
  ...common,
});

export const resolveFlag = endpoint({
  summary: 'Close with a coded outcome and a note',
  method: 'POST',
  path: '/flags/:flagId/resolve',
  body: z.strictObject({ outcome: z.enum(OUTCOMES), note: Text(2000) }),
  ...common,
});

export const dismissFlag = endpoint({
  summary: 'Close as not needing anything, with the reason',
  method: 'POST',
  path: '/flags/:flagId/dismiss',
  body: z.strictObject({ reason: z.enum(DISMISS_REASONS), note: Text(2000).nullable() }),
  ...common,
});

export const reopenFlag = endpoint({
  summary: 'Undo one’s own closing within ten seconds',
  method: 'POST',
  path: '/flags/:flagId/reopen',
  body: z.strictObject({}),
  ...common,
});

/** What the stream carries: that something changed, never what. */
export const FeedChange = z.object({ changed: z.literal('flags'), version: z.string() });
export type FeedChange = z.output<typeof FeedChange>;

export const streamFlags = endpoint({
  summary: 'Tells an open inbox that something changed (text/event-stream)',
  method: 'GET',
  path: '/flags/stream',
  audience: 'staff',
  roles: treats,
  statuses: [200],
  reply: FeedChange,
});
