import { openMorningQuestion } from '@ischia/shared';
import { anId } from '../../testing/portal-plan';
import {
  aListedMorning,
  aLogEntry,
  aMorningEntry,
  aPainReport,
  aSessionLog,
  aToday,
  anEntry,
} from '../../testing/portal-today';
import type { OutboxEntry } from '../lib/outbox/outbox-entry';
import { answer, NOT_ASKED } from '../questions/pain-words';
import { knownMornings } from './known-mornings';

const MORNING = '2026-03-03T08:00:00.000+00:00';
const DAY_AFTER = '2026-03-04T08:00:00.000+00:00';

const known = (entries: readonly OutboxEntry[], mornings = [aListedMorning(1)]) =>
  knownMornings({ today: aToday({ mornings }), entries });
const asked = (sessions: ReturnType<typeof known>, now = MORNING) =>
  openMorningQuestion(sessions, now)?.which ?? null;
const receipt = (receivedAt: string, ruleIds: string[] = []) => ({
  recordId: anId(1),
  receivedAt,
  understood: true,
  severity: 'none' as const,
  ruleIds,
  ruleSetVersion: 'rule set 1',
  messageId: 'MSG-OK',
  message: 'Saved.',
  reviewBy: null,
  contactBy: null,
  holds: [],
  readAt: null,
  readBy: null,
});

describe('knownMornings', () => {
  it('asks about a session that only this phone has', () => {
    const sessions = known([aLogEntry(1)], []);
    expect(sessions).toMatchObject([{ sessionLogId: anId(1), painBefore: answer(2), morning: null }]);
    expect(asked(sessions)).toBe('next-morning');
  });

  it('does not ask about the same session twice, once the clinic lists it', () => {
    expect(known([{ ...aLogEntry(1), state: 'sent' }])).toHaveLength(1);
  });

  it('does not ask again after an answer that waits on this phone', () => {
    expect(asked(known([aMorningEntry(1, { morning: answer('same') })]))).toBeNull();
  });

  it('does not ask again after an answer that the clinic has and this phone never saw', () => {
    const received = { receivedAt: MORNING, readAt: null, readBy: null };
    const next = {
      morning: answer('same' as const),
      nextMorning: NOT_ASKED,
      worst24: NOT_ASKED,
      ...received,
    };
    expect(asked(known([], [aListedMorning(1, { next })]))).toBeNull();
  });

  it('takes the fuller of two answers, whoever has it', () => {
    const received = { receivedAt: MORNING, readAt: null, readBy: null };
    const next = {
      morning: answer('worse' as const),
      nextMorning: answer(0),
      worst24: NOT_ASKED,
      ...received,
    };
    const here = aMorningEntry(1, { morning: answer('worse') });
    expect(known([here], [aListedMorning(1, { next })])[0]?.next).toEqual({
      morning: answer('worse'),
      nextMorning: answer(0),
      worst24: NOT_ASKED,
    });
  });

  it('asks once more after a "worse" that this phone did not find to be M4, and not after one that it did', () => {
    const worse = aMorningEntry(1, { morning: answer('worse'), nextMorning: answer(3) });
    expect(asked(known([worse]), DAY_AFTER)).toBe('second-morning');
    expect(asked(known([{ ...worse, ruleIds: ['M4'] }]), DAY_AFTER)).toBeNull();
    expect(asked(known([{ ...worse, receipt: receipt(MORNING, ['M4', 'I1']) }]), DAY_AFTER)).toBeNull();
    const second = aMorningEntry(1, { morning: answer('better') }, 'second-morning');
    expect(asked(known([worse, second]), DAY_AFTER)).toBeNull();
  });

  it('does not ask where the clinic received the session a year before its own clock said', () => {
    const wrong = { ...aLogEntry(1), state: 'sent' as const, receipt: receipt('2025-03-02T18:31:00.000Z') };
    expect(known([wrong], [])).toMatchObject([{ timeSuspect: true }]);
    expect(asked(known([wrong], []))).toBeNull();
  });

  it('joins the reports made inside the session, those not sent yet included', () => {
    const inSession = aPainReport({ sessionLogId: anId(1), score: answer(7) });
    const sent = { ...anEntry(2, inSession), state: 'sent' as const };
    const listed = aListedMorning(1, { reports: [inSession] });
    expect(known([sent], [listed])[0]?.reports).toHaveLength(1);
    expect(known([sent, anEntry(3, inSession)], [listed])[0]?.reports).toHaveLength(2);
  });

  it('does not ask about what could not be done', () => {
    expect(known([aLogEntry(1, aSessionLog({ kind: 'not-done' }))], [])).toEqual([]);
  });

  it('knows no morning of a day that was kept before there were any', () => {
    const { mornings: _none, ...old } = aToday();
    expect(knownMornings({ today: old as ReturnType<typeof aToday>, entries: [] })).toEqual([]);
  });
});
