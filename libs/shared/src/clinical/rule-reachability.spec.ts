import {
  aMorningRecord,
  aPainReportRecord,
  aPatientContext,
  aRedFlagAnswerSet,
  aSessionLogRecord,
} from './__fixtures__/reported-records';
import { evaluateSession } from './evaluate-session';
import type { SessionFacts } from './facts';
import { RULE_IDS, type RuleId } from './flag-rule';
import type { RecentRecord } from './patient-history';
import type { MorningRecord, PainReportRecord, SessionLogRecord } from './reported-records';
import type { PatientContext } from './session-facts';
import { factsOfCheck, factsOfReport, factsOfSession } from './session-facts';
import type { RedFlagQuestion } from './vocabulary';

const answer = <const T>(value: T) => ({ state: 'answered', value }) as const;
const skipped = { state: 'skipped' } as const;
const identity = { sourceRecordId: 'log-1', performedOn: '2026-03-15', performedAt: '2026-03-15T18:00:00Z' };
const yesTo = (question: RedFlagQuestion) => aRedFlagAnswerSet({ [question]: answer('unsure') });
const thigh = [{ region: 'thigh_mid', side: 'L' }] as const;

interface Around {
  readonly patient?: Partial<PatientContext>;
  readonly history?: readonly RecentRecord[];
}
const contextOf = ({ patient = {}, history = [] }: Around) => ({
  patient: aPatientContext(patient),
  history,
});

const report = (overrides: Partial<PainReportRecord>, around: Around = {}): SessionFacts =>
  factsOfReport(aPainReportRecord(overrides), identity, contextOf(around));

const session = (
  overrides: Partial<SessionLogRecord>,
  around: Around & { readonly morning?: Partial<MorningRecord> } = {},
): SessionFacts =>
  factsOfSession(
    {
      session: aSessionLogRecord({ painBefore: answer(2), painDuring: answer(2), ...overrides }),
      reports: [],
      morning: around.morning === undefined ? null : aMorningRecord(around.morning),
      secondMorning: null,
    },
    identity,
    contextOf(around),
  );

const check = (
  worst24: number,
  weightLoss: 'yes' | 'no',
  history: readonly RecentRecord[] = [],
): SessionFacts =>
  factsOfCheck(
    {
      worst24: answer(worst24),
      redFlags: aRedFlagAnswerSet(),
      nightPainConstant: skipped,
      weightLoss: answer(weightLoss),
      cancerNewPain: skipped,
    },
    identity,
    contextOf({ history }),
  );

const earlier = (day: number, overrides: Partial<RecentRecord>): RecentRecord => {
  const date = `2026-03-${String(day).padStart(2, '0')}`;
  return {
    sourceRecordId: date,
    performedOn: date,
    performedAt: `${date}T08:00:00Z`,
    qualities: [],
    sites: [],
    spread: null,
    worst24: null,
    matchedM4: false,
    matchedM8: false,
    ...overrides,
  };
};

const worseMorning = { morning: answer('worse'), nextMorning: answer(5) } as const;
const longStanding = aRedFlagAnswerSet({ bladder: answer('yes'), symptomAge: answer('long-standing') });
const twoWeeks = [2, 3, 4]
  .map((day) => earlier(day, { worst24: 1 }))
  .concat([10, 11].map((day) => earlier(day, { worst24: 6 })));

/** For each row the smallest record, as a patient sends it, that reaches it. */
const reaching: Readonly<Partial<Record<RuleId, SessionFacts>>> = {
  U1: report({ redFlags: yesTo('bladder') }),
  U2: report({ redFlags: yesTo('both-legs') }),
  U3: report({ redFlags: yesTo('leg-weakness') }),
  U4: report({ redFlags: yesTo('chest') }),
  U5: report({ redFlags: yesTo('sudden-back') }),
  U6: report({ sites: thigh, suddenPop: answer('unsure'), cannotWalk: answer('unsure') }),
  U7: report({ redFlags: yesTo('calf') }),
  H1: report({ qualities: ['sharp'], score: answer(6) }),
  H2: report({ qualities: ['shooting'] }),
  H3: report({ qualities: ['numbness'] }),
  H4: report({ score: answer(8) }),
  H5: report({ sites: thigh, suddenPop: answer('yes'), cannotWalk: answer('no') }),
  H6: report({ qualities: ['sharp'] }, { history: [earlier(12, { qualities: ['sharp'] })] }),
  H7: session(
    {},
    {
      morning: worseMorning,
      history: [earlier(12, { matchedM4: true }), earlier(13, { matchedM4: true })],
    },
  ),
  H8: check(2, 'yes'),
  H9: report({ redFlags: longStanding }),
  H10: report({ qualities: ['ache'], sites: [{ region: 'calf', side: 'L' }] }),
  H11: report({ sites: [{ region: 'saddle', side: 'C' }], saddle: answer('sore') }),
  H12: session({ kind: 'not-done', painBefore: answer(8), painDuring: skipped }),
  M1: report({ qualities: ['tearing'] }),
  M2: report({ qualities: ['burning'] }),
  M3: report({ score: answer(6) }),
  M4: session({}, { morning: worseMorning }),
  M5: check(6, 'no', twoWeeks),
  M6: session({ painDuring: answer(4), stoppedEarly: answer('pain') }),
  M7: report({ qualities: ['ache'], sites: thigh }),
  M8: check(9, 'no'),
  M9: report({ redFlags: longStanding }, { patient: { caudaEquinaDocumented: true } }),
};

describe('from a record to a row', () => {
  it.each(RULE_IDS.filter((id) => !id.startsWith('I')))('reaches %s', (ruleId) => {
    const facts = reaching[ruleId];
    expect(facts).toBeDefined();
    if (facts !== undefined) expect(evaluateSession(facts).ruleIds).toContain(ruleId);
  });
});
