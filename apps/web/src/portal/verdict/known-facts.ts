import {
  answered,
  DEFAULT_PARAMETERS,
  type EvaluationContext,
  type LocalDate,
  type PortalToday,
  RuleParameters,
} from '@ischia/shared';
import type { OutboxEntry } from '../lib/outbox/outbox-entry';

/** What the phone knows about this person: the last answer of the clinic, and its own entries. */
export type Known = { readonly today: PortalToday; readonly entries: readonly OutboxEntry[] };

/** The date part of a moment as the device wrote it: the person's own day. */
export const dayOf = (instant: string): LocalDate => instant.slice(0, 10);

/** The thresholds in force; the reference's, where the clinic sent some that this version cannot read. */
export function parametersOf(today: PortalToday): RuleParameters {
  const parsed = RuleParameters.safeParse(today.parameters);
  return parsed.success ? parsed.data : DEFAULT_PARAMETERS;
}

type Earlier = EvaluationContext['history'][number];

/** A pain report inside a session belongs to the session. */
const sourceOf = (entry: OutboxEntry): string =>
  entry.endpoint === 'pain-report' ? (entry.body.sessionLogId ?? entry.id) : entry.id;

function earlierEntry(entry: OutboxEntry): Earlier[] {
  if (entry.endpoint !== 'pain-report' && entry.endpoint !== 'session-log') return [];
  const { body } = entry;
  return [
    {
      sourceRecordId: sourceOf(entry),
      performedOn: dayOf(body.performedAt),
      performedAt: body.performedAt,
      qualities: body.qualities,
      sites: body.sites,
      spread: answered(body.spread),
      worst24: null,
      matchedM4: entry.receipt?.ruleIds.includes('M4') ?? false,
      matchedM8: entry.receipt?.ruleIds.includes('M8') ?? false,
    },
  ];
}

/** Everything around a record that the rules need: what the clinic sent, and what it does not have yet. */
export function evaluationContext({ today, entries }: Known): EvaluationContext {
  const has = new Set(today.recent.map((record) => record.recordId));
  const onlyHere = entries.filter((entry) => !has.has(entry.id)).flatMap(earlierEntry);
  return {
    patient: today.context,
    history: [...today.recent, ...onlyHere],
    parameters: parametersOf(today),
  };
}
