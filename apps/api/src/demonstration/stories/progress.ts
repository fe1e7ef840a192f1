import { aWeek, course, daily, daysDone, type Story } from '../story';
import { person } from './person';
import { hamstringStrength, lowBack, tendonLoad, version } from './programmes';

/** Stories of getting better, of staying away, and of names. */
export const PROGRESS_STORIES: readonly Story[] = [
  {
    // Steady improvement over twelve weeks and two versions.
    ...person(['Helen', 'Whitfield'], '1966-05-11', 'kate'),
    condition: 'low-back',
    side: 'C',
    openedDaysAgo: 86,
    programme: 'Low-back pain, twelve weeks',
    versions: [version(84, lowBack(4), 5, 'Settle and move'), version(42, lowBack(5), 5, 'Rebuild')],
    metDaysAgo: [86, 60, 42, 14],
    told: course('helen', daysDone('helen', 83, 1, 2, 0.92), 6, 1),
  },
  {
    // Answers every question, and every answer is 0.
    ...person(['Nikhil', 'Rao'], '1993-03-08', 'kate'),
    condition: 'hamstring-strain',
    side: 'L',
    openedDaysAgo: 30,
    programme: 'Hamstring strength after strain',
    versions: [version(28, hamstringStrength(aWeek(5)), 4)],
    metDaysAgo: [30],
    told: course('nikhil', daysDone('nikhil', 27, 1, 1, 0.7), 0, 0),
  },
  {
    // Leaves the numbers out: skipped is not 0.
    ...person(['Beatriz', 'Costa'], '1984-01-15', 'tomasz'),
    condition: 'hamstring-tendon',
    side: 'L',
    openedDaysAgo: 25,
    programme: 'Tendon loading at the sit bone',
    versions: [version(23, tendonLoad(4), 5, 'Load, slowly')],
    metDaysAgo: [25],
    told: daysDone('beatriz', 22, 1, 2).map((daysAgo) => ({
      tells: 'session',
      daysAgo,
      pain: [null, null, null],
    })),
  },
  {
    // Says so when it was not done.
    ...person(['Owen', 'Price'], '1977-06-02', 'tomasz'),
    condition: 'low-back',
    side: 'C',
    openedDaysAgo: 35,
    programme: 'Low-back pain, first weeks',
    versions: [version(33, lowBack(5), 5, 'Settle and move')],
    metDaysAgo: [35],
    told: [
      ...course('owen', [32, 30, 28, 25, 23, 20, 17, 15, 12, 9, 6, 3], 4, 4),
      { tells: 'not-done', daysAgo: 8, reason: 'time' },
      { tells: 'not-done', daysAgo: 5, reason: 'unwell' },
    ],
  },
  {
    // Well after five weeks: discharged early.
    ...person(['Yuki', 'Tanaka'], '2001-12-12', 'amara'),
    condition: 'hamstring-strain',
    side: 'R',
    openedDaysAgo: 60,
    dischargedDaysAgo: 20,
    then: 'silence',
    programme: 'Hamstring strength after strain',
    versions: [version(58, hamstringStrength(daily), 4)],
    metDaysAgo: [60, 40, 20],
    told: course('yuki', daysDone('yuki', 57, 21, 1, 0.8), 4, 0),
  },
  {
    // A name that is written from right to left.
    ...person(['ليلى', 'الحداد'], '1989-04-21', 'kate'),
    condition: 'low-back',
    side: 'C',
    openedDaysAgo: 21,
    programme: 'Low-back pain, first weeks',
    versions: [version(19, lowBack(4), 5, 'Settle and move')],
    metDaysAgo: [21],
    told: course('layla', daysDone('layla', 18, 1, 2), 5, 3),
  },
  {
    // A name of sixty letters.
    ...person(
      ['Maximilia Wilhelmina', 'Featherstonehaugh-Cholmondeley-Marjoribanks'],
      '1955-10-05',
      'tomasz',
    ),
    condition: 'hamstring-tendon',
    side: 'both',
    openedDaysAgo: 45,
    programme: 'Tendon loading at the sit bone',
    versions: [version(43, tendonLoad(3), 5, 'Load, slowly')],
    metDaysAgo: [45, 22],
    told: course('maximiliana', daysDone('maximiliana', 42, 1, 3), 4, 3),
  },
  {
    // Begins tomorrow: a programme, and nothing due yet.
    ...person(['Jonas', 'Keller'], '1998-08-30', 'amara'),
    condition: 'hamstring-strain',
    side: 'L',
    openedDaysAgo: 1,
    programme: 'Hamstring strength after strain',
    versions: [version(-1, hamstringStrength(daily), 4)],
    told: [],
    then: course('jonas', daysDone('jonas', 14, 1, 1, 0.8), 1, 1),
  },
];
