import fc from 'fast-check';
import { aMorningRecord } from './__fixtures__/reported-records';
import { mergeMornings } from './morning-record';
import { morningQuestionText } from './morning-texts.en';
import { MORNINGS } from './vocabulary';

const answered = <T>(value: T) => ({ state: 'answered', value }) as const;
const answerOf = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(
    value.map(answered),
    fc.constant({ state: 'skipped' } as const),
    fc.constant({ state: 'not-asked' } as const),
  );
const mornings = fc.record({
  morning: answerOf(fc.constantFrom(...MORNINGS)),
  nextMorning: answerOf(fc.integer({ min: 0, max: 10 })),
  worst24: answerOf(fc.integer({ min: 0, max: 10 })),
});

describe('mergeMornings', () => {
  const worse = aMorningRecord({ morning: answered('worse') });

  it('adds the number to the word, whichever came first', () => {
    const fuller = { ...worse, nextMorning: answered(0) };
    expect(mergeMornings(worse, fuller)).toEqual(fuller);
    expect(mergeMornings(fuller, worse)).toEqual(fuller);
  });

  it.each([
    ['another word', worse, aMorningRecord({ morning: answered('better') })],
    ['another number', { ...worse, nextMorning: answered(0) }, { ...worse, nextMorning: answered(1) }],
    [
      'skipped and 0',
      { ...worse, worst24: { state: 'skipped' } as const },
      { ...worse, worst24: answered(0) },
    ],
  ])('refuses %s', (_what, one, other) => {
    expect(mergeMornings(one, other)).toBeNull();
    expect(mergeMornings(other, one)).toBeNull();
  });

  it('is the same in either order, and of a morning with itself is that morning', () => {
    fc.assert(
      fc.property(mornings, mornings, (one, other) => {
        expect(mergeMornings(one, other)).toEqual(mergeMornings(other, one));
        expect(mergeMornings(one, one)).toEqual(one);
      }),
    );
  });
});

describe('morningQuestionText', () => {
  it.each([
    [2, null, "Before yesterday's exercises your pain was 2. How is it now?"],
    [0, null, "Before yesterday's exercises your pain was 0. How is it now?"],
    [null, null, "How is it now, against before yesterday's exercises?"],
    [2, 'Monday', "Before Monday's exercises your pain was 2. How is it now?"],
    [null, 'Monday', "How is it now, against before Monday's exercises?"],
  ])('names pain before of %s, day %s', (painBefore, day, expected) => {
    expect(morningQuestionText(painBefore, day)).toBe(expected);
  });
});
