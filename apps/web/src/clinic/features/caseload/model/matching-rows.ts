import type { CaseloadRow } from '@ischia/shared';

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();

/** Rows whose name holds every typed word, accents and case aside; the order stays. */
export function matchingRows(rows: readonly CaseloadRow[], typed: string): readonly CaseloadRow[] {
  const words = plain(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return rows;
  return rows.filter((row) => words.every((word) => plain(row.displayName).includes(word)));
}
