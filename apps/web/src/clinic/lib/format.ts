import { daysBetween } from '@ischia/shared';
import { dayOf } from './days';

const NBSP = '\u00a0';

function parts(date: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
    .format(new Date(`${date}T00:00:00Z`))
    .replaceAll(',', '')
    .replaceAll(' ', NBSP);
}

/** `12 Nov`, with the year where it is not the reader’s. */
export function dateWords(date: string, today: string): string {
  const sameYear = date.slice(0, 4) === today.slice(0, 4);
  return parts(date, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) });
}

/** Relative words only for today, yesterday and tomorrow; a weekday within 7 days; then the date. */
export function dayWords(date: string, today: string): string {
  const away = daysBetween(today, date);
  if (away === 0) return 'today';
  if (away === -1) return 'yesterday';
  if (away === 1) return 'tomorrow';
  if (Math.abs(away) <= 7) return parts(date, { weekday: 'short', day: 'numeric', month: 'short' });
  return dateWords(date, today);
}

/** Weekday and full date, for tooltips and tables. */
export function fullDate(date: string): string {
  return parts(date, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
}

export function timeWords(moment: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(
    new Date(moment),
  );
}

/** `today 08:10`, `Tue 12 Nov 08:10`, in the clinic’s zone. */
export function momentWords(moment: string, now: string, timeZone: string): string {
  return `${dayWords(dayOf(moment, timeZone), dayOf(now, timeZone))}${NBSP}${timeWords(moment, timeZone)}`;
}

export function isPast(moment: string, now: string): boolean {
  return Date.parse(moment) < Date.parse(now);
}

/** A count that may be a fraction (sessions due under a weekly quota): `12` or `4.1`. */
export function countWords(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return Number.isInteger(rounded) ? String(rounded) : rounded.toFixed(1);
}

export function percentWords(fraction: number): string {
  return `${Math.round(fraction * 100)}${NBSP}%`;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${countWords(count)} ${count === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listWords(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** First letter as a capital. */
export function sentence(text: string): string {
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
