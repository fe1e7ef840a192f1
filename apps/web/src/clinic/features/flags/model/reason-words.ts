import type { FlagItem } from '@ischia/shared';
import { countWords, momentWords } from '../../../lib/format';

type Moment = { now: string; timeZone: string };

/** The strongest reason in words with its inputs: `Sharp pain at any number: during 3 of 10, back of thigh, right`. */
export function reasonWords(flag: FlagItem): string {
  const [first, ...more] = flag.rules;
  if (first === undefined) return 'A report that could not be read';
  const inputs = first.inputs.map((input) => `${input.label} ${input.value}`).join(', ');
  const others = more.length === 0 ? '' : ` (+ ${countWords(more.length)} more)`;
  return `${first.title}${inputs === '' ? '' : `: ${inputs}`}${others}`;
}

const KIND_WORDS: Record<FlagItem['record']['kind'], string> = {
  'pain-report': 'pain report',
  'session-log': 'session',
  'unreadable-report': 'report that could not be read',
};

/** Where it came from: `Glute bridge · pain report today 07:52, received today 07:52`. */
export function recordWords(flag: FlagItem, { now, timeZone }: Moment): string {
  const { record } = flag;
  const kind = KIND_WORDS[record.kind];
  const received = `received ${momentWords(record.receivedAt, now, timeZone)}`;
  const performed = record.performedAt === null ? '' : ` ${momentWords(record.performedAt, now, timeZone)}`;
  return [record.exerciseName, `${kind}${performed}`, received].filter((part) => part !== null).join(' · ');
}

/** `since today 07:52`, with the count when the same was met again. */
export function sinceWords(flag: FlagItem, { now, timeZone }: Moment): string {
  const since = `since ${momentWords(flag.raisedAt, now, timeZone)}`;
  if (flag.occurrences < 2) return since;
  return `${since}, met ${flag.occurrences} times, last ${momentWords(flag.lastAt, now, timeZone)}`;
}
