import { Exercise, ProgrammeTemplate, ProgrammeVersion } from '@ischia/shared';
import type { z } from 'zod';
import { anId } from './an-id';

type Part<S extends z.ZodType> = Partial<z.input<S>>;
type ExerciseInput = Part<typeof Exercise> & { slug: string; name: string };

export function anExercise({ slug, name, ...part }: ExerciseInput): Exercise {
  return Exercise.parse({
    id: anId(),
    slug,
    name,
    category: 'strength',
    start: 'Lie on your back.',
    steps: ['Lift slowly.', 'Lower slowly.'],
    dose: {
      sets: 3,
      repetitions: 10,
      holdSeconds: null,
      minutes: null,
      loadKg: null,
      restSeconds: 60,
      tempo: null,
      perSide: false,
    },
    normal: 'Effort.',
    stop: 'Sharp pain.',
    cautions: '',
    equipment: 'None',
    progressions: [],
    regressions: [],
    ...part,
  });
}

export function aTemplate(
  exercises: readonly Exercise[],
  part: Part<typeof ProgrammeTemplate> = {},
): ProgrammeTemplate {
  return ProgrammeTemplate.parse({
    id: anId(),
    code: 'T2',
    name: 'Hamstring strength after strain',
    audience: 'Strain of grade 1 or 2, confirmed by a clinician',
    painLimit: 4,
    phases: [
      {
        name: 'Protect and reload',
        goal: 'Walk well, gentle load',
        exitCriteria: 'Walks without a limp',
        sessions: [
          {
            name: 'Strength',
            schedule: { type: 'weekdays', weekdays: [0, 1, 2, 3, 4], timesPerDay: 1 },
            exercises: exercises.map(({ id, slug, name, dose }) => ({
              exerciseId: id,
              slug,
              name,
              dose,
              optional: false,
            })),
          },
        ],
      },
      { name: 'Rebuild', goal: 'Strength at length', exitCriteria: 'Jogs 20 min', sessions: [] },
    ],
    ...part,
  });
}

export function aProgrammeVersion(part: Part<typeof ProgrammeVersion> = {}): ProgrammeVersion {
  return ProgrammeVersion.parse({
    id: anId(),
    programmeId: anId(),
    programmeName: 'Hamstring strength after strain',
    number: 1,
    phaseName: 'Protect and reload',
    validFrom: '2026-11-09',
    validTo: null,
    painLimit: 4,
    sessions: [],
    ...part,
  });
}
