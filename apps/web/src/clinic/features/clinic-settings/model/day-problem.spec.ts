import { dayProblem } from './day-problem';

const hours = (opens: string, closes: string) => ({ opens, closes });

describe('dayProblem', () => {
  it.each([
    ['a closed day', []],
    ['one stretch', [hours('08:00', '18:00')]],
    ['two stretches that touch', [hours('08:00', '12:00'), hours('12:00', '18:00')]],
  ])('is null for %s', (_name, stretches) => {
    expect(dayProblem(stretches)).toBeNull();
  });

  it.each([
    [/^Enter an opening/, [hours('', '18:00')]],
    [/^Enter an opening/, [hours('08:00', '12:00'), hours('13:00', '')]],
    [/must be later/, [hours('18:00', '08:00')]],
    [/must be later/, [hours('08:00', '08:00')]],
    [/overlap/, [hours('08:00', '13:00'), hours('12:00', '18:00')]],
    [/overlap/, [hours('13:00', '18:00'), hours('08:00', '12:00')]],
  ])('says %s for %j', (words, stretches) => {
    expect(dayProblem(stretches)).toMatch(words);
  });
});
