import type { Inbox } from '@ischia/shared';
import { plural } from '../lib/format';

/** How much needs somebody: urgent, silent and to call today; the rest can wait for the day’s end. */
export function inboxLead({ urgent, silent, high, moderate }: Inbox['counts']): string {
  const pressing = urgent + silent + high;
  const review = moderate === 0 ? '' : `${plural(moderate, 'flag')} to review`;
  if (pressing === 0) return review === '' ? 'All clear.' : `Nothing pressing. ${review}.`;
  const parts = [
    urgent === 0 ? null : `${urgent} urgent`,
    silent === 0 ? null : `${plural(silent, 'patient')} not heard from`,
    high === 0 ? null : `${plural(high, 'flag')} to call about today`,
    review === '' ? null : review,
  ].filter((part) => part !== null);
  return `${parts.join(', ')}.`;
}
