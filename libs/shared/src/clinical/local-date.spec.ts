import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, daysBetween, weekday } from './local-date';

const first = Temporal.PlainDate.from('0001-01-01');
const lastDay = first.until('9999-12-31', { largestUnit: 'days' }).days;
const dayText = fc.integer({ min: 0, max: lastDay }).map((days) => first.add({ days }).toString());

describe('LocalDate arithmetic', () => {
  it('agrees with the calendar on every shift between the years 0001 and 9999', () => {
    fc.assert(
      fc.property(dayText, dayText, (from, to) => {
        const days = Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
        expect(daysBetween(from, to)).toBe(days);
        expect(addDays(from, days)).toBe(to);
      }),
    );
  });

  it('agrees with the calendar on the day of the week, Monday being 0', () => {
    fc.assert(
      fc.property(dayText, (date) => {
        expect(weekday(date)).toBe(Temporal.PlainDate.from(date).dayOfWeek - 1);
      }),
    );
  });

  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2000-02-28', 1, '2000-02-29'],
    ['1900-02-28', 1, '1900-03-01'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-12-31', 1, '2025-01-01'],
    ['2025-01-01', -1, '2024-12-31'],
    ['0001-01-01', 0, '0001-01-01'],
    ['9999-12-31', 0, '9999-12-31'],
  ])('moves %s by %d days to %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
  });

  it('walks 400 years day by day without a gap, from 1999-12-31', () => {
    let expected = Temporal.PlainDate.from('1999-12-31');
    for (let days = 0; days < 146_097; days += 97) {
      expect(addDays('1999-12-31', days)).toBe(expected.toString());
      expected = expected.add({ days: 97 });
    }
  });

  it.each(['2026-02-30', '2026-13-01', '2026-00-10', '0000-01-01', '2026-1-1', '', '2026-03-02T10:00Z'])(
    'refuses %p, which is no calendar day',
    (text) => {
      expect(() => weekday(text)).toThrow(RangeError);
    },
  );

  it('refuses to leave the years 0001 to 9999', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('0001-01-01', -1)).toThrow(RangeError);
  });
});
