import type { PrescribedExercise, ProgrammeVersion } from '@ischia/shared';
import { type HoldRow, holdsIn } from './holds';

const exercise = (id: string, exerciseId: string): PrescribedExercise => ({
  id,
  exerciseId,
  slug: exerciseId,
  name: exerciseId,
  dose: {
    sets: 1,
    repetitions: 1,
    holdSeconds: null,
    minutes: null,
    loadKg: null,
    restSeconds: null,
    tempo: null,
    perSide: false,
  },
  optional: false,
  easierExerciseId: null,
  holdTogether: [],
});
const version = (id: string, sessions: PrescribedExercise[][]): ProgrammeVersion => ({
  id,
  programmeId: 'p',
  programmeName: 'P',
  number: 1,
  phaseName: 'One',
  validFrom: '2026-01-01',
  validTo: null,
  painLimit: 4,
  sessions: sessions.map((exercises, index) => ({
    id: `${id}-${index}`,
    seriesId: `${index}`,
    name: 'S',
    schedule: { type: 'daily', timesPerDay: 1 },
    exercises,
  })),
});
const hold = (id: string, exerciseId: string): HoldRow => ({
  id,
  exercise_id: exerciseId,
  exercise_name: 'Glute bridge',
  side: 'R',
  held_since: '2026-03-01T08:00:00Z',
  flag_id: null,
});

describe('holdsIn', () => {
  it('shows a hold once for each prescribed exercise that is held, in every session and version', () => {
    const versions = [
      version('a', [[exercise('1', 'bridge'), exercise('2', 'walk')], [exercise('3', 'bridge')]]),
      version('b', [[exercise('4', 'bridge')]]),
    ];
    expect(holdsIn(versions, [hold('h', 'bridge')]).map((row) => [row.id, row.prescribedExerciseId])).toEqual(
      [
        ['h', '1'],
        ['h', '3'],
        ['h', '4'],
      ],
    );
  });

  it('shows no hold of an exercise that is not prescribed', () => {
    expect(holdsIn([version('a', [[exercise('1', 'walk')]])], [hold('h', 'bridge')])).toEqual([]);
  });
});
