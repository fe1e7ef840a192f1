import type { Inbox } from '@ischia/shared';
import { plural } from '../lib/format';

/** How much needs somebody: urgent and to call today; the rest can wait for the day’s end. */
export function inboxLead({ urgent, high, moderate }: Inbox['counts']): string {
  const pressing = urgent + high;
  const review = moderate === 0 ? '' : `${plural(moderate, 'flag')} to review`;
  if (pressing === 0) return review === '' ? 'All clear.' : `Nothing pressing. ${review}.`;
  const parts = [
    urgent === 0 ? null : `${urgent} urgent`,
    high === 0 ? null : `${plural(high, 'flag')} to call about today`,
    review === '' ? null : review,
  ].filter((part) => part !== null);
  return `${parts.join(', ')}.`;
}
