import {
  creditLimit,
  expectedOn,
  type LocalDate,
  type PortalToday,
  type PrescribedSession,
  type ProgrammeVersion,
  weekday,
} from '@ischia/shared';
import { weekAround } from '../lib/day-and-time';
import type { OutboxEntry } from '../lib/outbox/outbox-entry';

/** A session log, wherever it is by now. */
export type Logged = {
  readonly id: string;
  readonly on: LocalDate;
  readonly kind: 'session' | 'not-done';
  /** The series of its prescribed session; null where no version on this phone names it. */
  readonly seriesId: string | null;
};

type SessionOfVersion = { readonly version: ProgrammeVersion; readonly session: PrescribedSession };

/** One prescribed session as it stands on a day. */
export type SessionOnDay = SessionOfVersion & {
  /** Times due on the day; a quota is due once a day until the week's number is logged. */
  readonly due: number;
  readonly logged: number;
};

const segmentOf = ({ validFrom, validTo }: ProgrammeVersion, session: PrescribedSession) => ({
  validFrom,
  validTo,
  schedule: session.schedule,
});

const isInForce = ({ validFrom, validTo }: ProgrammeVersion, on: LocalDate): boolean =>
  validFrom <= on && (validTo === null || on < validTo);

/** Versions in force on a day, the newest of each programme. */
export function versionsOn(today: PortalToday, on: LocalDate): ProgrammeVersion[] {
  const inForce = today.versions.filter((version) => isInForce(version, on));
  return inForce.filter(
    (one) => !inForce.some((other) => other.programmeId === one.programmeId && other.number > one.number),
  );
}

function seriesOf(today: PortalToday, prescribedSessionId: string): string | null {
  const sessions = today.versions.flatMap((version) => version.sessions);
  return sessions.find((session) => session.id === prescribedSessionId)?.seriesId ?? null;
}

/** Session logs of the last two weeks: what the clinic has, and what only this phone has. */
export function loggedSessions(today: PortalToday, entries: readonly OutboxEntry[]): Logged[] {
  const logs = new Map<string, Logged>();
  for (const record of today.recent) {
    if (record.kind !== 'session' && record.kind !== 'not-done') continue;
    const { recordId: id, performedOn: on, kind, seriesId } = record;
    logs.set(id, { id, on, kind, seriesId });
  }
  for (const entry of entries) {
    if (entry.endpoint !== 'session-log') continue;
    const { performedAt, kind, prescribedSessionId } = entry.body;
    const seriesId = seriesOf(today, prescribedSessionId);
    logs.set(entry.id, { id: entry.id, on: performedAt.slice(0, 10), kind, seriesId });
  }
  return Array.from(logs.values());
}

const doneOf = (logs: readonly Logged[], seriesId: string, days: readonly LocalDate[]): number =>
  logs.filter((log) => log.kind === 'session' && log.seriesId === seriesId && days.includes(log.on)).length;

function dueTimes(
  version: ProgrammeVersion,
  session: PrescribedSession,
  logs: readonly Logged[],
  on: LocalDate,
): number {
  const expected = expectedOn([segmentOf(version, session)], [], on);
  if (session.schedule.type !== 'quota') return expected;
  const loggedBefore =
    doneOf(logs, session.seriesId, weekAround(on, weekday)) - doneOf(logs, session.seriesId, [on]);
  return loggedBefore < session.schedule.perWeek && expected > 0 ? 1 : 0;
}

/** Every prescribed session that is due on a day, by the schedule and the device's own date. */
export function sessionsDue(today: PortalToday, logs: readonly Logged[], on: LocalDate): SessionOnDay[] {
  return versionsOn(today, on).flatMap((version) =>
    version.sessions
      .map((session) => ({
        version,
        session,
        due: dueTimes(version, session, logs, on),
        logged: doneOf(logs, session.seriesId, [on]),
      }))
      .filter((one) => one.due > 0),
  );
}

/** Still to be logged on the day. With every exercise on pause nothing of a session is due. */
export function isOpen({ session, due, logged }: SessionOnDay, heldIds: readonly string[]): boolean {
  return logged < due && session.exercises.some((exercise) => !heldIds.includes(exercise.id));
}

/** The next day within two weeks on which something is due; null = none known. */
export function nextDue(
  today: PortalToday,
  logs: readonly Logged[],
  after: readonly LocalDate[],
): { on: LocalDate; name: string } | null {
  for (const on of after) {
    const [first] = sessionsDue(today, logs, on);
    if (first !== undefined) return { on, name: first.session.name };
  }
  return null;
}

type WeekSum = { due: number; done: number };

/** What one day adds to a series: what is due, and what was logged up to the times of the day. */
function addDay(sum: WeekSum, one: SessionOfVersion, logs: readonly Logged[], on: LocalDate): WeekSum {
  const segment = segmentOf(one.version, one.session);
  return {
    due: sum.due + expectedOn([segment], [], on),
    done: sum.done + Math.min(creditLimit(one.session.schedule), doneOf(logs, one.session.seriesId, [on])),
  };
}

/**
 * Counts of the calendar week, Monday to Sunday: a day counts as often as it asks for, a series as often as its week.
 * @source clinical reference 5.2, design 5 ("counts of this calendar week")
 */
export function weekCounts(today: PortalToday, logs: readonly Logged[], on: LocalDate): WeekSum {
  const bySeries = new Map<string, WeekSum>();
  for (const day of weekAround(on, weekday)) {
    for (const version of versionsOn(today, day)) {
      for (const session of version.sessions) {
        const sum = bySeries.get(session.seriesId) ?? { due: 0, done: 0 };
        bySeries.set(session.seriesId, addDay(sum, { version, session }, logs, day));
      }
    }
  }
  const series = Array.from(bySeries.values(), ({ due, done }) => {
    const whole = Math.floor(due + 0.5);
    return { due: whole, done: Math.min(done, whole) };
  });
  return {
    due: series.reduce((total, one) => total + one.due, 0),
    done: series.reduce((total, one) => total + one.done, 0),
  };
}
