import type { FlagItem } from '@ischia/shared';
import { momentWords, plural } from '../../../lib/format';

type Moment = { now: string; timeZone: string };

/** The strongest reason as a headline, and how many more were met with it. */
export function reasonTitle(flag: FlagItem): string {
  const [first, ...more] = flag.rules;
  if (first === undefined) return 'A report that could not be read';
  return more.length === 0 ? first.title : `${first.title}, and ${plural(more.length, 'more reason')}`;
}

const KIND_WORDS: Record<FlagItem['record']['kind'], string> = {
  'pain-report': 'pain report',
  'session-log': 'session',
  'unreadable-report': 'report that could not be read',
};

const SAME_MOMENT = 5 * 60_000;

function apart(first: string, second: string): boolean {
  return Math.abs(Date.parse(second) - Date.parse(first)) > SAME_MOMENT;
}

/** Where it came from; done and received are told apart only where they are. */
export function recordWords(flag: FlagItem, { now, timeZone }: Moment): string {
  const { kind, performedAt, receivedAt, exerciseName } = flag.record;
  const done =
    performedAt !== null && apart(performedAt, flag.raisedAt)
      ? ` of ${momentWords(performedAt, now, timeZone)}`
      : '';
  const received =
    performedAt !== null && apart(performedAt, receivedAt)
      ? `received ${momentWords(receivedAt, now, timeZone)}`
      : null;
  return [exerciseName, `${KIND_WORDS[kind]}${done}`, received].filter((part) => part !== null).join(' · ');
}

/** `since today 07:52`, with the count when the same was met again. */
export function sinceWords(flag: FlagItem, { now, timeZone }: Moment): string {
  const since = `since ${momentWords(flag.raisedAt, now, timeZone)}`;
  if (flag.occurrences < 2) return since;
  return `${since}, met ${flag.occurrences} times, last ${momentWords(flag.lastAt, now, timeZone)}`;
}
