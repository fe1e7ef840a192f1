import { addDays, daysBetween } from '@ischia/shared';
import { dayOf } from './days';
import { countWords, dayWords, listWords, momentWords, percentWords, plural } from './format';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('days', () => {
  it('counts 1 day across the spring change of New York, and 366 in a leap year', () => {
    expect(daysBetween('2026-03-07', '2026-03-08')).toBe(1);
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366);
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  });
  it('puts one moment on two days in two zones', () => {
    expect(dayOf('2026-03-09T03:30:00Z', 'America/New_York')).toBe('2026-03-08');
    expect(dayOf('2026-03-09T03:30:00Z', 'Pacific/Auckland')).toBe('2026-03-09');
  });
});

describe('dayWords', () => {
  it.each([
    ['2026-11-22', 'today'],
    ['2026-11-21', 'yesterday'],
    ['2026-11-23', 'tomorrow'],
    ['2026-11-17', 'Tue 17 Nov'],
    ['2026-11-14', '14 Nov'],
    ['2025-12-30', '30 Dec 2025'],
  ])('says %s as %s on 22 November 2026', (date, words) => {
    expect(plain(dayWords(date, '2026-11-22'))).toBe(words);
  });
});

describe('momentWords', () => {
  it('reads the day and the time in the clinic’s zone', () => {
    const now = '2026-11-22T09:00:00Z';
    expect(plain(momentWords('2026-11-22T07:52:00Z', now, 'Europe/London'))).toBe('today 07:52');
    expect(plain(momentWords('2026-11-21T20:00:00-05:00', now, 'Europe/London'))).toBe('today 01:00');
  });
});

describe('numbers', () => {
  it('keeps 0 as 0 and one decimal of a fraction', () => {
    expect(countWords(0)).toBe('0');
    expect(countWords(4.1429)).toBe('4.1');
    expect(countWords(12)).toBe('12');
    expect(plain(percentWords(0))).toBe('0 %');
    expect(plain(percentWords(0.214286))).toBe('21 %');
    expect(plural(1, 'session')).toBe('1 session');
    expect(plural(0, 'session')).toBe('0 sessions');
  });
  it('joins a list with one “and”', () => {
    expect(listWords([])).toBe('');
    expect(listWords(['sharp'])).toBe('sharp');
    expect(listWords(['sharp', 'tearing', 'numb'])).toBe('sharp, tearing and numb');
  });
});
