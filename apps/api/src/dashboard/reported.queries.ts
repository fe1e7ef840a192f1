import type { PainQuality, Schedule } from '@ischia/shared';
import type { Statement } from '../platform/database/clinic-transaction';
import type { Shown } from './shown-patients';

export type SessionRow = {
  patient_id: string;
  id: string;
  kind: 'session' | 'not-done';
  on: string;
  series_id: string;
  completeness: number | null;
  pain_during: number | null;
  pain_after: number | null;
  qualities: PainQuality[];
  own_qualities: PainQuality[];
};

/**
 * Session logs whose time can be believed. Where log and reports hold no word, neither does the log alone. One that
 * never came counts for nothing; its reports speak for it.
 */
export const sessionsOf = (shown: Shown): Statement<SessionRow> => ({
  name: `dashboard.sessions.${shown.name}`,
  text: `${shown.clause}
    SELECT l.patient_id, l.id, l.kind, l.performed_on AS on, s.series_id, l.completeness, l.pain_during, l.pain_after,
           l.qualities, CASE WHEN l.qualities = '{}' THEN l.qualities
             ELSE ARRAY(SELECT jsonb_array_elements_text(l.content->'qualities')) END AS own_qualities
    FROM shown
    JOIN session_log l ON l.clinic_id = $1 AND l.patient_id = shown.id
      AND l.performed_on BETWEEN shown.first_on AND shown.last_on AND NOT l.time_suspect AND NOT l.abandoned
    JOIN prescribed_session s ON s.clinic_id = l.clinic_id AND s.id = l.prescribed_session_id
    ORDER BY l.performed_at, l.id`,
  values: shown.values,
});

export type ReportRow = {
  patient_id: string;
  id: string;
  on: string;
  score: number | null;
  qualities: PainQuality[];
  exercise_name: string | null;
};

/** Pain reports, inside a session or not, whose time can be believed. */
export const painReportsOf = (shown: Shown): Statement<ReportRow> => ({
  name: `dashboard.pain-reports.${shown.name}`,
  text: `${shown.clause}
    SELECT r.patient_id, r.id, r.performed_on AS on, r.score, r.qualities, e.name AS exercise_name
    FROM shown
    JOIN pain_report r ON r.clinic_id = $1 AND r.patient_id = shown.id
      AND r.performed_on BETWEEN shown.first_on AND shown.last_on AND NOT r.time_suspect
    LEFT JOIN prescribed_exercise x ON x.clinic_id = r.clinic_id AND x.id = r.prescribed_exercise_id
    LEFT JOIN exercise e ON e.clinic_id = x.clinic_id AND e.id = x.exercise_id
    ORDER BY r.performed_at, r.id`,
  values: shown.values,
});

export type PauseRow = { patient_id: string; first_on: string; last_on: string };

/** Days without a programme by agreement; after a discharge nothing is due either. */
export const pausesOf = (shown: Shown): Statement<PauseRow> => ({
  name: `dashboard.pauses.${shown.name}`,
  text: `${shown.clause}
    SELECT q.patient_id, q.first_on, q.last_on
    FROM shown
    JOIN programme_pause q ON q.clinic_id = $1 AND q.patient_id = shown.id
      AND q.last_on >= shown.first_on AND q.first_on <= shown.last_on
    UNION ALL
    SELECT p.id, p.discharged_on + 1, shown.last_on + 1
    FROM shown JOIN patient p ON p.clinic_id = $1 AND p.id = shown.id AND p.discharged_on <= shown.last_on`,
  values: shown.values,
});

export type HeldRow = {
  patient_id: string;
  exercise_id: string;
  side: 'L' | 'R' | 'both';
  held_since: string;
  lifted_at: string | null;
  offset_minutes: number | null;
};

/** Holds with the offset of the patient's clock in the record that made them. */
export const heldExercisesOf = (shown: Shown): Statement<HeldRow> => ({
  name: `dashboard.held.${shown.name}`,
  text: `${shown.clause}
    SELECT h.patient_id, h.exercise_id, h.side, h.held_since, h.lifted_at,
           coalesce(l.performed_offset_minutes, (
             SELECT r.performed_offset_minutes FROM pain_report r
             WHERE r.clinic_id = $1 AND (r.id = h.source_record_id OR r.session_log_id = h.source_record_id)
             ORDER BY r.performed_at LIMIT 1)) AS offset_minutes
    FROM shown
    JOIN exercise_hold h ON h.clinic_id = $1 AND h.patient_id = shown.id
      AND h.held_since < shown.last_on + 2 AND (h.lifted_at IS NULL OR h.lifted_at > shown.first_on - 1)
    LEFT JOIN session_log l ON l.clinic_id = h.clinic_id AND l.id = h.source_record_id`,
  values: shown.values,
});

export type PrescribedRow = {
  patient_id: string;
  programme_id: string;
  programme_name: string;
  programme_from: string;
  phase_name: string;
  number: number;
  version_id: string;
  valid_from: string;
  valid_to: string | null;
  series_id: string;
  schedule: Schedule;
  exercises: { exerciseId: string; optional: boolean; dose: { perSide: boolean } }[];
};

/** Each prescribed session of the versions in force on one of the days, with what weighs in it. */
export const prescribedSessionsOf = (shown: Shown): Statement<PrescribedRow> => ({
  name: `dashboard.prescribed.${shown.name}`,
  text: `${shown.clause}
    SELECT v.patient_id, v.programme_id, p.name AS programme_name, v.phase_name, v.number, v.id AS version_id,
           (SELECT min(w.valid_from) FROM programme_version w
            WHERE w.clinic_id = $1 AND w.programme_id = v.programme_id) AS programme_from,
           v.valid_from, least(v.valid_to, p.ended_on) AS valid_to, s.series_id, s.schedule,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('exerciseId', x.exercise_id, 'optional', x.optional, 'dose', x.dose)), '[]')
            FROM prescribed_exercise x WHERE x.clinic_id = $1 AND x.session_id = s.id) AS exercises
    FROM shown
    JOIN programme_version v ON v.clinic_id = $1 AND v.patient_id = shown.id AND v.valid_from <= shown.last_on + 28
    JOIN programme p ON p.clinic_id = v.clinic_id AND p.id = v.programme_id
    JOIN prescribed_session s ON s.clinic_id = v.clinic_id AND s.version_id = v.id
    WHERE coalesce(least(v.valid_to, p.ended_on), 'infinity'::date) > greatest(v.valid_from, shown.first_on)
    ORDER BY v.patient_id, v.valid_from, v.number, s.position`,
  values: shown.values,
});
