import type { Morning, PainQuality, RecentLog, SinceLastMet } from '@ischia/shared';
import type { Statement } from '../platform/database/clinic-transaction';
import type { Shown } from './shown-patients';

export type SinceRow = { since: string; basis: SinceLastMet['basis'] };

/** Since when changes are counted: the last attended contact, else the programme's start, else the opening. */
const SINCE = `
  SELECT x.since, x.basis FROM shown JOIN LATERAL (
    SELECT max(k.attended_on) AS since, 'attended-contact' AS basis, 1 AS preference FROM contact k
    WHERE k.clinic_id = $1 AND k.patient_id = shown.id AND k.attended_on < shown.last_on
    UNION ALL
    SELECT min(v.valid_from), 'programme-start', 2 FROM programme_version v
    WHERE v.clinic_id = $1 AND v.patient_id = shown.id AND v.valid_from < shown.last_on
      AND v.programme_id = (
        SELECT w.programme_id FROM programme_version w
        WHERE w.clinic_id = $1 AND w.patient_id = shown.id AND w.valid_from < shown.last_on
        ORDER BY w.valid_from DESC, w.number DESC LIMIT 1)
    UNION ALL
    SELECT max(e.opened_on), 'opened', 3 FROM episode e WHERE e.clinic_id = $1 AND e.patient_id = shown.id
  ) x ON x.since IS NOT NULL ORDER BY x.preference LIMIT 1`;

export const sinceLastMetOf = (shown: Shown): Statement<SinceRow> => ({
  name: 'overview.since',
  text: `${shown.clause} ${SINCE}`,
  values: shown.values,
});

export type ExerciseCountRow = { name: string; done: number; due: number };

/** Of each exercise: how often it was due in the sessions reported since then, and how often some of it was done. */
export const exerciseCountsSince = (shown: Shown): Statement<ExerciseCountRow> => ({
  name: 'overview.exercise-counts',
  text: `${shown.clause}, since AS (${SINCE})
    SELECT e.name, count(*)::integer AS due,
           (count(*) FILTER (WHERE x.outcome IN ('done', 'partial')))::integer AS done
    FROM shown CROSS JOIN since
    JOIN session_log l ON l.clinic_id = $1 AND l.patient_id = shown.id AND l.kind = 'session'
      AND l.performed_on BETWEEN greatest(since.since, shown.first_on) AND shown.last_on AND NOT l.time_suspect
    JOIN exercise_log x ON x.clinic_id = l.clinic_id AND x.session_log_id = l.id AND x.revision = l.revision
      AND x.weight > 0
    JOIN prescribed_exercise q ON q.clinic_id = x.clinic_id AND q.id = x.prescribed_exercise_id
    JOIN exercise e ON e.clinic_id = q.clinic_id AND e.id = q.exercise_id
    GROUP BY e.id, e.name ORDER BY e.name`,
  values: shown.values,
});

export type MorningRow = { on: string; morning: Morning };

/** Answered mornings after a session, by the day of the answer. */
export const morningsOf = (shown: Shown): Statement<MorningRow> => ({
  name: 'overview.mornings',
  text: `${shown.clause}
    SELECT m.performed_on AS on, m.morning FROM shown
    JOIN next_morning m ON m.clinic_id = $1 AND m.patient_id = shown.id AND m.morning IS NOT NULL
      AND m.performed_on BETWEEN shown.first_on AND shown.last_on AND NOT m.time_suspect`,
  values: shown.values,
});

export type RecentRow = {
  id: string;
  kind: RecentLog['kind'];
  on: string;
  performed_at: string;
  offset_minutes: number;
  received_at: string;
  session_name: string | null;
  completeness: number | null;
  pain_before: number | null;
  pain_during: number | null;
  pain_after: number | null;
  qualities: PainQuality[];
  time_suspect: boolean;
  abandoned: boolean;
  left_out: RecentLog['leftOut'];
};

/** Exercises of a session log `l` of which nothing was done, in the order of the plan, with the reason given. */
const LEFT_OUT = `(
  SELECT coalesce(jsonb_agg(jsonb_build_object('exerciseName', e.name, 'reason',
           CASE WHEN x.outcome = 'skipped-pain' THEN 'pain' ELSE x.content->'leftOutReason'->>'value' END)
           ORDER BY q.position, q.id), '[]')
  FROM exercise_log x
  JOIN prescribed_exercise q ON q.clinic_id = x.clinic_id AND q.id = x.prescribed_exercise_id
  JOIN exercise e ON e.clinic_id = q.clinic_id AND e.id = q.exercise_id
  WHERE x.clinic_id = $1 AND x.session_log_id = l.id AND x.revision = l.revision
    AND x.outcome IN ('skipped', 'skipped-pain'))`;

/** The latest 30 records, doubtful times included. A report inside a session has its score as "during". */
export const recentRecordsOf = (shown: Shown): Statement<RecentRow> => ({
  name: 'overview.recent',
  text: `${shown.clause}
    SELECT * FROM (
      (SELECT l.id, l.kind, l.performed_on AS on, l.performed_at, l.performed_offset_minutes AS offset_minutes,
              l.received_at, s.name AS session_name, l.completeness, l.pain_before, l.pain_during, l.pain_after,
              l.qualities, l.time_suspect, l.abandoned, ${LEFT_OUT} AS left_out
       FROM shown JOIN session_log l ON l.clinic_id = $1 AND l.patient_id = shown.id
       JOIN prescribed_session s ON s.clinic_id = l.clinic_id AND s.id = l.prescribed_session_id
       ORDER BY l.performed_on DESC, l.performed_at DESC, l.id LIMIT 30)
      UNION ALL
      (SELECT r.id, 'pain-report', r.performed_on, r.performed_at, r.performed_offset_minutes, r.received_at, NULL,
              NULL, NULL, CASE WHEN r.session_log_id IS NOT NULL THEN r.score END,
              CASE WHEN r.session_log_id IS NULL THEN r.score END, r.qualities, r.time_suspect, false, '[]'
       FROM shown JOIN pain_report r ON r.clinic_id = $1 AND r.patient_id = shown.id
       ORDER BY r.performed_on DESC, r.performed_at DESC, r.id LIMIT 30)) x
    ORDER BY x.on DESC, x.performed_at DESC, x.id LIMIT 30`,
  values: shown.values,
});
