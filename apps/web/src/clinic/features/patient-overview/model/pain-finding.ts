import { daysBetween, type PatientOverview } from '@ischia/shared';
import { plural } from '../../../lib/format';
import { scoreWords } from '../../../words/clinical-words';

type Given = Pick<PatientOverview, 'painDays' | 'marks' | 'painLimit'>;

function given({ painDays }: Given) {
  return painDays.flatMap(({ on, value }) => (value === null ? [] : [{ on, value }]));
}

function markWords(marks: Given['marks']): string | null {
  if (marks.length === 0) return null;
  const sharp = marks.filter((mark) => mark.kind === 'sharp').length;
  if (sharp === marks.length) return plural(sharp, 'sharp report');
  if (sharp === 0) return plural(marks.length, 'radiating report');
  return `${marks.length} sharp or radiating`;
}

/** The finding in at most twelve words: first and last number as they are, never called better or worse. */
export function painFinding(overview: Given): string {
  const values = given(overview);
  const first = values[0];
  const last = values.at(-1);
  const marks = markWords(overview.marks);
  const tail = marks === null ? '' : `, ${marks}`;
  if (first === undefined || last === undefined) {
    return marks === null ? 'No pain number reported yet' : `No pain number reported yet${tail}`;
  }
  if (values.length === 1) return `One pain number so far: ${scoreWords(first.value)}${tail}`;
  const days = plural(daysBetween(first.on, last.on), 'day');
  if (first.value === last.value) return `Pain ${first.value} then and now, ${days} apart${tail}`;
  return `Pain from ${first.value} to ${last.value} in ${days}${tail}`;
}

/** The chart in sentences: range, reported days, limit, marks. */
export function painSummary(overview: Given): string {
  const values = given(overview);
  const total = overview.painDays.length;
  const numbers = values.map(({ value }) => value);
  const range =
    numbers.length === 0
      ? `No day of ${total} has a pain number.`
      : `${values.length} of ${plural(total, 'day')} have a pain number, lowest ${Math.min(...numbers)}, highest ${Math.max(...numbers)} of 10.`;
  const limit = overview.painLimit;
  const above =
    limit === null
      ? ''
      : ` ${plural(numbers.filter((value) => value > limit).length, 'day')} above the limit of ${limit}.`;
  const count = overview.marks.length;
  const reports = count === 0 ? 'No sharp or radiating report' : plural(count, 'sharp or radiating report');
  return `${range}${above} ${reports}.`;
}
