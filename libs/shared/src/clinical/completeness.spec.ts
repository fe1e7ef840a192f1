import fc from 'fast-check';
import type { CompletenessItem } from './completeness';
import { isSessionDone, sessionCompleteness } from './completeness';
import type { DoneDose, PrescribedDose } from './dose';
import { doseDone, dosePrescribed } from './dose';
import { expectedOn } from './schedule';

const answer = (value: number) => ({ state: 'answered', value }) as const;
const notAsked = { state: 'not-asked' } as const;
const aDose = (overrides: Partial<PrescribedDose> = {}): PrescribedDose => ({
  sets: 3,
  repetitions: 10,
  holdSeconds: null,
  minutes: null,
  sides: 1,
  ...overrides,
});
const aDone = (overrides: Partial<DoneDose> = {}): DoneDose => ({
  outcome: 'partial',
  setsDone: notAsked,
  repetitionsDone: notAsked,
  holdSecondsDone: notAsked,
  minutesDone: notAsked,
  sidesDone: 'not-per-side',
  ...overrides,
});

describe('dosePrescribed', () => {
  it.each([
    ['3 sets of 10', {}, 30],
    ['3 sets of 10 on both sides', { sides: 2 }, 60],
    ['2 single holds of 30 s on both sides', { sets: 2, repetitions: 1, holdSeconds: 30, sides: 2 }, 120],
    ['a hold without repetitions', { sets: 2, repetitions: null, holdSeconds: 30 }, 60],
    ['3 sets of 5 holds of 10 s, counted in repetitions', { repetitions: 5, holdSeconds: 10 }, 15],
    ['15 minutes, whatever else is set', { minutes: 15 }, 15],
  ] as const)('counts %s', (_name, dose, amount) => {
    expect(dosePrescribed(aDose(dose))).toBe(amount);
  });

  it('has no amount, rather than 0, for a prescription without a dose', () => {
    expect(dosePrescribed(aDose({ sets: null }))).toBeNull();
  });
});

describe('doseDone', () => {
  it.each([
    ['repetitions on one side', { sides: 2 }, { repetitionsDone: answer(20), sidesDone: 'one' }, 20],
    ['repetitions on both sides', { sides: 2 }, { repetitionsDone: answer(20), sidesDone: 'both' }, 40],
    [
      'the due side alone while the other is held',
      { sides: 1 },
      { repetitionsDone: answer(20), sidesDone: 'both' },
      20,
    ],
    ['whole sets', {}, { setsDone: answer(2) }, 20],
    ['seconds of a single hold', { repetitions: 1, holdSeconds: 30 }, { holdSecondsDone: answer(45) }, 45],
    ['minutes', { minutes: 20 }, { minutesDone: answer(12) }, 12],
    ['fewer repetitions than a "done" claims', {}, { outcome: 'done', repetitionsDone: answer(20) }, 20],
    ['0 repetitions as 0', {}, { outcome: 'done', repetitionsDone: answer(0) }, 0],
    ['a "done" without numbers as prescribed', {}, { outcome: 'done' }, 30],
    ['a skipped exercise as 0', {}, { outcome: 'skipped' }, 0],
    ['one skipped for pain as 0', {}, { outcome: 'skipped-pain', repetitionsDone: answer(9) }, 0],
  ] as const)('counts %s', (_name, dose, done, amount) => {
    expect(doseDone(aDose(dose), aDone(done))).toBe(amount);
  });

  it('does not know the dose, rather than 0, when a part was done and nobody said how much', () => {
    expect(doseDone(aDose(), aDone())).toBeNull();
  });
});

describe('sessionCompleteness', () => {
  const whole = { doseDone: 30, dosePrescribed: 30 };
  const none = { doseDone: 0, dosePrescribed: 30 };

  it('counts no exercise for more than itself', () => {
    expect(sessionCompleteness([{ doseDone: 90, dosePrescribed: 30 }, none])).toBe(0.5);
  });

  it('leaves held and optional work out of the denominator', () => {
    expect(sessionCompleteness([whole, { ...none, isHeld: true }, { ...none, isOptional: true }])).toBe(1);
  });

  it('weighs as prescribed', () => {
    expect(sessionCompleteness([{ ...whole, weight: 3 }, none])).toBe(0.75);
  });

  it('gives no credit for an unknown part, and keeps it due', () => {
    expect(sessionCompleteness([whole, { doseDone: null, dosePrescribed: 30 }])).toBe(0.5);
  });

  it('is null, rather than 0, when everything is held or nothing is prescribed', () => {
    expect(sessionCompleteness([{ ...none, isHeld: true }])).toBeNull();
    expect(sessionCompleteness([])).toBeNull();
    expect(sessionCompleteness([{ doseDone: 5, dosePrescribed: null }])).toBeNull();
  });

  const item: fc.Arbitrary<CompletenessItem> = fc.record({
    doseDone: fc.option(fc.nat(90), { nil: null }),
    dosePrescribed: fc.integer({ min: 0, max: 60 }),
    weight: fc.integer({ min: 0, max: 3 }),
    isHeld: fc.boolean(),
    isOptional: fc.boolean(),
  });

  it('lies between 0 and 1, or is null, and is never lower for more done', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 6 }), fc.nat(5), fc.nat(30), (items, which, extra) => {
        const before = sessionCompleteness(items);
        const more = items.map((one, index) =>
          index === which ? { ...one, doseDone: (one.doseDone === null ? 0 : one.doseDone) + extra } : one,
        );
        const after = sessionCompleteness(more);
        expect(after === null).toBe(before === null);
        if (before === null || after === null) return;
        expect(before).toBeGreaterThanOrEqual(0);
        expect(after).toBeLessThanOrEqual(1);
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it.each([
    [0.5, true],
    [0.4999996, true],
    [0.499999, false],
    [0, false],
    [null, false],
  ])('counts completeness %p as done: %p', (completeness, isDone) => {
    expect(isSessionDone(completeness)).toBe(isDone);
  });
});

describe('expectedOn', () => {
  const from = (schedule: Parameters<typeof expectedOn>[0][number]['schedule']) => [
    { validFrom: '2026-03-02', validTo: '2026-03-16', schedule },
  ];
  const sumOfWeek = (segments: Parameters<typeof expectedOn>[0]) =>
    [2, 3, 4, 5, 6, 7, 8].map((day) => expectedOn(segments, [], `2026-03-0${day}`));

  it('expects the four schedules', () => {
    expect(sumOfWeek(from({ type: 'weekdays', weekdays: [0, 2, 4], timesPerDay: 2 }))).toEqual([
      2, 0, 2, 0, 2, 0, 0,
    ]);
    expect(sumOfWeek(from({ type: 'daily', timesPerDay: 2 }))).toEqual([2, 2, 2, 2, 2, 2, 2]);
    expect(sumOfWeek(from({ type: 'every', days: 3, timesPerDay: 1 }))).toEqual([1, 0, 0, 1, 0, 0, 1]);
    expect(sumOfWeek(from({ type: 'quota', perWeek: 3 }))).toEqual(Array(7).fill(3 / 7));
  });

  it('expects nothing before the start, from the end on, or in a pause, its last day included', () => {
    const daily = from({ type: 'daily', timesPerDay: 1 });
    const pause = [{ firstOn: '2026-03-05', lastOn: '2026-03-06' }];
    const on = (date: string) => expectedOn(daily, pause, date);
    expect(['2026-03-01', '2026-03-02', '2026-03-15', '2026-03-16'].map(on)).toEqual([0, 1, 1, 0]);
    expect(['2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07'].map(on)).toEqual([1, 0, 0, 1]);
  });
});
