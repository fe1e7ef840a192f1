import {
  addDays,
  type AdherenceSeries,
  type DateRange,
  daysBetween,
  expectedOn,
  isSessionDone,
  type WeekCount,
  weekday,
} from '@ischia/shared';
import type { CountedLog } from './adherence-series';
import { daysFrom } from './reported-days';

const FOUR_PLACES = 1e4;
const WEEK = 7;

/** Sessions due from one day to another, both inclusive, 4 places. */
export function prescribedBetween(
  series: readonly AdherenceSeries[],
  pauses: readonly DateRange[],
  days: readonly string[],
): number {
  const total = series
    .flatMap((one) =>
      days.map((day) => expectedOn(one.segments, [...pauses, ...(one.heldRanges ?? [])], day)),
    )
    .reduce((sum, expected) => sum + expected, 0);
  return Math.round(total * FOUR_PLACES) / FOUR_PLACES;
}

/**
 * The last weeks, Monday to Sunday, the present one up to today. The first begins with the programme.
 * @param start first day of the programme; null = there is none, and no week
 */
export function weekCounts(
  series: readonly AdherenceSeries[],
  pauses: readonly DateRange[],
  logs: readonly CountedLog[],
  start: string | null,
  today: string,
  count: number,
): WeekCount[] {
  if (start === null) return [];
  const thisMonday = addDays(today, -weekday(today));
  const mondays = Array.from({ length: count }, (_, index) =>
    addDays(thisMonday, WEEK * (index + 1 - count)),
  );
  return mondays
    .filter((monday) => addDays(monday, WEEK - 1) >= start && start <= today)
    .map((monday) => {
      const inProgress = monday === thisMonday;
      const from = monday < start ? start : monday;
      const to = inProgress ? today : addDays(monday, WEEK - 1);
      const reported = logs.filter((log) => log.on >= from && log.on <= to && log.completeness !== null);
      const done = reported.filter((log) => isSessionDone(log.completeness)).length;
      return {
        from,
        to,
        prescribed: prescribedBetween(series, pauses, daysFrom(from, daysBetween(from, to) + 1)),
        done,
        partly: reported.length - done,
        inProgress,
      };
    });
}
