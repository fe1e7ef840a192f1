/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FlagCase, FlagCaseFile } from './__fixtures__/flag-cases';
import { factsOfCase } from './__fixtures__/flag-cases';
import { aSessionFacts } from './__fixtures__/session-facts';
import { REGION_LEVELS, SPREAD_LEVELS } from './body-levels';
import { addedVerdict, evaluateSession } from './evaluate-session';
import type { SessionFacts } from './facts';
import { RULE_IDS } from './flag-rule';
import { FLAG_RULES } from './flag-rules';
import { MESSAGES } from './messages.en';
import { GROUP_OF_QUALITY, ORDINARY_WORK } from './pain-words';
import { DEFAULT_PARAMETERS, RULE_SET_VERSION, RuleParameters } from './parameters';
import { PAIN_QUALITIES } from './vocabulary';

const folder = process.env['CLINICAL_CASES'] ?? join(__dirname, '__fixtures__');
const file = JSON.parse(readFileSync(join(folder, 'flag-cases.json'), 'utf8')) as FlagCaseFile;
const factsOf = (id: string) => factsOfCase(file, caseOf(id));

function caseOf(id: string): FlagCase {
  const found = file.cases.find((flagCase) => flagCase.id === id);
  if (found === undefined) throw new Error(`no case ${id}`);
  return found;
}

describe('evaluateSession', () => {
  it.each(file.cases)('$id $title', (flagCase) => {
    const verdict = evaluateSession(factsOfCase(file, flagCase));
    const { severity, action, asExpected, rules, message } = flagCase.expect;
    expect(verdict).toMatchObject({
      severity: severity === 'none' ? null : severity,
      action: action === 'same_day' ? 'same-day' : action,
      asExpected,
      ruleIds: rules,
      messageId: message,
    });
  });

  it('keeps every matched row of an urgent record, in table order', () => {
    const order = evaluateSession(factsOf('F22')).ruleIds.map((id) => RULE_IDS.indexOf(id));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).toHaveLength(5);
  });

  it('shows the values and the threshold that met H1 at sharp 6 of 10', () => {
    const { inputs } = evaluateSession(factsOf('F08'));
    expect(inputs.H1).toEqual({
      values: { qualities: ['sharp'], peak: 6 },
      thresholds: { sharpHighPeak: 6 },
    });
  });

  it('shows an unanswered score as null, not as 0, in the inputs of M1', () => {
    expect(evaluateSession(factsOf('F09')).inputs.M1?.values).toEqual({
      qualities: ['stabbing'],
      peak: null,
    });
  });

  it('follows a threshold that a clinic has changed', () => {
    const stricter = RuleParameters.parse({ sharpHighPeak: 5 });
    expect(evaluateSession(factsOf('F07')).severity).toBe('moderate');
    expect(evaluateSession(factsOf('F07'), stricter).severity).toBe('high');
  });

  it('names the yes/no questions that counted as no', () => {
    const facts = { ...factsOf('F06'), unansweredQuestions: ['suddenPop'] };
    expect(evaluateSession(facts).unansweredQuestions).toEqual(['suddenPop']);
  });

  it('raises M4 when only the second morning is known, and it is worse', () => {
    const facts = { ...factsOf('F02'), morning: null, secondMorning: 'worse' as const };
    expect(evaluateSession(facts).ruleIds).toEqual(['M4', 'I1']);
  });

  it('does not call a right low back a new side when the left thigh is the recorded one', () => {
    const facts = {
      ...factsOf('F87'),
      sites: [
        { region: 'low_back', side: 'R' },
        { region: 'thigh_mid', side: 'L' },
      ] as const,
    };
    expect(evaluateSession(facts).asExpected).toBe(true);
  });

  it('calls a right low back that spread to the thigh a new side', () => {
    const facts = {
      ...factsOf('F87'),
      sites: [{ region: 'low_back', side: 'R' }] as const,
      spread: 'thigh' as const,
    };
    expect(evaluateSession(facts).ruleIds).toContain('H10');
  });
});

describe('readings that the cases leave open', () => {
  const left = (region: 'low_back' | 'thigh_mid' | 'calf') => [{ region, side: 'L' }] as const;
  /** The usual radiating of F36, peak 4, with a change. */
  const usual = (overrides: Partial<SessionFacts>) => evaluateSession({ ...factsOf('F36'), ...overrides });
  const rulesOf = (overrides: Partial<SessionFacts>) => evaluateSession(aSessionFacts(overrides)).ruleIds;

  it('calls a known radiating feeling new when the patient says new or worse', () => {
    expect(usual({ newOrWorse: true }).ruleIds).toContain('H2');
  });

  it('calls a known tingling new when the patient says new or worse', () => {
    const tingling = { ...factsOf('F75'), newOrWorse: true };
    expect(evaluateSession(tingling).ruleIds).toContain('H3');
  });

  it('calls a known burning new when the patient says new or worse, so nothing covers it', () => {
    const burning = { qualities: ['burning'], knownQualities: ['burning'] } as const;
    expect(usual(burning).asExpected).toBe(true);
    expect(usual({ ...burning, newOrWorse: true }).asExpected).toBe(false);
  });

  it('calls a place further only with a complaint: a word, or a score above 0', () => {
    const calf = { painBefore: 0, painDuring: 0, painAfter: 0, sites: left('calf') };
    expect(rulesOf(calf)).toEqual([]);
    expect(rulesOf({ ...calf, painAfter: 1 })).toEqual(['H10', 'M7']);
    expect(rulesOf({ ...calf, qualities: ['ache'] })).toEqual(['H10', 'M7']);
  });

  it('covers no feeling whose morning was worse', () => {
    expect(usual({ morning: 'worse' })).toMatchObject({
      asExpected: false,
      ruleIds: ['H2', 'M2', 'I1', 'I6'],
    });
  });

  it('covers nothing at 4 of 10 when a sharp word joins', () => {
    expect(usual({ qualities: ['radiating', 'sharp'] }).ruleIds).toEqual(['H2', 'M1', 'M2', 'I1']);
  });

  it('covers the usual feeling when no score was given', () => {
    expect(usual({ painDuring: null, painAfter: null })).toMatchObject({
      asExpected: true,
      ruleIds: ['M2', 'I3'],
    });
  });

  it('covers nothing without a usual peak, or without an expectation in force', () => {
    expect(usual({ usualPeak: null }).asExpected).toBe(false);
    expect(usual({ expectationActive: false }).asExpected).toBe(false);
  });

  it('lets soreness pass only after new or raised work, with no other word, below 6', () => {
    const sore = { painBefore: 0, painDuring: 1, qualities: ['soreness'], nextMorning: 4 } as const;
    expect(rulesOf({ ...sore, isWorkNewOrRaised: true })).toEqual(['I5']);
    expect(rulesOf(sore)).toEqual(['M4']);
    expect(rulesOf({ ...sore, isWorkNewOrRaised: true, qualities: ['soreness', 'ache'] })).toEqual(['M4']);
    expect(rulesOf({ ...sore, isWorkNewOrRaised: true, nextMorning: 6 })).toEqual(['M4']);
  });

  it('reviews sharp or nerve pain at 6 though the signed limit is 7', () => {
    const burning = { painBefore: 5, painDuring: 6, painLimit: 7, qualities: ['burning'] } as const;
    expect(rulesOf(burning)).toEqual(['M2', 'M3', 'I1']);
    expect(rulesOf({ ...burning, qualities: ['ache'] })).toEqual(['I1']);
  });

  it('needs three values in each of both weeks for a trend', () => {
    const trend = {
      kind: 'check',
      weekMean: 6,
      weekBeforeMean: 2,
      weekValues: 3,
      weekBeforeValues: 3,
    } as const;
    expect(rulesOf(trend)).toEqual(['M5']);
    expect(rulesOf({ ...trend, weekValues: 2 })).toEqual([]);
    expect(rulesOf({ ...trend, weekBeforeValues: 2 })).toEqual([]);
  });

  it('compares the rise of the weekly mean after rounding: 4.1 - 2.1 is 2', () => {
    const trend = { kind: 'check', weekValues: 3, weekBeforeValues: 3 } as const;
    expect(4.1 - 2.1).toBeLessThan(2);
    expect(rulesOf({ ...trend, weekMean: 4.1, weekBeforeMean: 2.1 })).toEqual(['M5']);
    expect(rulesOf({ ...trend, weekMean: 3.999, weekBeforeMean: 2 })).toEqual([]);
  });

  it('raises severe pain outside a session without a jump as M8, not as H4', () => {
    const log = { kind: 'pain-log', painAfter: 8, usualPeak: 7 } as const;
    expect(rulesOf(log)).toEqual(['M8', 'I4']);
    expect(rulesOf({ ...log, usualPeak: 6 })).toEqual(['H4', 'M3']);
  });
});

describe('addedVerdict', () => {
  it('speaks only of the row that the later answer added', () => {
    const before = evaluateSession(factsOf('F07'));
    const after = evaluateSession({ ...factsOf('F07'), nextMorning: 5, morning: 'worse' });
    expect(after.messageId).toBe('MSG-STOP');
    expect(addedVerdict(before, after, 'session')).toEqual({
      severity: 'moderate',
      ruleIds: ['M4'],
      asExpected: false,
      messageId: 'MSG-MORNING',
    });
  });

  it('says that it is saved, and nothing of the sharp pain before, when the later answer added no row', () => {
    const verdict = evaluateSession(factsOf('F07'));
    expect(addedVerdict(verdict, verdict, 'session')).toMatchObject({
      severity: null,
      ruleIds: [],
      messageId: 'MSG-OK',
    });
  });

  it('is high when the morning makes known numbness worse', () => {
    const before = evaluateSession({ ...factsOf('F33'), morning: null, nextMorning: null });
    const after = evaluateSession(factsOf('F33'));
    expect(addedVerdict(before, after, 'session')).toMatchObject({
      severity: 'high',
      ruleIds: ['H3', 'I6'],
      messageId: 'MSG-STOP-CALL',
    });
  });
});

describe('the decision table', () => {
  it('has its rows in table order, each once', () => {
    expect(FLAG_RULES.map((rule) => rule.id)).toEqual(RULE_IDS);
  });

  it.each(FLAG_RULES)('$id has a case, a title, a source and a settled status', (rule) => {
    expect(file.cases.some((flagCase) => flagCase.expect.rules.includes(rule.id))).toBe(true);
    expect(rule.title.length).toBeGreaterThan(10);
    expect(rule.source).toContain(rule.id);
    expect(rule.status).not.toBe('unverified');
    expect(rule.inputs.length).toBeGreaterThan(0);
  });

  it('gives an action to urgent rows and to no other', () => {
    for (const rule of FLAG_RULES) expect(rule.action !== null).toBe(rule.severity === 'urgent');
  });

  it('is the rule set that the cases were written for', () => {
    expect(file.ruleSet).toBe(RULE_SET_VERSION);
  });

  it('uses every message id in some case', () => {
    const used = new Set(file.cases.map((flagCase) => flagCase.expect.message));
    expect([...used].sort()).toEqual(Object.keys(MESSAGES).sort());
  });

  it('groups the words and levels the regions as the cases do', () => {
    const groups = Object.fromEntries(
      Object.keys(file.groups).map((group) => [
        group,
        PAIN_QUALITIES.filter((quality) => GROUP_OF_QUALITY[quality] === group).sort(),
      ]),
    );
    expect(groups).toEqual(
      Object.fromEntries(Object.entries(file.groups).map(([name, words]) => [name, [...words].sort()])),
    );
    expect(ORDINARY_WORK).toEqual(file.ordinary_work);
    expect(SPREAD_LEVELS).toEqual(file.spread_level);
    expect(REGION_LEVELS).toEqual({ ...file.distal_level, saddle: null, other: null });
  });

  it('has the numbers of the reference as defaults', () => {
    expect(DEFAULT_PARAMETERS).toMatchObject({
      sharpHighPeak: 6,
      radiatingHighPeak: 4,
      severeScore: 8,
      jumpAbovePainBefore: 2,
      jumpAboveUsualPeak: 1,
      fallPeak: 7,
      sorenessPassBelow: 6,
      trendRise: 2,
      trendValues: 3,
    });
  });
});
