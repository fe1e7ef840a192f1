/** Day arithmetic on `YYYY-MM-DD` text; no zone and no clock takes part. */

const DAY = 86_400_000;

function noonless(date: string): number {
  const [year, month, day] = date.split('-').map(Number);
  return Date.UTC(year ?? NaN, (month ?? NaN) - 1, day ?? NaN);
}

/** Whole days from `first` to `second`; negative when `second` is earlier. */
export function daysBetween(first: string, second: string): number {
  return Math.round((noonless(second) - noonless(first)) / DAY);
}

export function addDays(date: string, days: number): string {
  return new Date(noonless(date) + days * DAY).toISOString().slice(0, 10);
}

/** The calendar day of a moment in a zone, `YYYY-MM-DD`. */
export function dayOf(moment: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date(moment));
}
