import type { FlagItem } from '@ischia/shared';

type State = FlagItem['state'];

/** What a person can do to a flag. */
export type Move = 'acknowledged' | 'acted' | 'resolved' | 'dismissed' | 'reopened';

/**
 * From which states a move is allowed, and to which it leads. Reopening leads back to the state before the closing.
 * @see clinical reference 3.6, "States"
 */
const TABLE: Record<Exclude<Move, 'reopened'>, { from: readonly State[]; to: State }> = {
  acknowledged: { from: ['open'], to: 'acknowledged' },
  acted: { from: ['open', 'acknowledged', 'in-progress'], to: 'in-progress' },
  resolved: { from: ['open', 'acknowledged', 'in-progress'], to: 'resolved' },
  dismissed: { from: ['open', 'acknowledged'], to: 'dismissed' },
};

/** @returns the state after the move, or null when the present state does not allow it */
export function stateAfter(move: Exclude<Move, 'reopened'>, state: State): State | null {
  const { from, to } = TABLE[move];
  return from.includes(state) ? to : null;
}

const UNDO_MILLISECONDS = 10_000;

/** The last thing that happened to a flag. */
export type LastMove = {
  readonly kind: string;
  readonly at: string;
  readonly staffMemberId: string | null;
  readonly stateBefore: string | null;
};

/** @returns the state to go back to; null when it is not one's own closing of the last ten seconds */
export function stateBeforeClosing(last: LastMove, staffMemberId: string, now: Date): State | null {
  const isOwnClosing =
    (last.kind === 'resolved' || last.kind === 'dismissed') && last.staffMemberId === staffMemberId;
  const isRecent = now.getTime() - Date.parse(last.at) <= UNDO_MILLISECONDS;
  if (!isOwnClosing || !isRecent) return null;
  return last.stateBefore === 'acknowledged' || last.stateBefore === 'in-progress'
    ? last.stateBefore
    : 'open';
}
