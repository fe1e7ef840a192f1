import { anId, aPlan, aVersion } from '../../testing/portal-plan';
import { aToday } from '../../testing/portal-today';
import { newEntry, type OutboxEntry } from '../lib/outbox/outbox-entry';
import { NOT_ASKED, noWords } from '../questions/pain-words';
import { isOpen, loggedSessions, nextDue, sessionsDue, weekCounts } from './due';

type Schedule = (typeof aPlan)['schedule'];

const withSchedule = (schedule: Schedule) =>
  aToday({ versions: [{ ...aVersion, sessions: [{ ...aPlan, schedule }] }] });

function aLog(n: number, performedAt: string, kind: 'session' | 'not-done' = 'session'): OutboxEntry {
  return newEntry(anId(n), anId(50), performedAt, {
    endpoint: 'session-log',
    params: { id: anId(n) },
    body: {
      ...noWords(),
      programmeVersionId: aVersion.id,
      prescribedSessionId: aPlan.id,
      performedAt,
      timeZone: 'Pacific/Auckland',
      loggedAt: performedAt,
      painBefore: NOT_ASKED,
      note: null,
      kind,
      notDoneReason: null,
      painDuring: NOT_ASKED,
      painAfter: NOT_ASKED,
      effort: NOT_ASKED,
      stoppedEarly: NOT_ASKED,
      painReportIds: [],
      exercises: [],
    },
  });
}

const daily = withSchedule({ type: 'daily', timesPerDay: 1 });
const logsOf = (...entries: OutboxEntry[]) => loggedSessions(daily, entries);

describe('sessionsDue', () => {
  it('has nothing before the first day of the version and on its day after the last', () => {
    const ended = aToday({ versions: [{ ...aVersion, validTo: '2026-03-05' }] });
    expect(sessionsDue(ended, [], '2026-03-01')).toEqual([]);
    expect(sessionsDue(ended, [], '2026-03-04')).toHaveLength(1);
    expect(sessionsDue(ended, [], '2026-03-05')).toEqual([]);
  });

  it('is due on Tuesday and Thursday only, Monday being 0', () => {
    const today = withSchedule({ type: 'weekdays', weekdays: [1, 3], timesPerDay: 1 });
    const days = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'];
    expect(days.map((on) => sessionsDue(today, [], on).length)).toEqual([0, 1, 0, 1]);
  });

  it('is due every other day, counted from the first of the version', () => {
    const today = withSchedule({ type: 'every', days: 2, timesPerDay: 2 });
    expect(sessionsDue(today, [], '2026-03-04')[0]?.due).toBe(2);
    expect(sessionsDue(today, [], '2026-03-05')).toEqual([]);
  });

  it('offers a quota of 2 a week until 2 other days of this week are logged', () => {
    const today = withSchedule({ type: 'quota', perWeek: 2 });
    const one = [aLog(1, '2026-03-02T08:00:00.000+13:00')];
    const two = [...one, aLog(2, '2026-03-03T08:00:00.000+13:00')];
    expect(sessionsDue(today, loggedSessions(today, one), '2026-03-04')).toHaveLength(1);
    expect(sessionsDue(today, loggedSessions(today, two), '2026-03-04')).toEqual([]);
    expect(sessionsDue(today, loggedSessions(today, two), '2026-03-09')).toHaveLength(1);
  });

  it('shows the newest of two versions that are both in force', () => {
    const newer = { ...aVersion, id: anId(210), number: 2, validFrom: '2026-03-03' };
    const today = aToday({ versions: [aVersion, newer] });
    expect(sessionsDue(today, [], '2026-03-03').map((one) => one.version.number)).toEqual([2]);
  });

  it('counts a log at 23:30 on the day of the patient’s own clock', () => {
    const logs = logsOf(aLog(1, '2026-03-03T23:30:00.000+13:00'));
    expect(sessionsDue(daily, logs, '2026-03-03')[0]?.logged).toBe(1);
    expect(sessionsDue(daily, logs, '2026-03-04')[0]?.logged).toBe(0);
  });

  it('counts an entry once that is both on the phone and at the clinic', () => {
    const entry = aLog(1, '2026-03-03T08:00:00.000+00:00');
    const record = {
      recordId: entry.id,
      kind: 'session' as const,
      performedAt: '2026-03-03T08:00:00Z',
      performedOn: '2026-03-03',
      qualities: [],
      sites: [],
      spread: null,
      matchedM4: false,
      matchedM8: false,
      worst24: null,
      sourceRecordId: entry.id,
      seriesId: aPlan.seriesId,
      completeness: 1,
    };
    const today = aToday({ recent: [record] });
    expect(loggedSessions(today, [entry])).toHaveLength(1);
  });
});

describe('nextDue', () => {
  it('finds Thursday after a Tuesday, and nothing where nothing is known', () => {
    const today = withSchedule({ type: 'weekdays', weekdays: [3], timesPerDay: 1 });
    const after = ['2026-03-04', '2026-03-05', '2026-03-06'];
    expect(nextDue(today, [], after)).toEqual({ on: '2026-03-05', name: 'Strength' });
    expect(nextDue(aToday({ versions: [] }), [], after)).toBeNull();
  });
});

describe('weekCounts', () => {
  it('counts 2 of 7 in a daily week, from Monday to Sunday', () => {
    const logs = logsOf(
      aLog(1, '2026-03-02T08:00:00.000+00:00'),
      aLog(2, '2026-03-08T08:00:00.000+00:00'),
      aLog(3, '2026-03-09T08:00:00.000+00:00'),
    );
    expect(weekCounts(daily, logs, '2026-03-05')).toEqual({ done: 2, due: 7 });
  });

  it('counts a third session on one day as nothing in a week of one a day', () => {
    const logs = logsOf(...[1, 2, 3].map((n) => aLog(n, `2026-03-03T1${n}:00:00.000+13:00`)));
    expect(weekCounts(daily, logs, '2026-03-05')).toEqual({ done: 1, due: 7 });
  });

  it('counts a log once where two versions of its series share the week', () => {
    const until = { ...aVersion, validTo: '2026-03-04' };
    const newer = { ...aVersion, id: anId(210), number: 2, validFrom: '2026-03-04' };
    const logs = logsOf(aLog(1, '2026-03-03T08:00:00.000+13:00'));
    expect(weekCounts(aToday({ versions: [until, newer] }), logs, '2026-03-05')).toEqual({ done: 1, due: 7 });
  });

  it('does not count a session that could not be started', () => {
    const logs = logsOf(aLog(1, '2026-03-02T08:00:00.000+00:00', 'not-done'));
    expect(weekCounts(daily, logs, '2026-03-05').done).toBe(0);
  });

  it('asks for 3 in a week with a quota of 3, and credits no fourth', () => {
    const today = withSchedule({ type: 'quota', perWeek: 3 });
    const logs = loggedSessions(
      today,
      [2, 3, 4, 5].map((n) => aLog(n, `2026-03-0${n}T08:00:00.000+00:00`)),
    );
    expect(weekCounts(today, logs, '2026-03-05')).toEqual({ done: 3, due: 3 });
  });
});

describe('isOpen', () => {
  const [item] = sessionsDue(daily, [], '2026-03-03');
  const ids = aPlan.exercises.map((exercise) => exercise.id);

  it('is open with 2 of 3 exercises on pause, and not with all 3', () => {
    expect(item !== undefined && isOpen(item, ids.slice(0, 2))).toBe(true);
    expect(item !== undefined && isOpen(item, ids)).toBe(false);
  });

  it('is not open once it was logged as often as it is due', () => {
    expect(item !== undefined && isOpen({ ...item, logged: 1 }, [])).toBe(false);
  });
});
