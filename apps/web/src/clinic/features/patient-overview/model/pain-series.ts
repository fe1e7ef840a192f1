import { addDays, daysBetween, type PatientOverview } from '@ischia/shared';
import { fullDate } from '../../../lib/format';
import { JOIN_DAYS } from '../../../signs/join-days';
import { QUALITY_WORDS, scoreWords } from '../../../words/clinical-words';

type PainDays = PatientOverview['painDays'];
type Marks = PatientOverview['marks'];

/** More marks than this are slow to draw and hard to read; the table holds them all. */
export const MOST_MARKS = 120;
/** Where a report without a number stands: in a lane of its own under the 0. */
export const NO_NUMBER_LANE = -1.2;

export type LinePoint = { readonly day: number; readonly pain: number | null; readonly label: string };
export type MarkPoint = {
  readonly day: number;
  readonly height: number;
  readonly kind: 'sharp' | 'radiating';
  readonly label: string;
};
export type PainSeries = {
  /** First calendar day of the chart; `day` counts from it. */
  readonly from: string;
  readonly days: number;
  /** Days with a value, and an empty point in every gap that the line must not bridge. */
  readonly line: readonly LinePoint[];
  readonly marks: readonly MarkPoint[];
  readonly hasUnnumbered: boolean;
  /** Marks that are in the table only. */
  readonly leftOut: number;
};

function markLabel(mark: Marks[number]): string {
  const words = mark.words.map((word) => QUALITY_WORDS[word]).join(', ');
  const where = mark.exerciseName === null ? '' : `, ${mark.exerciseName}`;
  return `${fullDate(mark.on)}: ${words}, ${scoreWords(mark.score)}${where}`;
}

/** The patient’s own days on a true axis; null stays a gap and 0 stays 0. */
export function painSeries(painDays: PainDays, allMarks: Marks): PainSeries | null {
  const from = painDays[0]?.on;
  const to = painDays.at(-1)?.on;
  if (from === undefined || to === undefined) return null;
  const line: LinePoint[] = [];
  for (const { on, value } of painDays) {
    if (value === null) continue;
    const day = daysBetween(from, on);
    const before = line.at(-1);
    if (before !== undefined && day - before.day > JOIN_DAYS) {
      line.push({ day: before.day + 1, pain: null, label: '' });
    }
    line.push({ day, pain: value, label: fullDate(on) });
  }
  const inRange = allMarks.filter((mark) => mark.on >= from && mark.on <= to);
  const room = Math.max(0, MOST_MARKS - line.filter((point) => point.pain !== null).length);
  const drawn = [...inRange]
    .sort((a, b) => a.on.localeCompare(b.on))
    .slice(room === 0 ? inRange.length : -room);
  return {
    from,
    days: daysBetween(from, to) + 1,
    line,
    marks: drawn.map((mark) => ({
      day: daysBetween(from, mark.on),
      height: mark.score === null ? NO_NUMBER_LANE : mark.score,
      kind: mark.kind,
      label: markLabel(mark),
    })),
    hasUnnumbered: drawn.some((mark) => mark.score === null),
    leftOut: inRange.length - drawn.length,
  };
}

/** At most `most` whole days for the axis, evenly apart, the last one being the newest. */
export function axisDays(days: number, most: number): number[] {
  const step = Math.max(1, Math.ceil(days / Math.max(1, most)));
  const ticks: number[] = [];
  for (let day = days - 1; day >= 0; day -= step) ticks.unshift(day);
  return ticks;
}

export function axisDate(from: string, day: number): string {
  return addDays(from, day);
}
