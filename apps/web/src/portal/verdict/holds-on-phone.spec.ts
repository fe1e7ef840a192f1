import { anId } from '../../testing/portal-plan';
import { anEntry, aPainReport, aToday } from '../../testing/portal-today';
import { heldExerciseIds, tiedTo } from './holds-on-phone';
import { numbersIn } from './care-links';

const entry = { ...anEntry(1, aPainReport()), heldIds: [anId(1), anId(3)] };
const receivedAt = (at: string) => ({
  recordId: anId(1),
  receivedAt: at,
  understood: true,
  severity: 'moderate' as const,
  ruleIds: ['M1'],
  ruleSetVersion: 'rule set 1',
  messageId: null,
  message: null,
  reviewBy: null,
  contactBy: null,
  holds: [],
  readAt: null,
  readBy: null,
});

describe('heldExerciseIds', () => {
  it('holds what this phone reported as long as the clinic has not got it', () => {
    expect(heldExerciseIds(aToday(), [entry])).toEqual([anId(1), anId(3)]);
  });

  it('keeps the hold when the clinic got the report after its last list was made', () => {
    const sent = { ...entry, state: 'sent' as const, receipt: receivedAt('2026-03-03T08:00:01Z') };
    expect(heldExerciseIds(aToday({ now: '2026-03-03T08:00:00Z' }), [sent])).toEqual([anId(1), anId(3)]);
  });

  it('follows the clinic’s list once that is newer: a lifted hold is lifted', () => {
    const sent = { ...entry, state: 'sent' as const, receipt: receivedAt('2026-03-03T08:00:00Z') };
    expect(heldExerciseIds(aToday({ now: '2026-03-03T09:00:00Z' }), [sent])).toEqual([]);
  });

  it('ties the third exercise to the first, as the plan says', () => {
    expect(tiedTo(aToday(), anId(1))).toEqual([anId(1), anId(3)]);
    expect(tiedTo(aToday(), anId(2))).toEqual([anId(2)]);
  });
});

describe('numbersIn', () => {
  const { care } = aToday();

  it('finds the numbers in the order in which the words name them', () => {
    expect(numbersIn('Call 111 and say so. Call 999 if it is worse.', care)).toEqual(['111', '999']);
  });

  it('does not take the 111 inside a longer number for the number 111', () => {
    expect(numbersIn('Call 0163 211155.', care)).toEqual([]);
  });
});
