import type { FlagItem } from '@ischia/shared';

export type Move = 'acknowledge' | 'act' | 'resolve' | 'dismiss';

const MOVES: Record<FlagItem['state'], readonly Move[]> = {
  open: ['acknowledge', 'act', 'resolve', 'dismiss'],
  acknowledged: ['act', 'resolve', 'dismiss'],
  'in-progress': ['act', 'resolve'],
  resolved: [],
  dismissed: [],
};

/** The moves that the state table of a flag allows. Clinical reference 3.6. */
export function allowedMoves(flag: FlagItem): readonly Move[] {
  return MOVES[flag.state];
}
