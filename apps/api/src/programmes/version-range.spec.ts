import fc from 'fast-check';
import { placeFor, type VersionRange } from './version-range';

const day = (number: number): string => `2026-01-${String(number).padStart(2, '0')}`;

function published(starts: readonly number[]): VersionRange[] {
  return starts.reduce<VersionRange[]>((ranges, start, index) => {
    const place = placeFor(day(start), ranges);
    const closed = ranges.map((range) =>
      range.id === place.closes?.id ? { ...range, validTo: day(start) } : range,
    );
    return [...closed, { id: String(index), validFrom: day(start), validTo: place.validTo }];
  }, []);
}

const covers = (range: VersionRange, on: string): boolean =>
  range.validFrom <= on && (range.validTo === null || range.validTo > on);

describe('placeFor', () => {
  it('ends the version that is in force where the next one starts', () => {
    expect(published([1, 8])).toEqual([
      { id: '0', validFrom: day(1), validTo: day(8) },
      { id: '1', validFrom: day(8), validTo: null },
    ]);
  });

  it('puts a version between two others', () => {
    expect(published([1, 20, 8]).map((range) => range.validTo)).toEqual([day(8), null, day(20)]);
  });

  it('leaves a version that was replaced on its first day in force on no day', () => {
    expect(published([3, 3]).map((range) => range.validTo)).toEqual([day(3), null]);
  });

  it('covers each day from the earliest start by exactly one version, whatever the order of publishing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 12 }), (starts) => {
        const ranges = published(starts);
        const earliest = Math.min(...starts);
        for (let number = 1; number <= 31; number += 1) {
          const covering = ranges.filter((range) => covers(range, day(number)));
          if (covering.length !== (number < earliest ? 0 : 1)) return false;
        }
        return true;
      }),
    );
  });
});
