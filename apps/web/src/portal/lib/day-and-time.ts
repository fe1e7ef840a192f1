import { addDays, daysBetween, type LocalDate } from '@ischia/shared';
import { clock } from '../../both/clock';

/** Today by the device's own clock. */
export const today = (): LocalDate => clock.instant().slice(0, 10);

/** The date part of a moment as the device wrote it: the person's own day. */
export const dayOf = (instant: string): LocalDate => instant.slice(0, 10);

/** `08:10` for today, `Tue 3 Mar, 08:10` for another day; in the device's zone. */
export function timeOf(at: string, now: Date = clock.now()): string {
  const moment = new Date(at);
  const time = moment.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  if (moment.toDateString() === now.toDateString()) return time;
  return `${moment.toLocaleDateString('en-GB', { weekday: 'short', day: 'numeric', month: 'short' })}, ${time}`;
}

/** A calendar day in words: `Tuesday 3 March`. */
export function dayInWords(day: LocalDate): string {
  return new Date(`${day}T12:00:00`).toLocaleDateString('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
}

/** `Tuesday`. */
export const weekdayName = (day: LocalDate): string =>
  new Date(`${day}T12:00:00`).toLocaleDateString('en-GB', { weekday: 'long' });

const inDays = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });

/** `today`, `yesterday`, or the day in words. */
export function recentDay(day: LocalDate, on: LocalDate): string {
  const ago = daysBetween(day, on);
  return ago === 0 || ago === 1 ? inDays.format(-ago, 'day') : dayInWords(day);
}

/** The seven days of the calendar week around a day, Monday first. */
export function weekAround(day: LocalDate, weekdayOf: (day: LocalDate) => number): LocalDate[] {
  const monday = addDays(day, -weekdayOf(day));
  return [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(monday, n));
}
