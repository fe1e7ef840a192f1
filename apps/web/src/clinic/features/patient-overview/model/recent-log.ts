import { isNeural, isSharp, type RecentLog } from '@ischia/shared';
import { dayOf } from '../../../lib/days';
import { LEFT_OUT_WORDS } from '../../../words/clinical-words';

/** The mark of a row; sharp goes before radiating, as in the order of the rules. */
export function markKind(words: RecentLog['words']): 'sharp' | 'radiating' | null {
  if (isSharp(words)) return 'sharp';
  return isNeural(words) ? 'radiating' : null;
}

/** `Bird dog (no time), Cat-camel`: what was left out, with its reason where one was given. */
export const leftOutWords = (leftOut: RecentLog['leftOut']): string =>
  leftOut
    .map(({ exerciseName, reason }) =>
      reason === null ? exerciseName : `${exerciseName} (${LEFT_OUT_WORDS[reason]})`,
    )
    .join(', ');

/** The later day, in the clinic’s zone, on which a report arrived; null when it came on its own day. */
export function receivedLater(log: Pick<RecentLog, 'on' | 'receivedAt'>, timeZone: string): string | null {
  const received = dayOf(log.receivedAt, timeZone);
  return received > log.on ? received : null;
}
