import {
  answered,
  DEFAULT_PAIN_LIMIT,
  DEFAULT_PARAMETERS,
  type EvaluationContext,
  type LocalDate,
  type PortalToday,
  REGIONS,
  type RecentRecord,
  RuleParameters,
  SPREADS,
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

const UNKNOWN_PATIENT: EvaluationContext['patient'] = {
  condition: null,
  baselineLevel: null,
  hasLowBackProgramme: false,
  knownQualities: [],
  knownSides: null,
  expectationActive: false,
  usualPeak: null,
  painLimit: DEFAULT_PAIN_LIMIT,
  boneRisk: false,
  caudaEquinaDocumented: false,
  isWorkNewOrRaised: false,
};

/** What the clinic recorded. Whether the work is new is not known on the phone; "no" is the stricter reading. */
function patientOf({ context }: PortalToday): EvaluationContext['patient'] {
  if (context === null) return UNKNOWN_PATIENT;
  const { cesDocumented, condition, ...recorded } = context;
  return {
    ...recorded,
    condition,
    hasLowBackProgramme: condition === 'low-back',
    caudaEquinaDocumented: cesDocumented,
    isWorkNewOrRaised: false,
  };
}

type Earlier = EvaluationContext['history'][number];

function earlierRecord(record: RecentRecord, sourceRecordId: string): Earlier {
  return {
    sourceRecordId,
    performedOn: record.performedOn,
    performedAt: record.performedAt,
    qualities: record.qualities,
    // Which side it was does not matter for what repeats in the same place.
    sites: REGIONS.filter((region) => record.regions.includes(region)).map((region) => ({
      region,
      side: 'C',
    })),
    spread: SPREADS.find((spread) => spread === record.spread) ?? null,
    worst24: record.worst24,
    matchedM4: record.ruleIds.includes('M4'),
    matchedM8: record.ruleIds.includes('M8'),
  };
}

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
  const own = new Map(entries.map((entry) => [entry.id, entry]));
  const fromClinic = today.recent.map((record) => {
    const entry = own.get(record.recordId);
    return earlierRecord(record, entry === undefined ? record.recordId : sourceOf(entry));
  });
  const has = new Set(today.recent.map((record) => record.recordId));
  const onlyHere = entries.filter((entry) => !has.has(entry.id)).flatMap(earlierEntry);
  return {
    patient: patientOf(today),
    history: [...fromClinic, ...onlyHere],
    parameters: parametersOf(today),
  };
}
