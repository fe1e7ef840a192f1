import { DayHours, type OpenHours, TimeOfDay } from '@ischia/shared';

/** What is wrong with the hours of one day, for the person who entered them; null when nothing is. */
export function dayProblem(stretches: readonly OpenHours[]): string | null {
  if (DayHours.safeParse(stretches).success) return null;
  const isWhole = stretches.every(
    ({ opens, closes }) => TimeOfDay.safeParse(opens).success && TimeOfDay.safeParse(closes).success,
  );
  if (!isWhole) return 'Enter an opening and a closing time, or remove these hours';
  if (stretches.some(({ opens, closes }) => closes <= opens))
    return 'The closing time must be later than the opening time';
  return 'These hours overlap or are not in order';
}
