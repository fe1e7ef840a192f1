import type { Dose, Schedule } from '@ischia/shared';

type DoseOf = Partial<Dose>;
type TemplateExercise = { readonly slug: string; readonly dose: DoseOf; readonly optional?: true };
type TemplateSession = {
  readonly name: string;
  readonly schedule: Schedule;
  readonly exercises: readonly TemplateExercise[];
};
type TemplatePhase = {
  readonly name: string;
  readonly goal: string;
  readonly exitCriteria: string;
  readonly sessions: readonly TemplateSession[];
};

/** A programme to copy and edit. `painLimit` is the first phase’s. */
export type Template = {
  readonly code: string;
  readonly name: string;
  readonly audience: string;
  readonly painLimit: number;
  readonly phases: readonly TemplatePhase[];
};

const daily: Schedule = { type: 'daily', timesPerDay: 1 };
const aWeek = (perWeek: number): Schedule => ({ type: 'quota', perWeek });
const weekdays = (...days: number[]): Schedule => ({ type: 'weekdays', weekdays: days, timesPerDay: 1 });
const sets = (count: number, repetitions: number): DoseOf => ({ sets: count, repetitions });

/** Hamstring strength after a strain: three phases, by criteria and not by the calendar. Clinical reference 2.2. */
const T2: Template = {
  code: 'T2',
  name: 'Hamstring strength after strain',
  audience:
    'For a strain of grade 1-2 that a clinician confirmed. Not for a suspected tendon avulsion, sit-bone pain in adolescents or a complete rupture.',
  painLimit: 4,
  phases: [
    {
      name: 'Protect and reload',
      goal: 'Walk well, load gently',
      exitCriteria:
        'Walks without a limp; heel dig nearly equal on both sides at pain 2 or less; knee extension within 15 degrees of the other side; pain 4 or less in all work',
      sessions: [
        { name: 'Walk', schedule: daily, exercises: [{ slug: 'walking-programme', dose: { minutes: 10 } }] },
        {
          name: 'Strength',
          schedule: aWeek(5),
          exercises: [
            { slug: 'supine-pelvic-tilt', dose: sets(2, 10) },
            { slug: 'active-knee-extension-9090', dose: sets(2, 10) },
            { slug: 'heel-dig-isometric', dose: { sets: 3, repetitions: 5, holdSeconds: 10 } },
            { slug: 'glute-bridge', dose: sets(3, 10) },
          ],
        },
      ],
    },
    {
      name: 'Rebuild',
      goal: 'Strength at length, jogging',
      exitCriteria:
        'Single-leg bridge 3 x 8 at pain 2 or less; strength of at least 80 % of the other side; a 20-minute jog that has settled the next day',
      sessions: [
        {
          name: 'Strength',
          schedule: weekdays(0, 2, 4),
          exercises: [
            { slug: 'long-lever-bridge', dose: sets(3, 8) },
            { slug: 'band-prone-curl', dose: sets(3, 12) },
            { slug: 'bridge-walkout', dose: sets(3, 5) },
            { slug: 'slider-leg-curl', dose: sets(3, 6) },
            { slug: 'modified-good-morning', dose: sets(3, 10) },
            { slug: 'single-leg-diver', dose: sets(3, 6) },
          ],
        },
        { name: 'Run', schedule: weekdays(1, 5), exercises: [{ slug: 'run-walk', dose: { minutes: 20 } }] },
      ],
    },
    {
      name: 'Return',
      goal: 'Slow lowering under load, speed',
      exitCriteria: 'The return-to-play list, signed by a clinician',
      sessions: [
        {
          name: 'Strength',
          schedule: weekdays(0, 3),
          exercises: [
            { slug: 'romanian-deadlift', dose: sets(3, 8) },
            { slug: 'assisted-nordic', dose: sets(2, 5) },
            { slug: 'single-leg-diver', dose: sets(3, 6) },
          ],
        },
        { name: 'Speed', schedule: weekdays(1, 5), exercises: [{ slug: 'strides', dose: sets(1, 6) }] },
      ],
    },
  ],
};

export const TEMPLATES: readonly Template[] = [T2];
