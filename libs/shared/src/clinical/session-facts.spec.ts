import {
  aMorningRecord,
  aPainReportRecord,
  aPatientContext,
  aRedFlagAnswerSet,
  aSessionLogRecord,
} from './__fixtures__/reported-records';
import { evaluateSession } from './evaluate-session';
import type { RecentRecord } from './patient-history';
import type { PainReportRecord, SessionLogRecord } from './reported-records';
import type { PatientContext } from './session-facts';
import { factsOfCheck, factsOfReport, factsOfSession } from './session-facts';
import { isTimeSuspect } from './time-suspect';

const answer = <const T>(value: T) => ({ state: 'answered', value }) as const;
const skipped = { state: 'skipped' } as const;
const identity = { sourceRecordId: 'log-1', performedOn: '2026-03-15', performedAt: '2026-03-15T18:00:00Z' };
const context = (patient: Partial<PatientContext> = {}, history: readonly RecentRecord[] = []) => ({
  patient: aPatientContext(patient),
  history,
});
const sessionFacts = (
  session: Partial<SessionLogRecord>,
  reports: readonly Partial<PainReportRecord>[] = [],
  around = context(),
) =>
  factsOfSession(
    {
      session: aSessionLogRecord(session),
      reports: reports.map((report) => aPainReportRecord(report)),
      morning: null,
      secondMorning: null,
    },
    identity,
    around,
  );

describe('factsOfSession', () => {
  it('takes the highest of the end answer and every report as during', () => {
    const reports = [{ score: answer(7) }, { score: answer(2) }, { score: skipped }];
    expect(sessionFacts({ painDuring: answer(4) }, reports).painDuring).toBe(7);
  });

  it('keeps during at 0 when 0 was answered, and at null when nothing was', () => {
    expect(sessionFacts({ painDuring: answer(0) }).painDuring).toBe(0);
    expect(sessionFacts({ painDuring: skipped }, [{ score: skipped }]).painDuring).toBeNull();
  });

  it('unites words, places and the furthest point, each once', () => {
    const site = { region: 'thigh_mid', side: 'L' } as const;
    const facts = sessionFacts({ qualities: ['ache'], sites: [site], spread: answer('thigh') }, [
      { qualities: ['sharp', 'ache'], sites: [site, { region: 'calf', side: 'L' }], spread: answer('foot') },
      { spread: skipped },
    ]);
    expect(facts.qualities).toEqual(['ache', 'sharp']);
    expect(facts.sites).toEqual([site, { region: 'calf', side: 'L' }]);
    expect(facts.spread).toBe('foot');
  });

  it('counts a yes or not sure of any record, and lists what nobody answered', () => {
    const facts = sessionFacts({ suddenPop: answer('no') }, [
      { suddenPop: answer('unsure') },
      { bigBruise: skipped },
    ]);
    expect([facts.suddenPop, facts.bigBruise]).toEqual([true, false]);
    expect(facts.unansweredQuestions).toContain('bigBruise');
    expect(facts.unansweredQuestions).not.toContain('suddenPop');
  });

  it('does not let one report’s "sore" speak for another that skipped the question', () => {
    const saddle = [{ region: 'saddle', side: 'C' }] as const;
    const sore = { sites: saddle, saddle: answer('sore' as const) };
    expect(evaluateSession(sessionFacts(sore)).ruleIds).toContain('H11');
    const mixed = evaluateSession(sessionFacts(sore, [{ sites: saddle, saddle: skipped }]));
    expect(mixed.messageId).toBe('MSG-EMERGENCY');
  });

  it('reads the mornings that belong to the session', () => {
    const facts = factsOfSession(
      {
        session: aSessionLogRecord({ painBefore: answer(2) }),
        reports: [],
        morning: aMorningRecord({ morning: answer('worse'), nextMorning: answer(3), worst24: answer(6) }),
        secondMorning: { morning: answer('worse') },
      },
      identity,
      context(),
    );
    expect(facts).toMatchObject({ morning: 'worse', nextMorning: 3, worst24: 6, secondMorning: 'worse' });
    expect(evaluateSession(facts).ruleIds).toContain('M4');
  });

  it('counts stopping early only when it was for pain', () => {
    expect(sessionFacts({ stoppedEarly: answer('pain') }).stoppedForPain).toBe(true);
    expect(sessionFacts({ stoppedEarly: answer('time') }).stoppedForPain).toBe(false);
  });

  it('sees a sharp report inside a session whose end says dull', () => {
    const facts = sessionFacts({ qualities: ['dull'], painDuring: answer(1) }, [
      { qualities: ['sharp'], score: answer(3) },
    ]);
    expect(evaluateSession(facts).ruleIds).toEqual(['M1', 'I1']);
  });
});

describe('screening answers', () => {
  const bladder = (age: 'new' | 'worse' | 'unsure' | 'long-standing' | null) =>
    sessionFacts({
      redFlags: aRedFlagAnswerSet({
        bladder: answer('yes'),
        symptomAge: age === null ? skipped : answer(age),
      }),
    });

  it.each(['new', 'worse', 'unsure', null] as const)('takes a bladder symptom of age %p as new', (age) => {
    expect(evaluateSession(bladder(age)).ruleIds).toContain('U1');
  });

  it('takes an explicitly long-standing one to H9', () => {
    expect(evaluateSession(bladder('long-standing')).ruleIds).toEqual(['H9', 'I3']);
  });

  it.each([
    [true, [{ region: 'thigh_mid', side: 'L' }], true],
    [false, [{ region: 'thigh_mid', side: 'L' }], false],
    [false, [{ region: 'buttock', side: 'L' }], true],
    [false, [], true],
  ] as const)(
    'with low-back programme %p and places %j counts a fever: %p',
    (hasLowBackProgramme, sites, counts) => {
      const redFlags = aRedFlagAnswerSet({ fever: answer('yes') });
      expect(sessionFacts({ sites, redFlags }, [], context({ hasLowBackProgramme })).feverUnwell).toBe(
        counts,
      );
    },
  );
});

describe('factsOfReport', () => {
  it('reads the score as during inside a session and as right now outside', () => {
    const inside = factsOfReport(aPainReportRecord({ score: answer(3) }), identity, context(), 1);
    const outside = factsOfReport(
      aPainReportRecord({ score: answer(3), sessionLogId: null }),
      identity,
      context(),
    );
    expect(inside).toMatchObject({ kind: 'session', painBefore: 1, painDuring: 3, painAfter: null });
    expect(outside).toMatchObject({ kind: 'pain-log', painBefore: null, painDuring: null, painAfter: 3 });
  });

  it('flags sharp with the score skipped', () => {
    const facts = factsOfReport(
      aPainReportRecord({ score: skipped, qualities: ['sharp'] }),
      identity,
      context(),
    );
    expect(evaluateSession(facts)).toMatchObject({ severity: 'moderate', ruleIds: ['M1', 'I3'] });
  });
});

describe('what the clinic recorded', () => {
  it.each([
    [null, 'low-back', 0],
    [null, 'hamstring-tendon', 1],
    [null, 'hamstring-strain', 2],
    [null, null, 0],
    [3, 'low-back', 3],
    [0, 'hamstring-strain', 0],
  ] as const)('takes level %p with condition %p as %d', (baselineLevel, condition, level) => {
    expect(sessionFacts({}, [], context({ baselineLevel, condition })).baselineLevel).toBe(level);
  });
});

describe('what earlier records say', () => {
  const earlier = (overrides: Partial<RecentRecord>): RecentRecord => ({
    sourceRecordId: 'log-0',
    performedOn: '2026-03-10',
    performedAt: '2026-03-10T18:00:00Z',
    qualities: ['sharp'],
    sites: [{ region: 'thigh_mid', side: 'L' }],
    spread: null,
    worst24: null,
    matchedM4: true,
    matchedM8: true,
    ...overrides,
  });
  const thigh = { qualities: ['sharp'], sites: [{ region: 'thigh_dist', side: 'R' }] } as const;
  const after = (records: readonly Partial<RecentRecord>[]) =>
    sessionFacts(thigh, [], context({}, records.map(earlier)));
  const counts = (record: Partial<RecentRecord>) => {
    const facts = after([record]);
    return [facts.earlierSharpOrNeural, facts.earlierUnsettledMornings, facts.earlierSevere];
  };

  it.each([
    ['seven days before', { performedOn: '2026-03-08', performedAt: '2026-03-08T18:00:00Z' }, 1],
    ['eight days before', { performedOn: '2026-03-07', performedAt: '2026-03-07T18:00:00Z' }, 0],
    ['the same day, earlier', { performedOn: '2026-03-15', performedAt: '2026-03-15T17:59:00Z' }, 1],
    [
      'the same day, earlier by the offset',
      { performedOn: '2026-03-15', performedAt: '2026-03-15T18:30:00+01:00' },
      1,
    ],
    ['the same day, later', { performedOn: '2026-03-15', performedAt: '2026-03-15T18:01:00Z' }, 0],
    ['inside the same session', { sourceRecordId: 'log-1' }, 0],
  ] as const)('counts a record %s, or not', (_name, record, count) => {
    expect(counts(record)).toEqual([count, count, count]);
  });

  it('counts repeats in the same region group alone, or where no place was given', () => {
    expect(counts({ sites: [{ region: 'low_back', side: 'L' }] })[0]).toBe(0);
    expect(counts({ sites: [] })[0]).toBe(1);
    expect(counts({ qualities: ['ache'] })[0]).toBe(0);
    expect(counts({ qualities: ['numbness'] })[0]).toBe(1);
  });

  it('counts a session and the reports inside it once', () => {
    expect(after([{}, {}]).earlierSharpOrNeural).toBe(1);
    expect(after([{}, { sourceRecordId: 'log-00' }]).earlierSharpOrNeural).toBe(2);
  });

  it('takes one value a date, the highest, and the means of two weeks', () => {
    const day = (date: string, worst24: number | null, hour = '10') =>
      earlier({
        performedOn: date,
        performedAt: `${date}T${hour}:00:00Z`,
        worst24,
        sourceRecordId: date + hour,
      });
    const history = [
      day('2026-03-02', 1),
      day('2026-03-03', 2),
      day('2026-03-08', 3),
      day('2026-03-01', 9),
      day('2026-03-09', 4),
      day('2026-03-12', 2),
      day('2026-03-12', 6, '11'),
      day('2026-03-14', null),
    ];
    const facts = factsOfSession(
      {
        session: aSessionLogRecord(),
        reports: [],
        morning: aMorningRecord({ worst24: answer(5) }),
        secondMorning: null,
      },
      identity,
      context({}, history),
    );
    expect([facts.weekMean, facts.weekValues]).toEqual([5, 3]);
    expect([facts.weekBeforeMean, facts.weekBeforeValues]).toEqual([2, 3]);
    expect(evaluateSession(facts).ruleIds).toContain('M5');
  });

  it('has no mean, rather than 0, without a value', () => {
    expect(after([])).toMatchObject({ weekMean: null, weekBeforeMean: null, weekValues: 0 });
  });
});

describe('factsOfCheck', () => {
  it('reaches H8 and M8 from the check’s own answers', () => {
    const check = {
      worst24: answer(9),
      redFlags: aRedFlagAnswerSet({ chest: answer('no') }),
      nightPainConstant: answer('unsure'),
      weightLoss: answer('no'),
      cancerNewPain: skipped,
    } as const;
    const facts = factsOfCheck(check, identity, context());
    expect(evaluateSession(facts).ruleIds).toEqual(['H8', 'M8']);
    expect(facts.unansweredQuestions).toContain('cancerNewPain');
    expect(facts.unansweredQuestions).not.toContain('chest');
    expect(facts.unansweredQuestions).not.toContain('suddenPop');
  });
});

describe('isTimeSuspect', () => {
  const receivedAt = '2026-03-15T12:00:00Z';

  it.each([
    ['2026-03-16T12:00:00Z', false],
    ['2026-03-16T12:00:01Z', true],
    ['2026-03-16T14:00:00+02:00', false],
    ['2026-01-14T12:00:00Z', false],
    ['2026-01-14T11:59:59Z', true],
    ['2025-02-08T12:00:00Z', true],
    ['not a moment', true],
  ])('says of %s, received 2026-03-15 12:00: %p', (performedAt, isSuspect) => {
    expect(isTimeSuspect(performedAt, receivedAt)).toBe(isSuspect);
  });
});
