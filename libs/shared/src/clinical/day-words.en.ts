import { type LocalDate, weekday } from './local-date';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A day as a clinician's sentence names it.
 * @example dayInWords('2026-11-24') === 'Tue 24 Nov'
 * @source experience 3.12
 */
export function dayInWords(date: LocalDate): string {
  return `${DAYS[weekday(date)]} ${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]}`;
}
