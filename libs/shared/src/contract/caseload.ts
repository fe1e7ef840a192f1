import { z } from 'zod';
import { CONDITIONS } from '../clinical/vocabulary';
import { Adherence } from './adherence';
import { endpoint } from './endpoint';
import { Id, LocalDate, OptionalText } from './primitives';

/** Why a patient stands where they stand in the list. */
export const NeedReason = z.object({
  group: z.enum(['urgent', 'call-today', 'review', 'none']),
  words: z.string().describe('The reason in a sentence, with its numbers'),
  since: z.string().nullable(),
  flagId: Id.nullable(),
});

export const CaseloadRow = z.object({
  patientId: Id,
  displayName: z.string(),
  ageYears: z.int(),
  condition: z.enum(CONDITIONS).nullable().describe('null = no open episode'),
  side: z.enum(['L', 'R', 'both', 'C']).nullable(),
  programme: z.object({ name: z.string(), phaseName: z.string(), weekNumber: z.int() }).nullable(),
  reason: NeedReason,
  openFlags: z.object({ urgent: z.int(), high: z.int(), moderate: z.int(), asExpected: z.int() }),
  adherence: Adherence.nullable().describe('14 days; null = no programme yet'),
  painFrom: LocalDate.describe('First of the 28 days below'),
  painValues: z
    .array(z.int().min(0).max(10).nullable())
    .length(28)
    .describe('One a day; null = not answered'),
  painMarks: z
    .array(z.int().min(0).max(27))
    .describe('Days, counted from `painFrom`, with a sharp or radiating word'),
  lastLoggedOn: LocalDate.nullable(),
});
export type CaseloadRow = z.output<typeof CaseloadRow>;

export const Caseload = z.object({
  today: LocalDate,
  rows: z.array(CaseloadRow).max(100),
  nextCursor: z.string().nullable(),
  total: z.int(),
});
export type Caseload = z.output<typeof Caseload>;

export const getCaseload = endpoint({
  summary: 'Everything that the caseload shows',
  method: 'GET',
  path: '/caseload',
  audience: 'staff',
  roles: ['physiotherapist'],
  query: z.strictObject({
    of: z.enum(['mine', 'clinic']).optional(),
    cursor: OptionalText(200).optional(),
  }),
  statuses: [200],
  reply: Caseload,
});
