/**
 * Day arithmetic on `LocalDate` text (`YYYY-MM-DD`, proleptic Gregorian, years 0001 to 9999).
 * No zone and no clock: a day belongs to the person who wrote it and is never recomputed.
 * @source design 1 (libs/shared), clinical reference 5.2
 */

/**
 * A calendar day of the person it belongs to, `YYYY-MM-DD`.
 * @source clinical reference 5.2
 */
export type LocalDate = string;

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365] as const;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days before the first of the month; `month` 1 to 13, 13 being the end of the year. */
function daysBeforeMonth(year: number, month: number): number {
  const before = DAYS_BEFORE_MONTH[month - 1];
  if (before === undefined) throw new RangeError(`month ${month}`);
  return month > 2 && isLeapYear(year) ? before + 1 : before;
}

/** Days before 1 January of the year, counted from 0001-01-01. */
function daysBeforeYear(year: number): number {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
}

function dayNumber(date: LocalDate): number {
  const match = FORM.exec(date);
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  const isDay =
    match !== null && year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
  if (!isDay) throw new RangeError(`not a calendar day: ${date}`);
  return daysBeforeYear(year) + daysBeforeMonth(year, month) + day - 1;
}

const monthLength = (year: number, month: number): number =>
  daysBeforeMonth(year, month + 1) - daysBeforeMonth(year, month);

function fromDayNumber(number: number): LocalDate {
  if (!Number.isInteger(number) || number < 0 || number >= daysBeforeYear(10_000)) {
    throw new RangeError('outside the years 0001 to 9999');
  }
  let year = Math.floor(number / 365.2425) + 1;
  if (daysBeforeYear(year) > number) year -= 1;
  else if (daysBeforeYear(year + 1) <= number) year += 1;
  const dayOfYear = number - daysBeforeYear(year);
  let month = 12;
  while (daysBeforeMonth(year, month) > dayOfYear) month -= 1;
  const day = dayOfYear - daysBeforeMonth(year, month) + 1;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * The day that lies a number of days later, or earlier when negative.
 * @unit days, whole number
 * @range result 0001-01-01 to 9999-12-31; throws RangeError beyond, and for text that is no day
 * @source clinical reference 5.2
 * @example addDays('2024-02-28', 1) === '2024-02-29'
 */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + days);
}

/**
 * Days from one day to another; negative when `to` lies before `from`.
 * @unit days, whole number
 * @source clinical reference 5.2
 * @example daysBetween('2026-03-02', '2026-03-09') === 7
 */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * Day of the week, Monday first.
 * @range 0 Monday to 6 Sunday
 * @source clinical reference 5.2, "Weeks start Monday"
 * @example weekday('2026-03-02') === 0
 */
export function weekday(date: LocalDate): number {
  return dayNumber(date) % 7;
}
