import type { Exercise } from '@ischia/shared';
import { MORNING_CONTENTS, type SessionRow, WITH_MORNINGS } from '../intake/stored-records';
import type { Statement } from '../platform/database/clinic-transaction';

export type ExerciseRow = { content: Exercise };

/** Every exercise that the versions in force on these days name, and the easier ones approved for them. */
export const exercisesInForce = (
  clinicId: string,
  patientId: string,
  fromDay: string,
  toDay: string,
): Statement<ExerciseRow> => ({
  name: 'portal-today.exercises',
  text: `SELECT e.content FROM exercise e
         WHERE e.clinic_id = $1 AND e.id IN (
           SELECT unnest(ARRAY[x.exercise_id, x.easier_exercise_id])
           FROM programme_version v
           JOIN prescribed_session s ON s.clinic_id = v.clinic_id AND s.version_id = v.id
           JOIN prescribed_exercise x ON x.clinic_id = s.clinic_id AND x.session_id = s.id
           WHERE v.clinic_id = $1 AND v.patient_id = $2 AND v.valid_from <= $4::date
             AND (v.valid_to IS NULL OR v.valid_to > $3::date))
         ORDER BY e.position LIMIT 100`,
  values: [clinicId, patientId, fromDay, toDay],
});

export type ReportStateRow = {
  record_id: string;
  received_at: string;
  read_at: string | null;
  read_by: string | null;
};

type ReadState = {
  readonly received_at: string;
  readonly read_at: string | null;
  readonly read_by: string | null;
};

export type MorningRow = Pick<
  SessionRow,
  | 'performed_at'
  | 'performed_on'
  | 'time_suspect'
  | 'content'
  | 'rule_ids'
  | 'morning_content'
  | 'second_content'
> & {
  session_log_id: string;
  reports: unknown[];
  next_state: ReadState | null;
  second_state: ReadState | null;
};

/** How far a morning's answer has come: as with a report, read when a person moved the flag after it was received. */
const stateOf = (table: string): string => `CASE WHEN ${table}.id IS NULL THEN NULL ELSE (
    SELECT jsonb_build_object('received_at', ${table}.received_at, 'read_at', max(seen.at), 'read_by', max(seen.name))
    FROM (SELECT e.at, s.name FROM flag_occurrence o
          JOIN flag_event e ON e.clinic_id = o.clinic_id AND e.flag_id = o.flag_id
          JOIN staff_member s ON s.clinic_id = e.clinic_id AND s.id = e.staff_member_id
          WHERE o.clinic_id = $1 AND o.patient_id = $2 AND o.source_record_id = l.id AND e.at >= ${table}.received_at
          ORDER BY e.at, e.id LIMIT 1) seen) END`;

/** Sessions of these days, each with its reports and what was said of its mornings. */
export const morningsOf = (
  clinicId: string,
  patientId: string,
  fromDay: string,
  toDay: string,
): Statement<MorningRow> => ({
  name: 'portal-today.mornings',
  text: `SELECT l.id AS session_log_id, l.performed_at, l.performed_on, l.time_suspect, l.content, l.rule_ids,
           ARRAY(SELECT r.content FROM pain_report r
                 WHERE r.clinic_id = $1 AND r.patient_id = $2 AND r.session_log_id = l.id
                 ORDER BY r.performed_at, r.id LIMIT 50) AS reports,
           ${MORNING_CONTENTS},
           ${stateOf('m')} AS next_state, ${stateOf('n')} AS second_state
         FROM ${WITH_MORNINGS}
         WHERE l.clinic_id = $1 AND l.patient_id = $2 AND l.kind = 'session'
           AND l.performed_on BETWEEN $3::date AND $4::date
         ORDER BY l.performed_at DESC, l.id LIMIT 20`,
  values: [clinicId, patientId, fromDay, toDay],
});

/**
 * How far each report of the last days has come. It counts as read when a person moved its flag after it was received;
 * a report that raised no flag is kept and read by nobody in particular.
 */
export const reportStatesOf = (
  clinicId: string,
  patientId: string,
  since: Date,
): Statement<ReportStateRow> => ({
  name: 'portal-today.report-states',
  text: `SELECT r.id AS record_id, r.received_at, seen.at AS read_at, seen.name AS read_by
         FROM (
           SELECT id, received_at, coalesce(session_log_id, id) AS source FROM pain_report
           WHERE clinic_id = $1 AND patient_id = $2 AND received_at >= $3
           UNION ALL
           SELECT id, received_at, id FROM session_log WHERE clinic_id = $1 AND patient_id = $2 AND received_at >= $3
           UNION ALL
           SELECT id, received_at, id FROM unreadable_report WHERE clinic_id = $1 AND patient_id = $2 AND received_at >= $3
         ) r
         LEFT JOIN LATERAL (
           SELECT e.at, s.name FROM flag_occurrence o
           JOIN flag_event e ON e.clinic_id = o.clinic_id AND e.flag_id = o.flag_id
           JOIN staff_member s ON s.clinic_id = e.clinic_id AND s.id = e.staff_member_id
           WHERE o.clinic_id = $1 AND o.patient_id = $2 AND o.source_record_id = r.source AND e.at >= r.received_at
           ORDER BY e.at, e.id LIMIT 1) seen ON true
         ORDER BY r.received_at DESC LIMIT 200`,
  values: [clinicId, patientId, since],
});
