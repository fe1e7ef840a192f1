import { daysBetween, type WeekCount } from '@ischia/shared';
import { countWords, plural } from '../../../lib/format';

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** `9 of 12 sessions reported in 4 weeks`; a week in progress is counted and said. */
export function weekFinding(weeks: readonly WeekCount[]): string {
  if (weeks.length === 0) return 'No week has begun yet';
  const prescribed = total(weeks.map((week) => week.prescribed));
  const done = total(weeks.map((week) => week.done));
  const when = plural(weeks.length, 'week');
  if (prescribed === 0) {
    return done === 0 ? `Nothing was due in ${when}` : `${plural(done, 'session')} reported, none was due`;
  }
  return `${countWords(done)} of ${plural(prescribed, 'session')} reported in ${when}`;
}

const isFull = ({ from, to, inProgress }: WeekCount): boolean => !inProgress && daysBetween(from, to) === 6;

/** A quota of 5 a week asks for 2.1 sessions in 3 days. */
const isInPart = ({ prescribed }: WeekCount): boolean => countWords(prescribed).includes('.');

export function weekSummary(weeks: readonly WeekCount[]): string {
  const partly = total(weeks.map((week) => week.partly));
  const current = weeks.find((week) => week.inProgress);
  const full = weeks.filter((week) => isFull(week) && week.prescribed > 0);
  const all = full.filter((week) => week.done >= week.prescribed).length;
  return [
    full.length === 0
      ? 'No full week yet.'
      : `All prescribed sessions were reported in ${all} of ${plural(full.length, 'full week')}.`,
    partly === 0 ? null : `${plural(partly, 'session')} partly done.`,
    current === undefined
      ? null
      : `This week so far: ${countWords(current.done)} of ${countWords(current.prescribed)}.`,
    weeks.some(isInPart)
      ? 'A weekly number is spread over its 7 days: part of a week asks for part of it.'
      : null,
  ]
    .filter((part) => part !== null)
    .join(' ');
}

/** `3/4`, the number on a bar. */
export function weekLabel(week: WeekCount): string {
  return `${countWords(week.done)}/${countWords(week.prescribed)}`;
}

/** Height of the scale: the largest bar or box, at least 1, so that an empty chart has an axis. */
export function weekCeiling(weeks: readonly WeekCount[]): number {
  return Math.max(1, ...weeks.map((week) => Math.max(week.prescribed, week.done + week.partly)));
}
