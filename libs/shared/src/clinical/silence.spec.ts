import { aSessionFacts as sessionFacts } from './__fixtures__/session-facts';
import { type RecordedContact, silenceOf, wantsAnswer, type Word } from './silence';
import { silenceInWords } from './silence-words.en';

const NOW = '2026-11-26T06:00:00Z';
const HOUR = 3_600_000;
const ago = (hours: number): string => new Date(Date.parse(NOW) - hours * HOUR).toISOString();

const word = (hours: number, part: Partial<Word> = {}): Word => ({
  sourceRecordId: `record ${hours} hours ago`,
  receivedAt: ago(hours),
  loggedAt: ago(hours),
  wantsAnswer: false,
  heardOn: ago(hours).slice(0, 10),
  ...part,
});
const sharp = (hours: number, part: Partial<Word> = {}): Word => word(hours, { wantsAnswer: true, ...part });
const contact = (part: Partial<RecordedContact>): RecordedContact => ({
  on: null,
  recordedAt: null,
  reached: true,
  ...part,
});

describe('silenceOf', () => {
  it.each<[string, Word[], string | null]>([
    ['a sharp record 36 hours ago and nothing since', [sharp(36)], 'record 36 hours ago'],
    ['a sharp record a second less ago', [sharp(36 - 1 / 3600)], null],
    ['weeks of silence: it never expires', [sharp(500)], 'record 500 hours ago'],
    ['nothing at all', [], null],
    ['a record that asks for no answer', [word(100)], null],
    ['a next morning since', [sharp(40), word(30)], null],
    ['a sharp record long ago and another answer yesterday', [sharp(60), word(59), word(20)], null],
    ['a second sharp record, which is an answer to the first', [sharp(80), sharp(40)], 'record 40 hours ago'],
    ['a second sharp record of today', [sharp(80), sharp(4)], null],
    [
      'only the log of the same session since, 38 hours ago',
      [sharp(40, { sourceRecordId: 'session' }), word(38, { sourceRecordId: 'session' })],
      'session',
    ],
    [
      'the log of the same session 20 hours ago: counted from there',
      [sharp(40, { sourceRecordId: 'session' }), word(20, { sourceRecordId: 'session' })],
      null,
    ],
    [
      'an older entry that the phone sent a minute later',
      [sharp(40), word(39.9, { loggedAt: ago(60) })],
      'record 40 hours ago',
    ],
    [
      'a day in the past entered afterwards: somebody held the phone',
      [sharp(40), word(30, { loggedAt: ago(30) })],
      null,
    ],
    ['a report of last week that arrived 10 hours ago', [sharp(10, { loggedAt: ago(170) })], null],
  ])('%s', (_title, words, silent) => {
    expect(silenceOf(words, [], NOW)?.sourceRecordId ?? null).toBe(silent);
    expect(silenceOf(words.toReversed(), [], NOW)?.sourceRecordId ?? null).toBe(silent);
  });

  const heard = sharp(40); // received on 2026-11-24 at 14:00
  it.each<[string, RecordedContact, boolean]>([
    ['a call of the day after', contact({ on: '2026-11-25' }), true],
    ['a call of the day after that reached nobody', contact({ on: '2026-11-25', reached: false }), false],
    ['a visit of the same day, recorded later', contact({ on: '2026-11-24', recordedAt: ago(38) }), true],
    ['a visit of the same day, recorded before', contact({ on: '2026-11-24', recordedAt: ago(45) }), false],
    ['a visit of the same day, recorded nobody knows when', contact({ on: '2026-11-24' }), false],
    ['a visit of the day before, recorded later', contact({ on: '2026-11-23', recordedAt: ago(1) }), false],
    ['a flag that was dealt with by a call later', contact({ recordedAt: ago(20) }), true],
    ['a flag that was dealt with before', contact({ recordedAt: ago(41) }), false],
  ])('%s', (_title, recorded, isAnswer) => {
    expect(silenceOf([heard], [recorded], NOW) === null).toBe(isAnswer);
  });
});

describe('wantsAnswer', () => {
  const usual = {
    knownQualities: ['tingling'],
    knownSides: null,
    baselineLevel: 3,
    usualPeak: 4,
    expectationActive: true,
  } as const;
  it.each([
    ['sharp at 1 of 10', sessionFacts({ qualities: ['sharp'], painDuring: 1 }), 'moderate', true],
    ['numbness at 0', sessionFacts({ qualities: ['numbness'], painDuring: 0 }), 'moderate', true],
    [
      'the usual tingling, covered',
      sessionFacts({ ...usual, qualities: ['tingling'], painDuring: 3 }),
      'moderate',
      false,
    ],
    [
      'the usual tingling, stronger',
      sessionFacts({ ...usual, qualities: ['tingling'], painDuring: 6 }),
      'moderate',
      true,
    ],
    ['8 of 10, dull', sessionFacts({ qualities: ['dull'], painDuring: 8 }), 'high', false],
    ['an urgent answer without pain', sessionFacts({ qualities: [] }), 'urgent', true],
  ] as const)('%s: %#', (_title, facts, severity, expected) => {
    expect(wantsAnswer(facts, severity)).toBe(expected);
  });
});

describe('silenceInWords', () => {
  const record = {
    on: '2026-11-24',
    urgent: false,
    score: 3,
    qualities: ['sharp'],
    sites: [{ region: 'thigh_mid', side: 'R' }],
  } as const;
  it.each([
    [record, 'No word since sharp pain on Tue 24 Nov, 3 of 10, thigh'],
    [{ ...record, score: 0 }, 'No word since sharp pain on Tue 24 Nov, 0 of 10, thigh'],
    [{ ...record, score: null, sites: [] }, 'No word since sharp pain on Tue 24 Nov, no number given'],
    [
      {
        ...record,
        qualities: ['ache', 'numbness'],
        sites: [
          { region: 'calf', side: 'L' },
          { region: 'foot', side: 'L' },
        ],
      },
      'No word since a numb or dead feeling on Tue 24 Nov, 3 of 10, calf and foot',
    ],
    [
      { ...record, urgent: true, sites: [{ region: 'saddle', side: 'C' }] },
      'No word since an urgent answer on Tue 24 Nov, 3 of 10',
    ],
  ] as const)('%#', (said, words) => {
    expect(silenceInWords(said)).toBe(words);
  });
});
