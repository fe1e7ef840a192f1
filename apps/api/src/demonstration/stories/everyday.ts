import { aWeek, chance, course, daysDone, type Story } from '../story';
import { person } from './person';
import { hamstringStrength, lowBack, tendonLoad, version } from './programmes';

const GIVEN = [
  'Anna',
  'Ben',
  'Chloe',
  'Dele',
  'Erin',
  'Farid',
  'Gemma',
  'Hugo',
  'Imogen',
  'Jack',
  'Kira',
  'Liam',
];
const FAMILY = [
  'Archer',
  'Begum',
  'Castle',
  'Dunn',
  'Ellis',
  'Forde',
  'Grant',
  'Hale',
  'Ingram',
  'Joshi',
  'Kerr',
];
const OF = ['kate', 'tomasz', 'amara'] as const;
const HOW_MANY = 38;

const KINDS = [
  {
    condition: 'low-back',
    side: 'C',
    programme: 'Low-back pain, back to strength',
    sessions: lowBack(4),
    painLimit: 5,
    phase: 'Rebuild',
  },
  {
    condition: 'hamstring-strain',
    side: 'R',
    programme: 'Hamstring strength after strain',
    sessions: hamstringStrength(aWeek(4)),
    painLimit: 4,
    phase: 'Rebuild',
  },
  {
    condition: 'hamstring-tendon',
    side: 'L',
    programme: 'Tendon loading at the sit bone',
    sessions: tendonLoad(3),
    painLimit: 5,
    phase: 'Load, slowly',
  },
] as const;

/** The same item for the same number at every loading. */
function nth<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}

function everyday(index: number): Story {
  const name = [nth(GIVEN, index), nth(FAMILY, index * 3 + Math.floor(index / FAMILY.length))] as const;
  const key = `everyday/${index}`;
  const kind = nth(KINDS, Math.floor(index / OF.length));
  const began = 14 + Math.floor(chance(`${key}/began`) * 160);
  const every = began > 60 ? 4 : 2;
  const highest = 2 + Math.floor(chance(`${key}/pain`) * 3);
  return {
    ...person(name, `19${60 + (index % 38)}-0${1 + (index % 9)}-${10 + (index % 18)}`, nth(OF, index)),
    key,
    condition: kind.condition,
    side: kind.side,
    openedDaysAgo: began + 2,
    programme: kind.programme,
    versions: [version(began, kind.sessions, kind.painLimit, kind.phase)],
    metDaysAgo: [began + 2, Math.floor(began / 3)],
    told: course(key, daysDone(key, began - 1, 1, every, 0.5 + 0.5 * chance(`${key}/kept`)), highest, 1),
  };
}

/** Everybody else: people who do their exercises, more or less, and for whom nothing has happened. */
export const EVERYDAY_STORIES: readonly Story[] = Array.from({ length: HOW_MANY }, (_, index) =>
  everyday(index),
);
