import type { Schedule } from '@ischia/shared';
import { type Dose, doseWords, scheduleWords } from './dose-words';

const dose = (part: Partial<Dose>): Dose => ({
  sets: null,
  repetitions: null,
  holdSeconds: null,
  minutes: null,
  loadKg: null,
  restSeconds: null,
  tempo: null,
  perSide: false,
  ...part,
});

describe('doseWords', () => {
  it.each([
    [dose({ sets: 3, repetitions: 10 }), '3 × 10'],
    [dose({ sets: 3, repetitions: 5, holdSeconds: 10, perSide: true }), '3 × 5 × 10 s, each side'],
    [dose({ sets: 2, holdSeconds: 30 }), '2 × 30 s'],
    [dose({ sets: 1, minutes: 10 }), '10 min'],
    [dose({ sets: 3, repetitions: 8, loadKg: 0 }), '3 × 8, 0 kg'],
    [dose({ sets: 3, repetitions: 8, loadKg: 12.5 }), '3 × 8, 12.5 kg'],
  ])('reads %j as %s', (given, words) => {
    expect(doseWords(given)).toBe(words);
  });
});

describe('scheduleWords', () => {
  const cases: [Schedule, string][] = [
    [{ type: 'weekdays', weekdays: [4, 0, 2], timesPerDay: 1 }, 'Mon, Wed and Fri'],
    [{ type: 'daily', timesPerDay: 2 }, 'every day, twice a day'],
    [{ type: 'every', days: 2, timesPerDay: 1 }, 'every other day'],
    [{ type: 'every', days: 3, timesPerDay: 3 }, 'every 3 days, 3 times a day'],
    [{ type: 'quota', perWeek: 3 }, '3 times a week, any day'],
    [{ type: 'quota', perWeek: 1 }, 'once a week, any day'],
  ];
  it.each(cases)('reads %j as %s', (schedule, words) => {
    expect(scheduleWords(schedule)).toBe(words);
  });
});
