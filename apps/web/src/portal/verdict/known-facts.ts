import {
  answered,
  DEFAULT_PARAMETERS,
  type EvaluationContext,
  type PortalToday,
  RuleParameters,
} from '@ischia/shared';
import { dayOf } from '../lib/day-and-time';
import { needsFirst, type OutboxEntry } from '../lib/outbox/outbox-entry';

/** What the phone knows about this person: the last answer of the clinic, and its own entries. */
export type Known = { readonly today: PortalToday; readonly entries: readonly OutboxEntry[] };

/** The thresholds in force; the reference's, where the clinic sent some that this version cannot read. */
export function parametersOf(today: PortalToday): RuleParameters {
  const parsed = RuleParameters.safeParse(today.parameters);
  return parsed.success ? parsed.data : DEFAULT_PARAMETERS;
}

type Earlier = EvaluationContext['history'][number];

/** A pain report inside a session belongs to the session. */
const sourceOf = (entry: OutboxEntry): string =>
  entry.endpoint === 'pain-report' ? (entry.body.sessionLogId ?? entry.id) : entry.id;

const matched = (entry: OutboxEntry | undefined, id: string): boolean =>
  [...(entry?.receipt?.ruleIds ?? []), ...(entry?.ruleIds ?? [])].includes(id);

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
      matchedM4: matched(entry, 'M4'),
      matchedM8: matched(entry, 'M8'),
    },
  ];
}

/** What this phone was told the morning after belongs to the session, sent or not. */
function withMorning(record: Earlier, entries: readonly OutboxEntry[]): Earlier {
  const mornings = entries.filter((entry) => needsFirst(entry) === record.sourceRecordId);
  const next = mornings.find((entry) => entry.endpoint === 'next-morning');
  const worst24 = next?.endpoint === 'next-morning' ? answered(next.body.worst24) : null;
  return {
    ...record,
    worst24: record.worst24 ?? worst24,
    matchedM4: record.matchedM4 || mornings.some((entry) => matched(entry, 'M4')),
    matchedM8: record.matchedM8 || mornings.some((entry) => matched(entry, 'M8')),
  };
}

/** Everything around a record that the rules need: what the clinic sent, and what it does not have yet. */
export function evaluationContext({ today, entries }: Known): EvaluationContext {
  const has = new Set(today.recent.map((record) => record.recordId));
  const onlyHere = entries.filter((entry) => !has.has(entry.id)).flatMap(earlierEntry);
  return {
    patient: today.context,
    history: [...today.recent, ...onlyHere].map((record) => withMorning(record, entries)),
    parameters: parametersOf(today),
  };
}
