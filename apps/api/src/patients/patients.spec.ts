import { ageOn } from './patients';

describe('ageOn', () => {
  it.each([
    ['1958-04-12', '2026-04-11', 67],
    ['1958-04-12', '2026-04-12', 68],
    ['2004-02-29', '2025-02-28', 20],
    ['2004-02-29', '2025-03-01', 21],
    ['2026-11-22', '2026-11-22', 0],
  ])('of someone born on %s is on %s %i years', (born, day, years) => {
    expect(ageOn(born, day)).toBe(years);
  });
});
