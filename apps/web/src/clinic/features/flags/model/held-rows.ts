import type { InboxRow } from '@ischia/shared';

export type HeldRows = {
  readonly rows: readonly InboxRow[];
  /** Flags that have come since and are kept back, so that nothing moves under the pointer. */
  readonly waiting: number;
  readonly waitingUrgent: number;
};

const flagsOf = (rows: readonly InboxRow[]) => rows.flatMap((row) => row.flags);

/**
 * What to draw while somebody points at or works in the list: the rows that were there, in the
 * order in which they were there, with their newest content. New flags wait behind a bar.
 */
export function heldRows(shown: readonly InboxRow[], latest: readonly InboxRow[]): HeldRows {
  const known = new Set(flagsOf(shown).map((flag) => flag.id));
  const newest = new Map(latest.map((row) => [row.patientId, row]));
  const rows = shown
    .flatMap((row) => newest.get(row.patientId) ?? [])
    .map((row) => ({ ...row, flags: row.flags.filter((flag) => known.has(flag.id)) }))
    .filter((row) => row.flags.length > 0);
  const waiting = flagsOf(latest).filter((flag) => !known.has(flag.id));
  return {
    rows,
    waiting: waiting.length,
    waitingUrgent: waiting.filter((flag) => flag.severity === 'urgent').length,
  };
}
