/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FlagCase, FlagCaseFile } from './__fixtures__/flag-cases';
import { factsOfCase } from './__fixtures__/flag-cases';
import { REGION_LEVELS, SPREAD_LEVELS } from './body-levels';
import { evaluateSession, messageForAddedRules } from './evaluate-session';
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

describe('messageForAddedRules', () => {
  it('speaks only of the row that the later answer added', () => {
    const before = evaluateSession(factsOf('F07'));
    const after = evaluateSession({ ...factsOf('F07'), nextMorning: 5, morning: 'worse' });
    expect(after.messageId).toBe('MSG-STOP');
    expect(messageForAddedRules(before, after, 'session')).toBe('MSG-MORNING');
  });

  it('says nothing when the later answer added no row', () => {
    const verdict = evaluateSession(factsOf('F07'));
    expect(messageForAddedRules(verdict, verdict, 'session')).toBeNull();
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
