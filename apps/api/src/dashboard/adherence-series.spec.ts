import { adherenceUntil } from '@ischia/shared';
import { type HeldExercise, type PrescribedVersion, seriesOf } from './adherence-series';

const DAILY = { type: 'daily', timesPerDay: 1 } as const;
const version = (
  validFrom: string,
  validTo: string | null,
  exercises: PrescribedVersion['sessions'][number]['exercises'],
): PrescribedVersion => ({
  validFrom,
  validTo,
  sessions: [{ seriesId: 'strength', schedule: DAILY, exercises }],
});
const exercise = (exerciseId: string, perSide = false, optional = false) => ({
  exerciseId,
  optional,
  dose: { perSide },
});
const held = (exerciseId: string, changes: Partial<HeldExercise> = {}): HeldExercise => ({
  exerciseId,
  side: 'both',
  firstOn: '2026-03-04',
  lastOn: '2026-03-05',
  ...changes,
});
const WEEK = { firstOn: '2026-03-02', lastOn: '2026-03-08' };
const expected = (versions: PrescribedVersion[], holds: HeldExercise[]): number =>
  adherenceUntil({ series: seriesOf(versions, holds, [], WEEK), pauses: [], window: 7 }, WEEK.lastOn)
    .expected;

describe('a series', () => {
  it('runs through two versions of a programme as one', () => {
    const versions = [
      version('2026-03-01', '2026-03-05', [exercise('a')]),
      version('2026-03-05', null, [exercise('b')]),
    ];
    expect(seriesOf(versions, [], [], WEEK)).toHaveLength(1);
    expect(expected(versions, [])).toBe(7);
  });

  it('is not due on the 2 days on which all that weighs is held, and due while one exercise is left', () => {
    const two = [version('2026-03-01', null, [exercise('a'), exercise('b')])];
    expect(expected(two, [held('a')])).toBe(7);
    expect(expected(two, [held('a'), held('b')])).toBe(5);
  });

  it('does not count an optional exercise as work that is left', () => {
    const one = [version('2026-03-01', null, [exercise('a'), exercise('b', false, true)])];
    expect(expected(one, [held('a')])).toBe(5);
  });

  it('is due while one side of an exercise is free, and not when both are held', () => {
    const sided = [version('2026-03-01', null, [exercise('a', true)])];
    expect(expected(sided, [held('a', { side: 'L' })])).toBe(7);
    expect(expected(sided, [held('a', { side: 'L' }), held('a', { side: 'R', lastOn: null })])).toBe(5);
  });

  it('looks at the exercises of the version in force on the day', () => {
    const versions = [
      version('2026-03-01', '2026-03-05', [exercise('a')]),
      version('2026-03-05', null, [exercise('b')]),
    ];
    expect(expected(versions, [held('a', { lastOn: null })])).toBe(6);
  });
});
