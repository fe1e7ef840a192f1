import type { IntakeReceipt } from '@ischia/shared';
import { anId } from '../../testing/portal-plan';
import {
  aLogEntry,
  aMorningEntry,
  aPainReport,
  aSessionLog,
  aToday,
  anEntry,
} from '../../testing/portal-today';
import { answer, NOT_ASKED } from '../questions/pain-words';
import { evaluateMorning, evaluateReport } from './evaluate';
import { evaluationContext } from './known-facts';
import { deviceMessage, firstSentence, moreSevere } from './message';
import { deliveryOf, stateLine } from './state-line';

const known = { today: aToday(), entries: [] };
const sharp = aPainReport({ qualities: ['sharp'], score: answer(3), sessionLogId: anId(900) });

const messageOf = (report = sharp) =>
  deviceMessage({
    verdict: evaluateReport(anId(1), report, 2, known).verdict,
    qualities: report.qualities,
    situation: { kind: 'session', hasExerciseInHand: true },
    care: known.today.care,
  });

const receipt = (change: Partial<IntakeReceipt>): IntakeReceipt => ({
  recordId: anId(1),
  receivedAt: '2026-03-03T08:10:00+00:00',
  understood: true,
  severity: 'moderate',
  ruleIds: ['M1'],
  ruleSetVersion: 'rule set 1',
  messageId: 'MSG-STOP',
  message: 'Stop this exercise for now. Kate will look by Thursday.',
  reviewBy: null,
  contactBy: null,
  holds: [],
  readAt: null,
  readBy: null,
  ...change,
});

describe('evaluateReport', () => {
  it('stops the exercise and holds it at a sharp 3 of 10, without a network', () => {
    const { verdict, holdsExercise } = evaluateReport(anId(1), sharp, 2, known);
    expect(verdict.messageId).toBe('MSG-STOP');
    expect(holdsExercise).toBe(true);
  });

  it('counts a sharp report that is still on the phone as the earlier one in 7 days', () => {
    const earlier = anEntry(
      2,
      aPainReport({ qualities: ['sharp'], performedAt: '2026-03-01T08:00:00.000+00:00' }),
    );
    const { verdict } = evaluateReport(anId(1), sharp, 2, { ...known, entries: [earlier] });
    expect(verdict.ruleIds).toContain('H6');
  });

  it('does not count an earlier report of the same session as a repeat', () => {
    const sameSession = anEntry(2, aPainReport({ qualities: ['sharp'], sessionLogId: anId(900) }));
    const { verdict } = evaluateReport(anId(1), sharp, 2, { ...known, entries: [sameSession] });
    expect(verdict.ruleIds).not.toContain('H6');
  });

  it('uses the reference’s thresholds when the clinic’s cannot be read', () => {
    const odd = { ...known, today: aToday({ parameters: { sharpHighPeak: 'six' } }) };
    expect(evaluationContext(odd).parameters).toMatchObject({ sharpHighPeak: 6 });
  });

  it('judges without an open episode, at the plan’s usual limit', () => {
    const nobody = {
      ...known,
      today: aToday({
        context: { ...aToday().context, condition: null, baselineLevel: null, painLimit: 5 },
      }),
    };
    expect(evaluateReport(anId(1), sharp, null, nobody).verdict.severity).toBe('moderate');
  });
});

describe('evaluateMorning', () => {
  const session = {
    sessionLogId: anId(900),
    performedAt: '2026-03-02T18:00:00.000+00:00',
    session: aSessionLog({ qualities: ['sharp'], newOrWorse: answer('no') }),
    reports: [],
    morning: null,
    secondMorning: null,
  };
  const said = (pain: number) => ({
    ...session,
    morning: { morning: answer('worse' as const), nextMorning: answer(pain), worst24: NOT_ASKED },
  });

  it('is M4 at 4 after 2 before, and speaks of the morning alone', () => {
    const { verdict, added } = evaluateMorning(said(4), session, known);
    expect(verdict.ruleIds).toEqual(['M1', 'M4', 'I1']);
    expect(added).toMatchObject({ ruleIds: ['M4'], severity: 'moderate', messageId: 'MSG-MORNING' });
  });

  it('asks again after 3 after 2 before', () => {
    expect(evaluateMorning(said(3), session, known).added).toMatchObject({
      ruleIds: ['I6'],
      messageId: 'MSG-WATCH',
    });
  });

  it('counts mornings that wait on this phone: the third unsettled one in 7 days is a call', () => {
    const earlier = [1, 2].flatMap((n) => {
      const log = aSessionLog({ performedAt: `2026-02-2${n + 5}T18:00:00.000+00:00` });
      const morning = aMorningEntry(n, { morning: answer('worse'), nextMorning: answer(4) });
      return [aLogEntry(n, log), { ...morning, ruleIds: ['M4'] }];
    });
    const { added } = evaluateMorning(said(4), session, { ...known, entries: earlier });
    expect(added).toMatchObject({ ruleIds: ['H7', 'M4'], messageId: 'MSG-STOP-CALL' });
  });

  it('files the worst of 24 hours that waits on this phone under its session', () => {
    const morning = aMorningEntry(1, { worst24: answer(0) });
    const { history } = evaluationContext({ ...known, entries: [aLogEntry(1), morning] });
    expect(history.map((record) => record.worst24)).toEqual([0]);
  });
});

describe('moreSevere', () => {
  it('keeps the look of its own words when the reply names the severity of the whole session', () => {
    const settled = { ...messageOf(), messageId: 'MSG-OK' as const, severity: null, words: 'Saved.' };
    const whole = receipt({ messageId: 'MSG-OK', severity: 'moderate', message: 'Saved.' });
    expect(moreSevere(settled, whole).severity).toBeNull();
  });

  it('takes the clinic’s text of the same message, since it has the times', () => {
    expect(moreSevere(messageOf(), receipt({})).words).toContain('by Thursday');
  });

  it('takes the clinic’s text when it is more severe', () => {
    const more = moreSevere(
      messageOf(),
      receipt({ messageId: 'MSG-STOP-CALL', severity: 'high', message: 'Call.' }),
    );
    expect(more).toMatchObject({ messageId: 'MSG-STOP-CALL', severity: 'high', words: 'Call.' });
  });

  it.each(['MSG-OK', 'MSG-WATCH', 'MSG-EASE'])('never takes the milder %s', (messageId) => {
    const shown = messageOf();
    expect(moreSevere(shown, receipt({ messageId, severity: 'info', message: 'Saved.' }))).toBe(shown);
  });

  it('keeps "get help now" when the clinic says "see a doctor today", both urgent', () => {
    const emergency = messageOf(aPainReport({ sites: [{ region: 'saddle', side: 'C' }] }));
    expect(emergency.messageId).toBe('MSG-EMERGENCY');
    const milder = receipt({ messageId: 'MSG-SAME-DAY', severity: 'urgent', message: 'Today.' });
    expect(moreSevere(emergency, milder)).toBe(emergency);
  });

  it('keeps its own text when the clinic could not read the report', () => {
    const shown = messageOf();
    expect(
      moreSevere(shown, receipt({ understood: false, severity: null, messageId: null, message: null })),
    ).toBe(shown);
  });

  it('promises no time before the clinic has the report', () => {
    expect(messageOf().words).not.toMatch(/will (look|contact)/);
  });
});

describe('state line', () => {
  const entry = anEntry(1, sharp);
  const line = (e: typeof entry | undefined, r?: Parameters<typeof deliveryOf>[1]): string =>
    stateLine(deliveryOf(e, r), known.today.care, () => '08:10');

  it('says "on your phone only" while it waits, and when it was refused', () => {
    expect(line(entry)).toContain('saved on your phone only');
    expect(line({ ...entry, state: 'refused' })).toContain('saved on your phone only');
  });

  it('says that the clinic got it at 08:10 and nobody has read it', () => {
    expect(line({ ...entry, state: 'sent', receipt: receipt({}) })).toBe(
      'Your clinic got this at 08:10. Nobody has read it yet.',
    );
  });

  it('names who read it', () => {
    const read = { recordId: anId(1), receivedAt: 'x', readAt: '2026-03-03T09:00:00Z', readBy: 'Kate Brown' };
    expect(line({ ...entry, state: 'sent', receipt: receipt({}) }, read)).toBe(
      'Kate Brown read this at 08:10.',
    );
  });

  it('says so when the clinic got it and could not read it', () => {
    expect(line({ ...entry, state: 'sent', receipt: receipt({ understood: false }) })).toContain(
      'could not read it',
    );
  });
});

describe('firstSentence', () => {
  it('splits a message into its first sentence and the rest', () => {
    expect(firstSentence('Stop. Get help now. Go.')).toEqual({ first: 'Stop.', rest: 'Get help now. Go.' });
    expect(firstSentence('Saved.')).toEqual({ first: 'Saved.', rest: '' });
  });
});
