import { aWeek, daily, type StoryVersion } from '../story';

type Sessions = StoryVersion['sessions'];

const sets = (count: number, repetitions: number) => ({
  sets: count,
  repetitions,
  holdSeconds: null,
  minutes: null,
});

/** Strength for a strained hamstring, the same each time. */
export const hamstringStrength = (schedule = daily): Sessions => [
  {
    name: 'Strength',
    schedule,
    exercises: [
      { slug: 'supine-pelvic-tilt', dose: sets(2, 10) },
      { slug: 'active-knee-extension-9090', dose: sets(2, 10) },
      { slug: 'heel-dig-isometric' },
      {
        slug: 'glute-bridge',
        dose: sets(3, 10),
        easier: 'supine-pelvic-tilt',
        together: ['heel-dig-isometric'],
      },
    ],
  },
];

/** A quieter version of it. */
export const hamstringLighter = (schedule = daily): Sessions => [
  {
    name: 'Strength',
    schedule,
    exercises: [
      { slug: 'supine-pelvic-tilt', dose: sets(2, 10) },
      { slug: 'active-knee-extension-9090', dose: sets(2, 8) },
      { slug: 'heel-dig-isometric', dose: { sets: 2 } },
    ],
  },
];

/** Movement and walking for the low back. */
export const lowBack = (perWeek = 5): Sessions => [
  {
    name: 'Back',
    schedule: aWeek(perWeek),
    exercises: [
      { slug: 'cat-camel', dose: sets(2, 10) },
      { slug: 'knee-rolls', dose: sets(2, 10), optional: true },
      { slug: 'bird-dog', dose: sets(2, 8), easier: 'supine-pelvic-tilt' },
      { slug: 'glute-bridge', dose: sets(2, 10), easier: 'supine-pelvic-tilt' },
    ],
  },
];

/** Load for the hamstring tendon at the sit bone. */
export const tendonLoad = (perWeek = 4): Sessions => [
  {
    name: 'Tendon',
    schedule: aWeek(perWeek),
    exercises: [
      { slug: 'heel-dig-isometric' },
      { slug: 'long-lever-bridge', dose: sets(3, 8), easier: 'glute-bridge' },
      { slug: 'hip-hinge-dowel', dose: sets(2, 10) },
    ],
  },
];

export const version = (
  fromDaysAgo: number,
  sessions: Sessions,
  painLimit: number,
  phase = 'Protect and reload',
): StoryVersion => ({ fromDaysAgo, phase, painLimit, sessions });
