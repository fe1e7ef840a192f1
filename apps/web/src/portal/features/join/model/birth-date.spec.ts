import { birthDateOf } from './birth-date';

describe('birthDateOf', () => {
  it.each([
    [{ day: '27', month: '3', year: '1962' }, '1962-03-27'],
    [{ day: ' 7 ', month: '03', year: '1962' }, '1962-03-07'],
    [{ day: '29', month: '2', year: '2000' }, '2000-02-29'],
    [{ day: '29', month: '2', year: '1999' }, null],
    [{ day: '31', month: '4', year: '1962' }, null],
    [{ day: '27', month: '3', year: '62' }, null],
    [{ day: '', month: '3', year: '1962' }, null],
    [{ day: '27', month: 'March', year: '1962' }, null],
    [{ day: '-7', month: '3', year: '1962' }, null],
    [{ day: '0', month: '3', year: '1962' }, null],
  ])('%j is %s', (parts, day) => {
    expect(birthDateOf(parts)).toBe(day);
  });
});
