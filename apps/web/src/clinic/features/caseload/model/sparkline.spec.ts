import { sparkline } from './sparkline';

const blank = (): (number | null)[] => Array.from({ length: 28 }, () => null);
const withDays = (days: Record<number, number>): (number | null)[] =>
  blank().map((value, day) => days[day] ?? value);

describe('sparkline', () => {
  it('draws nothing and says so when no day was answered', () => {
    const shapes = sparkline(blank(), []);
    expect(shapes).toMatchObject({ lines: [], singles: [], diamonds: [], last: null });
    expect(shapes.summary).toBe('Pain, 28 days: no number reported');
  });

  it('keeps a reported 0 as a value at the bottom, not as a gap', () => {
    const shapes = sparkline(withDays({ 27: 0 }), []);
    expect(shapes.last).toEqual({ value: 0, point: { x: 92, y: 20 } });
    expect(shapes.singles).toEqual([{ x: 92, y: 20 }]);
    expect(shapes.summary).toBe('Pain, 28 days: one report, 0 of 10');
  });

  it('puts 10 at the top', () => {
    expect(sparkline(withDays({ 0: 10 }), []).singles).toEqual([{ x: 4, y: 4 }]);
  });

  it('bridges one silent day and leaves two as a gap', () => {
    const shapes = sparkline(withDays({ 0: 4, 2: 3, 5: 5, 6: 5 }), []);
    expect(shapes.lines).toHaveLength(2);
    expect(shapes.lines[0]).toMatch(/^M4 13.6L/);
    expect(shapes.summary).toBe('Pain, 28 days: from 4 to 5 of 10, 4 days reported');
  });

  it('marks a sharp day without a number on the floor, and at its number otherwise', () => {
    const shapes = sparkline(withDays({ 1: 10 }), [0, 1]);
    expect(shapes.diamonds).toEqual([
      { x: 4, y: 20 },
      { x: 7.3, y: 4 },
    ]);
    expect(shapes.summary).toContain('2 days with sharp or radiating pain');
  });
});
