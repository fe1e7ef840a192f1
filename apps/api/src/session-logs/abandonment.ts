import { ABANDONED_AFTER_HOURS, abandonedAt, type SessionLogRequest } from '@ischia/shared';
import { judge, raisingOf } from '../intake/judgement';
import { judgeLaterRecords } from '../intake/late-records';
import { timesOf } from '../intake/moments';
import { reportContent, type ReportRow } from '../intake/stored-records';
import type { About, Surroundings } from '../intake/surroundings';
import type { Statement } from '../platform/database/clinic-transaction';
import { contentHash } from '../platform/content-hash';
import { abandonedContent, type Place } from './abandoned-content';
import { revision, sessionLog } from './session-log-writes';
import { asHistory, asJudged } from './session-logs.service';

const DAYS_BACK = 30;
const HOUR = 3_600_000;
const hoursBefore = (now: Date, hours: number): Date => new Date(now.getTime() - hours * HOUR);

export type OpenSession = { patient_id: string; session_log_id: string };

/**
 * Sessions with a report and without a log for long enough. One in which no report names an exercise is left out:
 * nobody knows which session it was, and its reports stand for themselves. Looked for 30 days back.
 */
export const sessionsWithoutLog = (clinicId: string, now: Date): Statement<OpenSession> => ({
  name: 'session-logs.without-log',
  text: `SELECT r.patient_id, r.session_log_id FROM pain_report r
         WHERE r.clinic_id = $1 AND r.session_log_id IS NOT NULL AND r.received_at > $2
           AND NOT EXISTS (SELECT 1 FROM session_log l WHERE l.clinic_id = $1 AND l.id = r.session_log_id)
         GROUP BY r.patient_id, r.session_log_id
         HAVING max(r.received_at) <= $3 AND bool_or(r.prescribed_exercise_id IS NOT NULL)
         ORDER BY max(r.received_at), r.session_log_id LIMIT 200`,
  values: [clinicId, hoursBefore(now, DAYS_BACK * 24), hoursBefore(now, ABANDONED_AFTER_HOURS)],
});

export const placeOfExercise = (
  clinicId: string,
  patientId: string,
  prescribedExerciseId: string | null,
): Statement<Place> => ({
  name: 'session-logs.place-of-exercise',
  text: `SELECT s.version_id, x.session_id FROM prescribed_exercise x
         JOIN prescribed_session s ON s.clinic_id = x.clinic_id AND s.id = x.session_id
         WHERE x.clinic_id = $1 AND x.patient_id = $2 AND x.id = $3`,
  values: [clinicId, patientId, prescribedExerciseId],
});

/** The first exercise that was in hand when something hurt. */
function exerciseInHand(reports: readonly ReportRow[]): string | null {
  const named = reports.map((row) => reportContent(row).exercise?.prescribedExerciseId ?? null);
  return named.find((id) => id !== null) ?? null;
}

export function lastReceived(reports: readonly ReportRow[]): Date | null {
  const received = reports.map((row) => Date.parse(row.received_at));
  return received.length === 0 ? null : new Date(Math.max(...received));
}

/**
 * What a session without a log is about. Its times are those of its first report; what it raises is raised now.
 * @returns null for a session without a report
 */
export function aboutAbandoned(
  { patient_id: patientId, session_log_id: sessionLogId }: OpenSession,
  clinicId: string,
  reports: readonly ReportRow[],
  now: Date,
): About | null {
  const [first] = reports;
  const received = lastReceived(reports);
  if (first === undefined || received === null) return null;
  return {
    clinicId,
    patientId,
    reportId: null,
    sessionLogId,
    prescribedExerciseId: exerciseInHand(reports),
    prescribedSessionId: null,
    times: { ...timesOf(reportContent(first), received), receivedAt: now },
  };
}

/** Whether it is still without a log, now that the patient's records are locked. */
function isAbandoned({ session, reports }: Surroundings, now: Date): boolean {
  const received = lastReceived(reports);
  return session === null && received !== null && abandonedAt(received) <= now;
}

/**
 * Closes a session whose log never came, judged on the union of its reports; what they have raised already is not
 * raised again. A log that arrives later is its next revision. Design 5, first bullet.
 */
export function decideAbandonment(
  id: string,
  about: About,
  surroundings: Surroundings,
  place: Place | undefined,
): Statement[] {
  if (place === undefined || !isAbandoned(surroundings, about.times.receivedAt)) return [];
  const content = abandonedContent(
    surroundings.reports.map((row) => ({ id: row.id, content: reportContent(row) })),
    place,
  );
  return writesOf(id, content, about, surroundings);
}

function writesOf(
  id: string,
  content: SessionLogRequest,
  about: About,
  surroundings: Surroundings,
): Statement[] {
  const judged = asJudged(id, content, about, surroundings);
  const judgement = judge(judged, surroundings.evaluation);
  surroundings.board.raise(raisingOf(judgement, judged.source, surroundings.clinic, about.times.receivedAt));
  const later = judgeLaterRecords(about, surroundings, asHistory(judged, judgement, content, null));
  const written = {
    about,
    id,
    number: 1,
    content,
    hash: contentHash(content),
    judgement,
    completeness: null,
    abandoned: true,
  };
  return [sessionLog(written), revision(written), ...surroundings.board.writes(), ...later];
}
