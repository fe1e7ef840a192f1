import {
  isTimeSuspect,
  mergeMornings,
  type MorningRecord,
  type PainReportRequest,
  type PortalMorning,
  type SecondMorningRecord,
  type SessionBeforeMorning,
  type SessionLogRequest,
  type WhichMorning,
} from '@ischia/shared';
import type { KnownOnPhone } from '../lib/known';
import { needsFirst, type OutboxEntry } from '../lib/outbox/outbox-entry';

/** A session as this phone knows it, with what was said of the mornings after it, sent or not. */
export type KnownMorning = SessionBeforeMorning & {
  readonly log: SessionLogRequest;
  readonly reports: readonly PainReportRequest[];
  readonly next: MorningRecord | null;
  readonly second: SecondMorningRecord | null;
};

type Source = Pick<
  PortalMorning,
  'sessionLogId' | 'performedAt' | 'performedOn' | 'timeSuspect' | 'matchedM4'
> & {
  readonly log: SessionLogRequest;
  readonly reports: readonly PainReportRequest[];
  readonly next: MorningRecord | null;
  readonly second: SecondMorningRecord | null;
};
type Entries = readonly OutboxEntry[];

/** One answer a session and morning: the place in the outbox says which. */
export const entryIdOf = (which: WhichMorning, sessionLogId: string): string => `${sessionLogId}/${which}`;

/** Reports of a session that the clinic has not got yet. */
const unsentReports = (entries: Entries, sessionLogId: string): PainReportRequest[] =>
  entries.flatMap((entry) =>
    entry.endpoint === 'pain-report' && entry.state !== 'sent' && entry.body.sessionLogId === sessionLogId
      ? [entry.body]
      : [],
  );

const fromClinic = (morning: PortalMorning, entries: Entries): Source => ({
  ...morning,
  log: morning.session,
  reports: [...morning.reports, ...unsentReports(entries, morning.sessionLogId)],
});

/** A session that the clinic's list does not have yet. */
function fromPhone(entry: OutboxEntry, entries: Entries): Source[] {
  if (entry.endpoint !== 'session-log' || entry.body.kind !== 'session') return [];
  const { id, body, receipt } = entry;
  return [
    {
      sessionLogId: id,
      performedAt: body.performedAt,
      performedOn: body.performedAt.slice(0, 10),
      timeSuspect: receipt !== null && isTimeSuspect(body.performedAt, receipt.receivedAt),
      log: body,
      reports: entries.flatMap((one) =>
        one.endpoint === 'pain-report' && one.body.sessionLogId === id ? [one.body] : [],
      ),
      matchedM4: receipt?.ruleIds.includes('M4') ?? false,
      next: null,
      second: null,
    },
  ];
}

/** Of two the fuller. What this phone said stands where they differ; the clinic's own reply says the rest. */
function fullest(here: MorningRecord | null, listed: MorningRecord | null): MorningRecord | null {
  if (here === null || listed === null) return here ?? listed;
  return mergeMornings(here, listed) ?? here;
}

const matchedM4 = (entry: OutboxEntry): boolean =>
  [...(entry.ruleIds ?? []), ...(entry.receipt?.ruleIds ?? [])].includes('M4');

function withEntries(source: Source, entries: Entries): KnownMorning {
  const own = entries.filter((entry) => needsFirst(entry) === source.sessionLogId);
  const nextHere = own.find((entry) => entry.endpoint === 'next-morning');
  const secondHere = own.find((entry) => entry.endpoint === 'second-morning');
  const next = fullest(nextHere?.body ?? null, source.next);
  const second = secondHere?.body ?? source.second;
  return {
    ...source,
    kind: source.log.kind,
    painBefore: source.log.painBefore,
    next,
    second,
    morning: next?.morning ?? null,
    secondMorning: second?.morning ?? null,
    isUnsettled: source.matchedM4 || own.some(matchedM4),
  };
}

/** Sessions of the last days, whoever has them by now. A day that was kept on the phone long ago may have no list. */
export function knownMornings({ today, entries }: Pick<KnownOnPhone, 'today' | 'entries'>): KnownMorning[] {
  const listed: readonly PortalMorning[] = (today as Partial<typeof today>).mornings ?? [];
  const onlyHere = entries
    .filter((entry) => !listed.some((one) => one.sessionLogId === entry.id))
    .flatMap((entry) => fromPhone(entry, entries));
  return [...listed.map((one) => fromClinic(one, entries)), ...onlyHere].map((source) =>
    withEntries(source, entries),
  );
}
