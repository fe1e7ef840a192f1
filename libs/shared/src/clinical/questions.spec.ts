import fc from 'fast-check';
import type { AnsweredSoFar } from './questions';
import {
  asksSymptomAge,
  countsAsYes,
  firstScreenQuestions,
  followUpQuestions,
  redFlagQuestions,
} from './questions';
import { PAIN_QUALITIES, RED_FLAG_QUESTIONS, REGIONS, SIDES } from './vocabulary';
import { aRedFlagAnswerSet } from './__fixtures__/reported-records';

const nothing: AnsweredSoFar = { qualities: [], sites: [], spread: null, peak: null, feelsDifferent: false };
const atEnd = { moment: 'session-end', hasLowBackProgramme: true } as const;
const NERVE = ['saddle-numb', 'bladder', 'bowel', 'genital', 'both-legs', 'leg-weakness'];
const atEndAfter = (said: Partial<AnsweredSoFar>) => redFlagQuestions({ ...nothing, ...said }, atEnd);
const skipped = { state: 'skipped' } as const;
const answer = (value: 'yes' | 'no' | 'unsure') => ({ state: 'answered', value }) as const;

describe('redFlagQuestions', () => {
  it('starts "This hurts" with chest, fall, fever and back, before anything is said', () => {
    const first = redFlagQuestions(nothing, { moment: 'this-hurts', hasLowBackProgramme: false });
    expect(first).toEqual(['chest', 'fall', 'fever', 'sudden-back']);
    expect(first).toEqual(firstScreenQuestions());
  });

  it.each(['stopped-unwell', 'pain-log', 'weekly'] as const)('asks the same first on %s', (moment) => {
    expect(redFlagQuestions(nothing, { moment, hasLowBackProgramme: false })).toEqual(firstScreenQuestions());
  });

  it('asks the nerve questions every week in a low-back programme', () => {
    const weekly = redFlagQuestions(nothing, { moment: 'weekly', hasLowBackProgramme: true });
    expect(weekly).toEqual([...NERVE, 'chest', 'fall', 'fever', 'sudden-back']);
  });

  it('asks nothing at the end of a session with a dull low back at 3', () => {
    const said = { qualities: ['dull'], sites: [{ region: 'low_back', side: 'C' }], peak: 3 } as const;
    expect(atEndAfter(said)).toEqual([]);
  });

  it.each([
    ['a nerve word', { qualities: ['tingling'] }],
    ['a region below the knee', { sites: [{ region: 'shin', side: 'L' }] }],
    ['a spread below the knee', { spread: 'below_knee' }],
    ['the place between the legs', { sites: [{ region: 'saddle', side: 'C' }] }],
    ['both thighs', { sites: [{ region: 'thigh_mid', side: 'both' }] }],
    ['a peak of 7', { peak: 7 }],
    ['"something feels different"', { feelsDifferent: true }],
  ] as const)('asks the nerve questions after %s', (_name, said) => {
    expect(atEndAfter(said)).toEqual(expect.arrayContaining(NERVE));
  });

  it.each([
    ['sharp', { qualities: ['sharp'] }],
    ['a peak of 6', { peak: 6 }],
    ['one thigh', { sites: [{ region: 'thigh_mid', side: 'L' }] }],
  ] as const)('does not ask them after %s alone', (_name, said) => {
    expect(atEndAfter(said)).toEqual([]);
  });

  it('asks about the calf after throbbing or a calf', () => {
    expect(atEndAfter({ qualities: ['throbbing'] })).toEqual(['calf']);
    expect(atEndAfter({ sites: [{ region: 'calf', side: 'L' }] })).toContain('calf');
  });

  it('never takes a question back because a word, a place or points were added', () => {
    const site = fc.record({ region: fc.constantFrom(...REGIONS), side: fc.constantFrom(...SIDES) });
    const said = fc.record({
      qualities: fc.array(fc.constantFrom(...PAIN_QUALITIES), { maxLength: 3 }),
      sites: fc.array(site, { maxLength: 3 }),
      spread: fc.constant(null),
      peak: fc.integer({ min: 0, max: 9 }),
      feelsDifferent: fc.boolean(),
    });
    fc.assert(
      fc.property(said, fc.constantFrom(...PAIN_QUALITIES), site, (before, word, place) => {
        const after = {
          ...before,
          qualities: [...before.qualities, word],
          sites: [...before.sites, place],
          peak: before.peak + 1,
        };
        expect(redFlagQuestions(after, atEnd)).toEqual(
          expect.arrayContaining([...redFlagQuestions(before, atEnd)]),
        );
      }),
    );
  });

  it('reaches every screening question from some screen', () => {
    const everything = redFlagQuestions(
      { ...nothing, qualities: ['throbbing', 'numbness'] },
      {
        moment: 'this-hurts',
        hasLowBackProgramme: false,
      },
    );
    expect(everything).toEqual(RED_FLAG_QUESTIONS);
  });
});

describe('answers to screening questions', () => {
  it('counts not sure as yes, and a skipped question as neither', () => {
    expect([answer('yes'), answer('unsure'), answer('no'), skipped].map(countsAsYes)).toEqual([
      true,
      true,
      false,
      null,
    ]);
  });

  it('asks whether it is new after a yes or not sure to a cauda-equina question alone', () => {
    expect(asksSymptomAge(aRedFlagAnswerSet({ bladder: answer('unsure') }))).toBe(true);
    expect(asksSymptomAge(aRedFlagAnswerSet({ bladder: answer('no'), chest: answer('yes') }))).toBe(false);
  });
});

describe('followUpQuestions', () => {
  const at = (region: (typeof REGIONS)[number]) => [{ region, side: 'L' }] as const;

  it('asks how far it went after a nerve word or below the buttock', () => {
    expect(followUpQuestions({ qualities: ['burning'], sites: [] }, skipped)).toEqual([
      'spread',
      'newOrWorse',
    ]);
    expect(followUpQuestions({ qualities: ['ache'], sites: at('knee') }, skipped)).toEqual(['spread']);
    expect(followUpQuestions({ qualities: ['ache'], sites: at('low_back') }, skipped)).toEqual([]);
  });

  it('asks whether it is new after a sharp word', () => {
    expect(followUpQuestions({ qualities: ['sharp'], sites: [] }, skipped)).toEqual(['newOrWorse']);
  });

  it('asks what it is like between the legs', () => {
    expect(followUpQuestions({ qualities: [], sites: at('saddle') }, skipped)).toEqual(['saddle']);
  });

  it.each(['buttock', 'sit_bone', 'thigh_prox', 'inner_thigh'] as const)(
    'asks for a pop in the %s',
    (region) => {
      expect(followUpQuestions({ qualities: [], sites: at(region) }, skipped)).toContain('suddenPop');
    },
  );

  it('asks for walking and a bruise after a pop, or when not sure of one', () => {
    const thigh = { qualities: [], sites: at('thigh_mid') };
    for (const value of ['yes', 'unsure'] as const) {
      expect(followUpQuestions(thigh, answer(value))).toEqual([
        'spread',
        'suddenPop',
        'cannotWalk',
        'bigBruise',
      ]);
    }
    expect(followUpQuestions(thigh, answer('no'))).toEqual(['spread', 'suddenPop']);
  });
});
