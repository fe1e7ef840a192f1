import { type PainSite, silenceOf, type SilentSince, type Word } from '@ischia/shared';
import { feedChanged } from '../flags/flag-writes';
import type { Statement } from '../platform/database/clinic-transaction';
import { insertInto } from '../platform/database/insert';
import { newId } from '../platform/ids';
import type { ContactRow, KnownSilenceRow, WordRow } from './last-words';

const MINUTE = 60_000;

function wordFrom(row: WordRow): Word {
  const local = new Date(Date.parse(row.received_at) + row.offset_minutes * MINUTE);
  return {
    sourceRecordId: row.source_record_id,
    receivedAt: row.received_at,
    loggedAt: row.logged_at,
    wantsAnswer: row.answer_wanted,
    heardOn: local.toISOString().slice(0, 10),
  };
}

export type LastWords = {
  readonly words: readonly WordRow[];
  readonly contacts: readonly ContactRow[];
  readonly known: readonly KnownSilenceRow[];
};

/** Whether this patient is silent now and nobody has noticed it yet. */
function silentNow({ words, contacts, known }: LastWords, now: Date): SilentSince | null {
  if (known.some((silence) => silence.ended_at === null)) return null;
  const silence = silenceOf(
    words.map(wordFrom),
    contacts.map(({ on, recorded_at: recordedAt, reached }) => ({ on, recordedAt, reached })),
    now.toISOString(),
  );
  const isKnown = known.some((one) => one.source_record_id === silence?.sourceRecordId);
  return isKnown ? null : silence;
}

/** What the words of one source say together: the highest score, all qualities and places, the day of the last. */
function saidBy(words: readonly WordRow[]): Record<string, unknown> {
  const wanted = words.filter((word) => word.answer_wanted);
  const scores = words.flatMap(({ score }) => (score === null ? [] : [score]));
  const sites = new Map<string, PainSite>(
    words.flatMap((word) => word.sites.map((site) => [JSON.stringify(site), site] as const)),
  );
  return {
    source_on: wanted
      .map((word) => word.on)
      .toSorted()
      .at(-1),
    urgent: wanted.some((word) => word.urgent),
    score: scores.length === 0 ? null : Math.max(...scores),
    qualities: [...new Set(words.flatMap((word) => word.qualities))],
    sites: JSON.stringify([...sites.values()]),
  };
}

/**
 * Opens S1 for a patient who is silent, once for each source record. Clinical reference 3.6.
 * @returns the statements and the id of the silence; null when there is nothing to notice
 */
export function noticeSilence(
  clinicId: string,
  patientId: string,
  last: LastWords,
  now: Date,
  openedAt: (silence: SilentSince) => Date = () => now,
): { readonly id: string; readonly writes: Statement[] } | null {
  const silence = silentNow(last, now);
  if (silence === null) return null;
  const { sourceRecordId, since, heardOn } = silence;
  const id = newId();
  const row = {
    clinic_id: clinicId,
    id,
    patient_id: patientId,
    source_record_id: sourceRecordId,
    ...saidBy(last.words.filter((word) => word.source_record_id === sourceRecordId)),
    since,
    heard_on: heardOn,
    opened_at: openedAt(silence),
  };
  return { id, writes: [insertInto('silence', row), feedChanged(clinicId)] };
}
