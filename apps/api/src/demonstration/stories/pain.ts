import type { PainSite } from '@ischia/shared';
import { aWeek, course, daysDone, type Story, type ToldPain } from '../story';
import { person } from './person';
import { hamstringLighter, hamstringStrength, lowBack, tendonLoad, version } from './programmes';

const BACK_OF_THIGH: readonly PainSite[] = [{ region: 'thigh_mid', side: 'L' }];
const CALF: readonly PainSite[] = [{ region: 'calf', side: 'R' }];
const LOW_BACK: readonly PainSite[] = [{ region: 'low_back', side: 'C' }];
const SIT_BONE: readonly PainSite[] = [{ region: 'sit_bone', side: 'R' }];

const sharp = (daysAgo: number, score: number, exercise: string, sites: readonly PainSite[]): ToldPain => ({
  tells: 'pain',
  daysAgo,
  hour: 18,
  score,
  exercise,
  words: ['sharp'],
  sites,
  newOrWorse: 'no',
});

/** Pain that reaches a physiotherapist, and what became of it. */
export const PAIN_STORIES: readonly Story[] = [
  {
    // Sharp pain on one exercise: held, and an easier version from the next day but one.
    ...person(['Samuel', 'Osei'], '1994-06-17', 'kate'),
    condition: 'hamstring-strain',
    side: 'L',
    openedDaysAgo: 33,
    programme: 'Hamstring strength after strain',
    versions: [
      version(30, hamstringStrength(aWeek(5)), 4),
      version(7, hamstringLighter(aWeek(5)), 4, 'Protect and reload, lighter'),
    ],
    metDaysAgo: [33, 7],
    told: [
      ...course('samuel/1', [29, 27, 25, 24, 22, 20, 18, 16, 14, 12, 11], 2, 3),
      sharp(9, 5, 'Glute bridge', BACK_OF_THIGH),
      { tells: 'session', daysAgo: 9, hour: 19, pain: [2, 5, 3], share: 1 },
      ...course('samuel/2', [6, 5, 3, 2, 1], 2, 1),
    ],
  },
  {
    // Sharp pain yesterday evening; nobody has looked at it yet.
    ...person(['Ewa', 'Nowak'], '1986-11-03', 'kate'),
    condition: 'hamstring-strain',
    side: 'L',
    openedDaysAgo: 19,
    programme: 'Hamstring strength after strain',
    versions: [version(17, hamstringStrength(aWeek(5)), 4)],
    metDaysAgo: [19],
    openFlagsOfDays: 3,
    told: [
      ...course('ewa', daysDone('ewa', 16, 2, 2), 3, 2),
      sharp(1, 3, 'Glute bridge', BACK_OF_THIGH),
      { tells: 'session', daysAgo: 1, hour: 19, pain: [1, 3, 2], share: 1 },
    ],
  },
  {
    // Falling numbers, and the feeling moves below the knee.
    ...person(['Colin', 'Hughes'], '1975-01-22', 'tomasz'),
    condition: 'low-back',
    side: 'R',
    openedDaysAgo: 29,
    programme: 'Low-back pain, first weeks',
    versions: [version(27, lowBack(5), 5, 'Settle and move')],
    metDaysAgo: [29],
    openFlagsOfDays: 3,
    then: 'silence',
    told: [
      ...course('colin', [26, 25, 23, 22, 20, 19, 17, 16, 14, 13, 11, 10, 8, 7, 5, 4], 6, 3),
      {
        tells: 'pain',
        daysAgo: 1,
        hour: 20,
        score: 2,
        words: ['radiating'],
        sites: CALF,
        spread: 'below_knee',
        newOrWorse: 'yes',
        note: 'It hurts less, but now it goes down into my calf.',
      },
    ],
  },
  {
    // Flagged, then silent.
    ...person(['Grace', 'Tan'], '1969-08-09', 'tomasz'),
    condition: 'hamstring-tendon',
    side: 'R',
    openedDaysAgo: 36,
    programme: 'Tendon loading at the sit bone',
    versions: [version(34, tendonLoad(4), 5, 'Load, slowly')],
    metDaysAgo: [36],
    openFlagsOfDays: 9,
    then: 'silence',
    told: [...course('grace', daysDone('grace', 33, 8, 2), 3, 4), sharp(6, 7, 'Long-lever bridge', SIT_BONE)],
  },
  {
    // A red flag a week ago: rung at once, seen the same day, closed.
    ...person(['Peter', 'Lindqvist'], '1961-03-30', 'amara'),
    condition: 'low-back',
    side: 'C',
    openedDaysAgo: 50,
    programme: 'Low-back pain, first weeks',
    versions: [version(48, lowBack(5), 5, 'Settle and move')],
    metDaysAgo: [50, 9],
    pausedDaysAgo: [9, -14],
    then: 'silence',
    told: [
      ...course('peter', daysDone('peter', 47, 13, 2), 4, 4),
      {
        tells: 'pain',
        daysAgo: 10,
        hour: 8,
        score: 7,
        words: ['numbness'],
        sites: LOW_BACK,
        newOrWorse: 'yes',
        redFlags: ['leg-weakness'],
        note: 'My foot catches when I walk.',
      },
    ],
  },
  {
    // A nerve feeling that is known and usual: read as expected.
    ...person(['Leila', 'Farouk'], '1979-12-01', 'amara'),
    condition: 'low-back',
    side: 'L',
    openedDaysAgo: 44,
    expectation: {
      knownQualities: ['tingling', 'radiating'],
      knownSides: ['L'],
      baselineLevel: 3,
      usualPeak: 4,
      expectationActive: true,
    },
    programme: 'Low-back pain with leg symptoms',
    versions: [version(42, lowBack(5), 5, 'Settle and move')],
    metDaysAgo: [44, 20],
    openFlagsOfDays: 4,
    told: [
      ...course('leila', daysDone('leila', 41, 3, 2), 4, 3),
      {
        tells: 'pain',
        daysAgo: 2,
        hour: 20,
        score: 3,
        words: ['tingling'],
        sites: [{ region: 'calf', side: 'L' }],
        spread: 'below_knee',
        newOrWorse: 'no',
      },
    ],
  },
  {
    // Not settled the next morning, and a lighter dose from then on.
    ...person(['Ruth', 'Adeyemi'], '1990-05-25', 'amara'),
    condition: 'hamstring-tendon',
    side: 'L',
    openedDaysAgo: 26,
    programme: 'Tendon loading at the sit bone',
    versions: [version(24, tendonLoad(4), 5, 'Load, slowly')],
    metDaysAgo: [26],
    openFlagsOfDays: 3,
    told: [
      ...course('ruth', daysDone('ruth', 23, 4, 2), 3, 3),
      {
        tells: 'session',
        daysAgo: 2,
        pain: [2, 4, 3],
        words: ['ache'],
        morning: { answer: 'worse', pain: 5, worst24: 5 },
      },
    ],
  },
];
