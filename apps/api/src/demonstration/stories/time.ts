import { type Calendar, clockChange } from '../calendar';
import { aWeek, course, daily, daysDone, onDays, type Story } from '../story';
import { person } from './person';
import { hamstringStrength, lowBack, tendonLoad, version } from './programmes';

const late = (told: Story['told'], hoursOf: (daysAgo: number) => number): Story['told'] =>
  told.map((one) => ({ ...one, arrivesAfterHours: hoursOf(one.daysAgo) }));

/** A week in which the clocks changed, on a phone of a zone that has changed lately. */
function weekOfTheChange(calendar: Calendar): Story[] {
  const change = clockChange(calendar, ['Europe/London', 'Pacific/Auckland']);
  if (change === null) return [];
  const days = Array.from({ length: 14 }, (_, index) => change.daysAgo + 7 - index).filter((day) => day > 0);
  return [
    {
      ...person(['Fiona', 'MacLeod'], '1988-02-14', 'tomasz'),
      condition: 'hamstring-strain',
      side: 'R',
      openedDaysAgo: change.daysAgo + 12,
      programme: 'Hamstring strength after strain',
      versions: [version(change.daysAgo + 10, hamstringStrength(daily), 4)],
      metDaysAgo: [change.daysAgo + 12],
      timeZone: change.timeZone,
      told: [
        ...course('fiona/1', days, 3, 1),
        ...course('fiona/2', daysDone('fiona', change.daysAgo - 7, 1, 1, 0.8), 1, 1),
      ],
    },
  ];
}

/** Stories of days, clocks and networks. */
export const timeStories = (calendar: Calendar): readonly Story[] => [
  {
    // A whole week entered on its last evening.
    ...person(['Gareth', 'Pugh'], '1982-09-19', 'kate'),
    condition: 'hamstring-tendon',
    side: 'R',
    openedDaysAgo: 31,
    programme: 'Tendon loading at the sit bone',
    versions: [version(28, tendonLoad(4), 5, 'Load, slowly')],
    metDaysAgo: [31],
    told: [
      ...course('gareth/1', [27, 25, 22, 20, 18, 15, 13, 11], 3, 3),
      ...late(course('gareth/2', [8, 6, 4, 3], 3, 2), (daysAgo) => (daysAgo - 2) * 24 + 2).map((told) => ({
        ...told,
        isBackDated: true as const,
      })),
    ],
  },
  {
    // Four days in the hills without a network: all arrive in one evening.
    ...person(['Isla', 'Campbell'], '1999-07-07', 'tomasz'),
    condition: 'hamstring-strain',
    side: 'L',
    openedDaysAgo: 24,
    programme: 'Hamstring strength after strain',
    versions: [version(22, hamstringStrength(daily), 4)],
    metDaysAgo: [24],
    told: [
      ...course('isla/1', [21, 20, 19, 17, 16, 15, 13, 12, 10, 9, 8], 3, 2),
      ...late(course('isla/2', [6, 5, 4, 3], 2, 1), (daysAgo) => (daysAgo - 2) * 24 + 4),
      ...course('isla/3', [1], 1, 1),
    ],
  },
  {
    // Ten days away by agreement.
    ...person(['Marcus', 'Bell'], '1971-04-04', 'amara'),
    condition: 'low-back',
    side: 'C',
    openedDaysAgo: 52,
    programme: 'Low-back pain, back to strength',
    versions: [version(49, lowBack(5), 5, 'Rebuild')],
    pausedDaysAgo: [20, 11],
    metDaysAgo: [52, 25],
    then: course('marcus/3', daysDone('marcus/3', 14, 1, 1, 0.7), 2, 2),
    told: [
      ...course('marcus/1', daysDone('marcus/1', 48, 21, 1, 0.65), 4, 3),
      ...course('marcus/2', daysDone('marcus/2', 10, 1, 1, 0.7), 3, 2),
    ],
  },
  {
    // An edited prescription: three days a week until the second version asks for five.
    ...person(['Aoife', 'Byrne'], '1996-10-28', 'amara'),
    condition: 'hamstring-strain',
    side: 'R',
    openedDaysAgo: 41,
    programme: 'Hamstring strength after strain',
    versions: [
      version(40, hamstringStrength(onDays(0, 2, 4)), 4),
      version(13, hamstringStrength(aWeek(5)), 4, 'Rebuild'),
    ],
    metDaysAgo: [41, 13],
    told: [
      ...course('aoife/1', daysDone('aoife/1', 39, 14, 2), 3, 2),
      ...course('aoife/2', daysDone('aoife/2', 12, 1, 1, 0.7), 2, 1),
    ],
  },
  ...weekOfTheChange(calendar),
];
