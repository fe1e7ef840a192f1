import { daysBetween, type LocalDate, weekday } from './local-date';

/**
 * When a prescribed session is due.
 * @source clinical reference 5.2
 */
export type Schedule =
  /** `weekdays`: 0 Monday to 6 Sunday. */
  | { readonly type: 'weekdays'; readonly weekdays: readonly number[]; readonly timesPerDay: number }
  | { readonly type: 'daily'; readonly timesPerDay: number }
  /** Every `days` days, counted from the start of the segment. */
  | { readonly type: 'every'; readonly days: number; readonly timesPerDay: number }
  /** `perWeek` times a week on days of the patient's choice. */
  | { readonly type: 'quota'; readonly perWeek: number };

/**
 * One prescription version of a series, half-open `[validFrom, validTo)`.
 * @source clinical reference 5.2
 */
export interface Segment {
  readonly validFrom: LocalDate;
  /** The first day on which it is no longer in force. null = open. */
  readonly validTo: LocalDate | null;
  readonly schedule: Schedule;
}

/**
 * Calendar days from the first to the last, both included.
 * @source clinical reference 5.2
 */
export interface DateRange {
  readonly firstOn: LocalDate;
  readonly lastOn: LocalDate;
}

/**
 * Days of a week; a quota is spread over them in sevenths, so that sums stay exact.
 * @source clinical reference 5.2
 */
export const DAYS_OF_WEEK = 7;

/**
 * Whether a day lies inside any of the ranges, ends included.
 * @source clinical reference 5.2 ("inclusive range")
 */
export function isWithin(ranges: readonly DateRange[], date: LocalDate): boolean {
  return ranges.some(
    ({ firstOn, lastOn }) => daysBetween(firstOn, date) >= 0 && daysBetween(date, lastOn) >= 0,
  );
}

/**
 * The segment in force on a day; the later one where two overlap.
 * @returns null before the start, after the end, or in a gap
 * @source clinical reference 5.2, design 3
 */
export function segmentOn(segments: readonly Segment[], date: LocalDate): Segment | null {
  const inForce = segments.filter(
    ({ validFrom, validTo }) =>
      daysBetween(validFrom, date) >= 0 && (validTo === null || daysBetween(date, validTo) > 0),
  );
  return inForce.reduce<Segment | null>(
    (latest, segment) =>
      latest === null || daysBetween(latest.validFrom, segment.validFrom) > 0 ? segment : latest,
    null,
  );
}

/**
 * Sessions that can be credited on one day: the times per day, 1 for a quota.
 * @source clinical reference 5.2, k_d
 */
export function creditLimit(schedule: Schedule): number {
  return schedule.type === 'quota' ? 1 : schedule.timesPerDay;
}

/**
 * What a segment expects on a day of its validity, in sevenths of a session: 7 for one session due, n for
 * a quota of n a week.
 * @unit sevenths of a session, whole number
 * @source clinical reference 5.2, table of schedules
 */
export function expectedSevenths(segment: Segment, date: LocalDate): number {
  const { schedule, validFrom } = segment;
  switch (schedule.type) {
    case 'weekdays':
      return schedule.weekdays.includes(weekday(date)) ? schedule.timesPerDay * DAYS_OF_WEEK : 0;
    case 'daily':
      return schedule.timesPerDay * DAYS_OF_WEEK;
    case 'every':
      return daysBetween(validFrom, date) % schedule.days === 0 ? schedule.timesPerDay * DAYS_OF_WEEK : 0;
    case 'quota':
      return schedule.perWeek;
  }
}

/**
 * Sessions expected of a series on a day; 0 when paused, held, before the start or after the end. A
 * quota of n a week expects n / 7 on every active day.
 * @unit sessions
 * @source clinical reference 5.2
 * @status design-decision
 */
export function expectedOn(
  segments: readonly Segment[],
  pauses: readonly DateRange[],
  date: LocalDate,
): number {
  const segment = segmentOn(segments, date);
  if (segment === null || isWithin(pauses, date)) return 0;
  return expectedSevenths(segment, date) / DAYS_OF_WEEK;
}
