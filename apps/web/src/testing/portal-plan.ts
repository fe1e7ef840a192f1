import type { Dose, PrescribedExercise, PrescribedSession, ProgrammeVersion } from '@ischia/shared';

/** A made-up id; n from 1 to 999. */
export const anId = (n: number): string => `0190aaaa-0000-7000-8000-000000000${String(n).padStart(3, '0')}`;

const NO_DOSE: Dose = {
  sets: null,
  repetitions: null,
  holdSeconds: null,
  minutes: null,
  loadKg: null,
  restSeconds: null,
  tempo: null,
  perSide: false,
};

export function anExercise(n: number, dose: Partial<Dose>, change: Partial<PrescribedExercise> = {}) {
  const exercise: PrescribedExercise = {
    id: anId(n),
    exerciseId: anId(500 + n),
    slug: `exercise-${n}`,
    name: `Exercise ${n}`,
    dose: { ...NO_DOSE, ...dose },
    optional: false,
    easierExerciseId: null,
    holdTogether: [],
    ...change,
  };
  return exercise;
}

/** Bridges 3 x 10, a hold of 20 s twice on each side, and a walk of 10 minutes. */
export const aPlan: PrescribedSession = {
  id: anId(100),
  seriesId: anId(101),
  name: 'Strength',
  schedule: { type: 'daily', timesPerDay: 1 },
  exercises: [
    anExercise(1, { sets: 3, repetitions: 10 }, { holdTogether: [anId(3)] }),
    anExercise(2, { sets: 2, repetitions: 1, holdSeconds: 20, perSide: true }),
    anExercise(3, { minutes: 10 }),
  ],
};

export const aVersion: ProgrammeVersion = {
  id: anId(200),
  programmeId: anId(201),
  programmeName: 'Hamstring strength after strain',
  number: 1,
  phaseName: 'Protect and reload',
  validFrom: '2026-03-02',
  validTo: null,
  painLimit: 4,
  sessions: [aPlan],
};
