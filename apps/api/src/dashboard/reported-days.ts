import { addDays, isNeural, isSharp, type PainDay, type PainMark } from '@ischia/shared';
import type { CountedLog, HeldExercise } from './adherence-series';
import type { HeldRow, ReportRow, SessionRow } from './reported.queries';

/** The highest of those that were answered; null where none was. 0 is an answer. */
export function highest(values: readonly (number | null)[]): number | null {
  const answered = values.filter((value) => value !== null);
  return answered.length === 0 ? null : Math.max(...answered);
}

export const daysFrom = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => addDays(first, index));

/** One value a day of the patient: the highest of during, after and reports. */
export function painDays(
  days: readonly string[],
  sessions: readonly SessionRow[],
  reports: readonly ReportRow[],
): PainDay[] {
  return days.map((on) => {
    const logs = sessions.filter((session) => session.on === on);
    const scores = [
      ...logs.flatMap((session) => [session.pain_during, session.pain_after]),
      ...reports.filter((report) => report.on === on).map((report) => report.score),
    ];
    return { on, value: highest(scores), sessions: logs.filter((log) => log.kind === 'session').length };
  });
}

type Marked = Omit<PainMark, 'kind'>;

/** Every record of its own with a sharp or radiating word, earliest first. */
export function painMarks(sessions: readonly SessionRow[], reports: readonly ReportRow[]): PainMark[] {
  const records: Marked[] = [
    ...sessions.map((row) => ({
      recordId: row.id,
      on: row.on,
      score: highest([row.pain_during, row.pain_after]),
      words: row.own_qualities,
      exerciseName: null,
    })),
    ...reports.map((row) => ({
      recordId: row.id,
      on: row.on,
      score: row.score,
      words: row.qualities,
      exerciseName: row.exercise_name,
    })),
  ];
  return records
    .filter(({ words }) => isSharp(words) || isNeural(words))
    .map((record): PainMark => ({ ...record, kind: isSharp(record.words) ? 'sharp' : 'radiating' }))
    .sort((one, other) => one.on.localeCompare(other.on) || one.recordId.localeCompare(other.recordId));
}

/** Session logs that count for adherence. */
export const countedLogs = (sessions: readonly SessionRow[]): CountedLog[] =>
  sessions
    .filter((session) => session.kind === 'session')
    .map((session) => ({
      seriesId: session.series_id,
      on: session.on,
      completeness: session.completeness,
    }));

const MINUTE = 60_000;

/** The calendar day of a moment on a clock so many minutes ahead of UTC. */
const dayAt = (moment: string, offsetMinutes: number): string =>
  new Date(Date.parse(moment) + offsetMinutes * MINUTE).toISOString().slice(0, 10);

/** Holds by the patient's days: from the day of the record to the day before a clinician lifted it. */
export function heldExercises(rows: readonly HeldRow[]): HeldExercise[] {
  return rows.map((row) => {
    const offset = row.offset_minutes === null ? 0 : row.offset_minutes;
    return {
      exerciseId: row.exercise_id,
      side: row.side,
      firstOn: dayAt(row.held_since, offset),
      lastOn: row.lifted_at === null ? null : addDays(dayAt(row.lifted_at, offset), -1),
    };
  });
}
