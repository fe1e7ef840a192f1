import { putSessionLog } from '@ischia/shared';
import { anId, aPlan, aVersion } from '../../../../testing/portal-plan';
import { answer, NOT_ASKED, noWords, SKIPPED } from '../../../questions/pain-words';
import { advanceSession, type SessionEvent } from './advance-session';
import { doseToDo } from './dose';
import { sessionLogOf } from './session-log';
import { exerciseInHand, type SessionRun, startSession } from './session-run';

const LOGGED_AT = '2026-03-03T08:30:00.000+00:00';

const begin = (heldIds: string[] = []): SessionRun =>
  startSession({
    id: anId(900),
    version: aVersion,
    session: aPlan,
    heldIds,
    performedAt: '2026-03-03T08:00:00.000+00:00',
    performedOn: '2026-03-03',
    timeZone: 'Europe/London',
  });

const after = (run: SessionRun, ...events: SessionEvent[]): SessionRun =>
  events.reduce((state, event) => advanceSession(state, event, aPlan), run);

/** What a killed phone gives back. */
const resumed = (run: SessionRun): SessionRun => JSON.parse(JSON.stringify(run));

const logOf = (run: SessionRun) => sessionLogOf(run, aPlan, LOGGED_AT);
const set = (count: number): SessionEvent => ({ type: 'set-done', count });
const before: SessionEvent = { type: 'pain-before', answer: answer(2) };
const bridges = [set(10), set(10), set(10)];
const holds: SessionEvent[] = [set(20), set(20), { type: 'sides', sides: 'both' }];

describe('advanceSession', () => {
  it('assumes nothing at the start: pain is not asked, no set is done', () => {
    const run = begin();
    expect([run.painBefore, run.painDuring, run.painAfter]).toEqual([NOT_ASKED, NOT_ASKED, NOT_ASKED]);
    expect(run.exercises.flatMap((one) => one.sets)).toEqual([]);
  });

  it('keeps a skipped pain before as skipped, and a pain of 0 as 0', () => {
    expect(logOf(after(begin(), { type: 'pain-before', answer: SKIPPED })).painBefore).toEqual(SKIPPED);
    expect(logOf(after(begin(), { type: 'pain-before', answer: answer(0) })).painBefore).toEqual(answer(0));
  });

  it('goes on at the third set after the app was killed in the second break', () => {
    const run = resumed(after(begin(), before, set(10), set(8)));
    expect(exerciseInHand(run)?.sets).toHaveLength(2);
    expect(after(run, set(10)).position).toBe(1);
  });

  it('asks on which sides before it leaves an exercise done on each side', () => {
    const run = after(begin(), before, ...bridges, set(20), set(20));
    expect(run.position).toBe(1);
    expect(after(run, { type: 'sides', sides: 'one' }).position).toBe(2);
  });

  it('skips a held exercise and logs it as held', () => {
    const run = after(begin([anId(1)]), before);
    expect(run.position).toBe(1);
    expect(logOf(run).exercises[0]).toMatchObject({ outcome: 'held', setsDone: NOT_ASKED });
  });

  it('asks for words at a pain of 1, and at 0 only when something feels odd', () => {
    const atEnd = after(begin(), before, ...bridges, ...holds, set(10));
    const withPain = after(
      atEnd,
      { type: 'pain-during', answer: answer(1) },
      { type: 'pain-after', answer: answer(0) },
    );
    expect(withPain.stage).toBe('words');
    const without = after(
      atEnd,
      { type: 'pain-during', answer: answer(0) },
      { type: 'pain-after', answer: answer(0) },
    );
    expect(without.stage).toBe('odd');
    expect(after(without, { type: 'odd', answer: answer(true) }).stage).toBe('words');
    expect(after(without, { type: 'odd', answer: answer(false) }).stage).toBe('effort');
  });

  it('asks for words when the worst pain is changed from 0 to 3 on the check page', () => {
    const atCheck = after(
      begin(),
      before,
      ...bridges,
      ...holds,
      set(10),
      { type: 'pain-during', answer: answer(0) },
      { type: 'pain-after', answer: answer(0) },
      { type: 'odd', answer: answer(false) },
      { type: 'effort', answer: SKIPPED },
    );
    expect(atCheck.stage).toBe('check');
    const changed = after(
      atCheck,
      { type: 'change', stage: 'during' },
      { type: 'pain-during', answer: answer(3) },
    );
    expect(changed.stage).toBe('words');
    expect(after(changed, { type: 'words', words: noWords() }).stage).toBe('check');
  });
});

describe('"This hurts" in a session', () => {
  const hurting = after(begin(), before, set(10), { type: 'hurt-started', reportId: anId(800) });

  it('keeps 10 and 6 of the first exercise, holds the one tied to it, and goes on with the second', () => {
    const run = after(
      hurting,
      { type: 'hurt-told', heldIds: [anId(1), anId(3)] },
      { type: 'partial', answer: answer(6) },
      { type: 'easier-settled', done: answer(true) },
    );
    expect(run.position).toBe(1);
    const [first, , third] = logOf(run).exercises;
    expect(first).toMatchObject({
      outcome: 'partial',
      setsDone: answer(2),
      repetitionsDone: answer(16),
      easierDone: answer(true),
    });
    expect(third).toMatchObject({ outcome: 'held', easierDone: NOT_ASKED });
    expect(logOf(run).painReportIds).toEqual([anId(800)]);
  });

  it('counts a set of 0 before the pain as no set, and an unknown one as a set without a count', () => {
    const none = after(hurting, { type: 'hurt-told', heldIds: [] }, { type: 'partial', answer: answer(0) });
    expect(logOf(none).exercises[0]).toMatchObject({ setsDone: answer(1), repetitionsDone: answer(10) });
    const unknown = after(hurting, { type: 'hurt-told', heldIds: [] }, { type: 'partial', answer: SKIPPED });
    expect(logOf(unknown).exercises[0]).toMatchObject({ setsDone: answer(2), repetitionsDone: answer(10) });
  });

  it('says "left out because it hurt" when nothing was done', () => {
    const run = after(
      begin(),
      before,
      { type: 'hurt-started', reportId: anId(801) },
      { type: 'hurt-told', heldIds: [anId(1)] },
      { type: 'partial', answer: answer(0) },
      { type: 'easier-settled', done: NOT_ASKED },
    );
    expect(logOf(run).exercises[0]).toMatchObject({
      outcome: 'skipped-pain',
      setsDone: NOT_ASKED,
      leftOutReason: NOT_ASKED,
      easierDone: NOT_ASKED,
    });
  });

  it('keeps the report’s id after a kill in mid-answer', () => {
    expect(resumed(hurting).hurt).toEqual({ reportId: anId(800), step: 'asking' });
  });

  it('leaves every unasked question unasked when an urgent card ends the session', () => {
    const log = logOf(after(hurting, { type: 'ended-by-card' }));
    expect([log.painDuring, log.painAfter, log.effort, log.stoppedEarly]).toEqual(Array(4).fill(NOT_ASKED));
    expect(log.exercises[0]).toMatchObject({ outcome: 'partial', repetitionsDone: answer(10) });
  });
});

describe('sessionLogOf', () => {
  const whole = after(begin(), before, ...bridges, ...holds, set(10));

  it('is what the contract takes, for a session in any state', () => {
    for (const run of [begin(), after(begin(), before, set(0)), whole]) {
      expect(putSessionLog.body?.safeParse(logOf(run)).success).toBe(true);
    }
  });

  it('logs 3 x 10, 2 x 20 s on both sides and 10 minutes as done, each in its own unit', () => {
    const [first, second, third] = logOf(whole).exercises;
    expect(first).toMatchObject({ outcome: 'done', setsDone: answer(3), repetitionsDone: answer(30) });
    expect(second).toMatchObject({ outcome: 'done', holdSecondsDone: answer(40), sidesDone: 'both' });
    expect(third).toMatchObject({ outcome: 'done', setsDone: NOT_ASKED, minutesDone: answer(10) });
  });

  it('logs 10, 9 and 10 of 3 x 10 as partly done', () => {
    const run = after(begin(), before, set(10), set(9), set(10));
    expect(logOf(run).exercises[0]).toMatchObject({ outcome: 'partial', repetitionsDone: answer(29) });
  });

  it('logs a stop in the second set with its reason and the dose so far', () => {
    const run = after(begin(), before, set(10), { type: 'stopped', reason: answer('tired') });
    const log = logOf(run);
    expect(log.stoppedEarly).toEqual(answer('tired'));
    expect(log.exercises.map((one) => one.outcome)).toEqual(['partial', 'skipped', 'skipped']);
  });

  it('logs why an exercise was left out, and nothing of the kind for those that were done', () => {
    const run = after(begin(), before, { type: 'left-out', reason: 'unsure' }, ...holds, set(10));
    const log = logOf(run);
    expect(log.exercises.map((one) => [one.outcome, one.leftOutReason])).toEqual([
      ['skipped', answer('unsure')],
      ['done', NOT_ASKED],
      ['done', NOT_ASKED],
    ]);
    expect(log.stoppedEarly).toEqual(answer('no'));
  });

  it('says that a session went to its end without a stop', () => {
    expect(logOf(whole).stoppedEarly).toEqual(answer('no'));
  });
});

describe('doseToDo', () => {
  it('counts repetitions of a repeated hold, and the seconds of a single one', () => {
    const hold = { ...aPlan.exercises[1]!.dose, perSide: false };
    expect(doseToDo({ ...hold, repetitions: 5 })).toMatchObject({ measure: 'repetitions', perSet: 5 });
    expect(doseToDo(hold)).toMatchObject({ measure: 'seconds', perSet: 20 });
  });
});
