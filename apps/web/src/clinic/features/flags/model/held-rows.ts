import type { InboxRow } from '@ischia/shared';

export type HeldRows = {
  readonly rows: readonly InboxRow[];
  /** Flags and silences that have come since and are kept back, so that nothing moves under the pointer. */
  readonly waiting: number;
  readonly waitingUrgent: number;
};

const flagsOf = (rows: readonly InboxRow[]) => rows.flatMap((row) => row.flags);
const silencesOf = (rows: readonly InboxRow[]) => rows.flatMap((row) => row.silence ?? []);
const isEmpty = (row: InboxRow): boolean => row.flags.length === 0 && row.silence === null;

/**
 * What to draw while somebody points at or works in the list: the rows that were there, in the
 * order in which they were there, with their newest content. New flags wait behind a bar.
 */
export function heldRows(shown: readonly InboxRow[], latest: readonly InboxRow[]): HeldRows {
  const known = new Set([...flagsOf(shown), ...silencesOf(shown)].map(({ id }) => id));
  const newest = new Map(latest.map((row) => [row.patientId, row]));
  const rows = shown
    .flatMap((row) => newest.get(row.patientId) ?? [])
    .map((row) => ({
      ...row,
      silence: row.silence !== null && known.has(row.silence.id) ? row.silence : null,
      flags: row.flags.filter((flag) => known.has(flag.id)),
    }))
    .filter((row) => !isEmpty(row));
  const waiting = flagsOf(latest).filter((flag) => !known.has(flag.id));
  const silent = silencesOf(latest).filter((silence) => !known.has(silence.id));
  return {
    rows,
    waiting: waiting.length + silent.length,
    waitingUrgent: waiting.filter((flag) => flag.severity === 'urgent').length,
  };
}
