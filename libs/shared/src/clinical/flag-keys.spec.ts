import { aSessionFacts } from './__fixtures__/session-facts';
import { evaluateSession } from './evaluate-session';
import type { SessionFacts } from './facts';
import { flagKeysFor, occurrencesOf, unreadableReportMatch } from './flag-keys';
import { RULE_IDS } from './flag-rule';
import { isSameRegionGroup } from './region-groups';

const record = { id: 'log-1' };
const matchesOf = (overrides: Partial<SessionFacts>, source = record) => {
  const facts = aSessionFacts({ painBefore: 1, painDuring: 1, painAfter: 1, ...overrides });
  return flagKeysFor(evaluateSession(facts), facts, source);
};
const keysOf = (overrides: Partial<SessionFacts>) =>
  matchesOf(overrides).map((match) => `${match.ruleId} ${match.key}`);
const leftThigh = [{ region: 'thigh_mid', side: 'L' }] as const;

describe('flagKeysFor', () => {
  it('files sharp 1/10 in the left thigh under SHARP, thigh, left', () => {
    expect(matchesOf({ qualities: ['sharp'], sites: leftThigh, baselineLevel: 2 })).toEqual([
      {
        ruleId: 'M1',
        severity: 'moderate',
        family: 'SHARP',
        regionGroup: 'THIGH',
        side: 'L',
        key: 'SHARP:THIGH:L',
        isMergeable: true,
        asExpected: false,
      },
    ]);
  });

  it('files every nerve group of one report under its own family', () => {
    expect(
      keysOf({ qualities: ['shooting', 'numbness', 'burning'], sites: leftThigh, baselineLevel: 2 }),
    ).toEqual([
      'H2 RADIATING:THIGH:L',
      'H3 SENSORY:THIGH:L',
      'M2 RADIATING:THIGH:L',
      'M2 SENSORY:THIGH:L',
      'M2 NERVE:THIGH:L',
    ]);
  });

  it('files a repeat (H6) under each family that was reported', () => {
    expect(
      keysOf({ qualities: ['sharp'], sites: leftThigh, baselineLevel: 2, earlierSharpOrNeural: 1 }),
    ).toEqual(['H6 SHARP:THIGH:L', 'M1 SHARP:THIGH:L']);
  });

  it('files under the most distal reported group, the furthest point included', () => {
    const back = [{ region: 'low_back', side: 'R' }] as const;
    expect(
      keysOf({ qualities: ['sharp'], sites: [...back, { region: 'calf', side: 'R' }], baselineLevel: 4 }),
    ).toEqual(['M1 SHARP:BELOW_KNEE:R']);
    expect(keysOf({ qualities: ['sharp'], sites: back, spread: 'foot', baselineLevel: 4 })).toEqual([
      'M1 SHARP:BELOW_KNEE:R',
    ]);
  });

  it.each([
    [[{ region: 'knee', side: 'both' }], 'SHARP:THIGH:B'],
    [
      [
        { region: 'knee', side: 'L' },
        { region: 'foot', side: 'R' },
      ],
      'SHARP:BELOW_KNEE:B',
    ],
    [[{ region: 'low_back', side: 'C' }], 'SHARP:BACK:C'],
    [
      [
        { region: 'low_back', side: 'C' },
        { region: 'buttock', side: 'R' },
      ],
      'SHARP:BACK:R',
    ],
    [[{ region: 'other', side: 'L' }], 'SHARP:ANY:L'],
    [[], 'SHARP:ANY:any'],
  ] as const)('gives %j the key %s', (sites, key) => {
    expect(matchesOf({ qualities: ['sharp'], sites, baselineLevel: 4 }).map((match) => match.key)).toEqual([
      key,
    ]);
  });

  it('keys load and medical matches without a place', () => {
    expect(
      keysOf({ qualities: ['ache'], sites: leftThigh, baselineLevel: 2, painDuring: 6, weightLoss: true }),
    ).toEqual(['H8 MEDICAL:ANY:any', 'M3 LOAD:ANY:any']);
  });

  it('gives each urgent match of each record a flag of its own', () => {
    const one = matchesOf({ chest: true, calfSwollen: true });
    const other = matchesOf({ chest: true }, { id: 'log-2' });
    expect([...one, ...other].map((match) => match.key)).toEqual(['U4:log-1', 'U7:log-1', 'U4:log-2']);
    expect(one.every((match) => !match.isMergeable)).toBe(true);
  });

  it('gives info rows no flag', () => {
    expect(matchesOf({ painDuring: 3 })).toEqual([]);
  });

  it('marks the covered usual feeling as expected', () => {
    const covered = {
      qualities: ['tingling'],
      knownQualities: ['tingling'],
      sites: leftThigh,
      baselineLevel: 2,
      expectationActive: true,
      usualPeak: 2,
    } as const;
    expect(matchesOf(covered).map((match) => match.asExpected)).toEqual([true]);
  });

  it('knows a family for every moderate and high row', () => {
    for (const ruleId of RULE_IDS.filter((id) => id.startsWith('H') || id.startsWith('M'))) {
      const facts = aSessionFacts({ qualities: ['sharp', 'shooting'] });
      const verdict = { ...evaluateSession(facts), ruleIds: [ruleId] };
      expect(flagKeysFor(verdict, facts, record).length).toBeGreaterThan(0);
    }
  });
});

describe('occurrencesOf', () => {
  it('makes one occurrence of H1 and M1, at the higher severity', () => {
    const matches = matchesOf({ qualities: ['sharp'], sites: leftThigh, baselineLevel: 2, painDuring: 6 });
    expect(occurrencesOf(matches).map(({ key, severity }) => `${severity} ${key}`)).toEqual([
      'high SHARP:THIGH:L',
      'moderate LOAD:ANY:any',
    ]);
  });

  it('keeps an unreadable report apart, as high', () => {
    expect(occurrencesOf([unreadableReportMatch(record)])).toMatchObject([
      { key: 'X1:log-1', severity: 'high' },
    ]);
  });
});

describe('isSameRegionGroup', () => {
  const at = (region: 'low_back' | 'thigh_mid' | 'other') =>
    ({ sites: [{ region, side: 'L' }], spread: null }) as const;

  it('joins records that share a group, and any record with one that names no place', () => {
    expect(isSameRegionGroup(at('low_back'), at('low_back'))).toBe(true);
    expect(isSameRegionGroup(at('low_back'), at('thigh_mid'))).toBe(false);
    expect(isSameRegionGroup(at('low_back'), at('other'))).toBe(true);
    expect(isSameRegionGroup({ sites: [], spread: null }, at('thigh_mid'))).toBe(true);
    expect(isSameRegionGroup({ sites: at('low_back').sites, spread: 'thigh' }, at('thigh_mid'))).toBe(true);
  });
});
