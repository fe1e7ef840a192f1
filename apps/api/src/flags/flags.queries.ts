import type { FlagEvent, FlagItem, MetRule } from '@ischia/shared';
import type { Statement } from '../platform/database/clinic-transaction';
import { SILENCE_AS_JSON, type SilenceColumns } from '../silences/silences';

export type FlagItemRow = {
  id: string;
  patient_id: string;
  patient_name: string;
  key: string;
  severity: FlagItem['severity'];
  action: FlagItem['action'];
  state: FlagItem['state'];
  as_expected: boolean;
  rules: MetRule[];
  rule_set_version: string;
  raised_at: string;
  last_at: string;
  acknowledge_by: string | null;
  contact_by: string | null;
  record_kind: FlagItem['record']['kind'];
  record_id: string;
  owner_id: string | null;
  owner_name: string | null;
  performed_at: string | null;
  performed_on: string | null;
  received_at: string;
  time_suspect: boolean | null;
  exercise_name: string | null;
  note: string | null;
  occurrences: number;
  events: (Omit<FlagEvent, 'by'> & { staffMemberId: string | null; staffName: string | null })[];
  holds: FlagItem['holds'];
};

/** UTC with milliseconds, as every other moment on the wire. */
const moment = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const ITEM = `
  SELECT f.id, f.patient_id, p.given_name || ' ' || p.family_name AS patient_name, f.key, f.severity, f.action, f.state,
         f.as_expected, f.rules, f.rule_set_version, f.raised_at, f.last_at, f.acknowledge_by, f.contact_by,
         f.record_kind, f.record_id, f.owner_staff_member_id AS owner_id, o.name AS owner_name,
         coalesce(r.performed_at, l.performed_at) AS performed_at, coalesce(r.performed_on, l.performed_on) AS performed_on,
         coalesce(r.received_at, l.received_at, u.received_at, f.raised_at) AS received_at,
         coalesce(r.time_suspect, l.time_suspect) AS time_suspect, x.name AS exercise_name,
         coalesce(r.content, l.content)->>'note' AS note,
         (SELECT count(*)::int FROM flag_occurrence c WHERE c.clinic_id = f.clinic_id AND c.flag_id = f.id) AS occurrences,
         events.list AS events, holds.list AS holds
  FROM flag f
  JOIN patient p ON p.clinic_id = f.clinic_id AND p.id = f.patient_id
  LEFT JOIN staff_member o ON o.clinic_id = f.clinic_id AND o.id = f.owner_staff_member_id
  LEFT JOIN pain_report r ON f.record_kind = 'pain-report' AND r.clinic_id = f.clinic_id AND r.id = f.record_id
  LEFT JOIN session_log l ON f.record_kind = 'session-log' AND l.clinic_id = f.clinic_id AND l.id = f.record_id
  LEFT JOIN unreadable_report u ON f.record_kind = 'unreadable-report' AND u.clinic_id = f.clinic_id AND u.id = f.record_id
  LEFT JOIN prescribed_exercise pe ON pe.clinic_id = r.clinic_id AND pe.id = r.prescribed_exercise_id
  LEFT JOIN exercise x ON x.clinic_id = pe.clinic_id AND x.id = pe.exercise_id
  CROSS JOIN LATERAL (
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'at', ${moment('e.at')},
             'staffMemberId', e.staff_member_id, 'staffName', e.name, 'outcome', e.outcome, 'note', e.note)
             ORDER BY e.at, e.id), '[]'::jsonb) AS list
    FROM (SELECT v.*, s.name FROM flag_event v
          LEFT JOIN staff_member s ON s.clinic_id = v.clinic_id AND s.id = v.staff_member_id
          WHERE v.clinic_id = f.clinic_id AND v.flag_id = f.id ORDER BY v.at DESC, v.id DESC LIMIT 50) e) events
  CROSS JOIN LATERAL (
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'exerciseName', hx.name, 'heldSince', ${moment('h.held_since')},
             'liftedAt', ${moment('h.lifted_at')}) ORDER BY h.held_since, h.id), '[]'::jsonb) AS list
    FROM exercise_hold h JOIN exercise hx ON hx.clinic_id = h.clinic_id AND hx.id = h.exercise_id
    WHERE h.clinic_id = f.clinic_id AND h.flag_id = f.id) holds`;

const OPEN = `f.state IN ('open', 'acknowledged', 'in-progress')`;

/**
 * Order of need: urgent, S1, high, moderate, those with M5 alone, as expected.
 * Clinical reference 3.6, "Order of need".
 */
const RANK = `CASE WHEN f.as_expected THEN 5 WHEN f.severity = 'urgent' THEN 0 WHEN f.severity = 'high' THEN 2
  WHEN f.rules @> '[{"ruleId": "M5"}]' AND jsonb_array_length(f.rules) = 1 THEN 4 ELSE 3 END`;

const SILENT_RANK = 1;

export type RankedPatientRow = {
  patient_id: string;
  rank: number;
  since: string;
  patient_name: string;
  silence: SilenceColumns | null;
};

/** Place of a patient in the order of need, after which a page begins. */
export type InboxPlace = { readonly rank: number; readonly since: string; readonly patientId: string };

const RANKED = `
  SELECT patient_id, min(rank) AS rank, min(since) AS since FROM (
    SELECT f.patient_id, ${RANK} AS rank, f.raised_at AS since FROM flag f WHERE f.clinic_id = $1 AND ${OPEN}
    UNION ALL
    SELECT s.patient_id, ${SILENT_RANK}, s.since FROM silence s WHERE s.clinic_id = $1 AND s.ended_at IS NULL) reason
  GROUP BY patient_id`;

/** Patients with open flags or silent in the order of need, one more than asked for. */
export const patientsInNeed = (
  clinicId: string,
  limit: number,
  after: InboxPlace | null,
): Statement<RankedPatientRow> => ({
  name: 'flags.patients-in-need',
  text: `SELECT q.patient_id, q.rank, q.since, p.given_name || ' ' || p.family_name AS patient_name,
                ${SILENCE_AS_JSON} AS silence
         FROM (${RANKED}) q
         JOIN patient p ON p.clinic_id = $1 AND p.id = q.patient_id
         LEFT JOIN silence s ON s.clinic_id = $1 AND s.patient_id = q.patient_id AND s.ended_at IS NULL
         WHERE $3::int IS NULL OR (q.rank, q.since, q.patient_id) > ($3::int, $4::timestamptz, $5::uuid)
         ORDER BY q.rank, q.since, q.patient_id LIMIT $2`,
  values: [clinicId, limit + 1, after?.rank ?? null, after?.since ?? null, after?.patientId ?? null],
});

/** Open flags of those same patients. */
export const flagsInNeed = (
  clinicId: string,
  limit: number,
  after: InboxPlace | null,
): Statement<FlagItemRow> => ({
  name: 'flags.in-need',
  text: `${ITEM}
         JOIN (SELECT * FROM (${RANKED}) q
               WHERE $3::int IS NULL OR (q.rank, q.since, q.patient_id) > ($3::int, $4::timestamptz, $5::uuid)
               ORDER BY q.rank, q.since, q.patient_id LIMIT $2) need ON need.patient_id = f.patient_id
         WHERE f.clinic_id = $1 AND ${OPEN}
         ORDER BY need.rank, need.since, need.patient_id, ${RANK}, f.raised_at, f.id LIMIT 1000`,
  values: [clinicId, limit, after?.rank ?? null, after?.since ?? null, after?.patientId ?? null],
});

export type InboxCountRow = {
  urgent: number;
  silent: number;
  high: number;
  moderate: number;
  as_expected: number;
};

export const inboxCounts = (clinicId: string): Statement<InboxCountRow> => ({
  name: 'flags.counts',
  text: `SELECT count(*) FILTER (WHERE f.severity = 'urgent')::int AS urgent,
                count(*) FILTER (WHERE f.severity = 'high')::int AS high,
                count(*) FILTER (WHERE f.severity = 'moderate' AND NOT f.as_expected)::int AS moderate,
                count(*) FILTER (WHERE f.as_expected)::int AS as_expected,
                (SELECT count(*)::int FROM silence s WHERE s.clinic_id = $1 AND s.ended_at IS NULL) AS silent
         FROM flag f WHERE f.clinic_id = $1 AND ${OPEN}`,
  values: [clinicId],
});

export type FeedRow = { version: string };

export const feedVersion = (clinicId: string): Statement<FeedRow> => ({
  name: 'flags.feed-version',
  text: 'SELECT version FROM clinic_feed WHERE clinic_id = $1',
  values: [clinicId],
});

export const flagById = (clinicId: string, flagId: string): Statement<FlagItemRow> => ({
  name: 'flags.by-id',
  text: `${ITEM} WHERE f.clinic_id = $1 AND f.id = $2`,
  values: [clinicId, flagId],
});

/** Flags of one patient: open ones first, in the order of need, then the latest closed. */
export const flagsOfPatient = (
  clinicId: string,
  patientId: string,
  limit: number,
): Statement<FlagItemRow> => ({
  name: 'flags.of-patient',
  text: `${ITEM} WHERE f.clinic_id = $1 AND f.patient_id = $2
         ORDER BY (f.closed_at IS NOT NULL), CASE WHEN f.closed_at IS NULL THEN ${RANK} END, f.closed_at DESC, f.raised_at, f.id
         LIMIT $3`,
  values: [clinicId, patientId, limit],
});

export type FlagStateRow = {
  patient_id: string;
  key: string;
  state: FlagItem['state'];
  severity: FlagItem['severity'];
  owner_staff_member_id: string | null;
};
export type LastMoveRow = {
  kind: string;
  at: string;
  state_before: string | null;
  staff_member_id: string | null;
  name: string | null;
};

/** The flag, locked, so that of two people who act at once one is told about the other. */
export const flagForChange = (clinicId: string, flagId: string): Statement<FlagStateRow> => ({
  name: 'flags.for-change',
  text: `SELECT patient_id, key, state, severity, owner_staff_member_id FROM flag
         WHERE clinic_id = $1 AND id = $2 FOR UPDATE`,
  values: [clinicId, flagId],
});

/** Who set the present state, and when. */
export const lastMoveOf = (clinicId: string, flagId: string): Statement<LastMoveRow> => ({
  name: 'flags.last-move',
  text: `SELECT e.kind, e.at, e.state_before, e.staff_member_id, s.name
         FROM flag_event e LEFT JOIN staff_member s ON s.clinic_id = e.clinic_id AND s.id = e.staff_member_id
         WHERE e.clinic_id = $1 AND e.flag_id = $2 AND e.kind <> 'occurrence' ORDER BY e.at DESC, e.id DESC LIMIT 1`,
  values: [clinicId, flagId],
});

export const flagStateChange = (
  clinicId: string,
  flagId: string,
  change: { state: FlagItem['state']; closedAt: Date | null; ownerStaffMemberId: string | null },
): Statement => ({
  name: 'flags.change-state',
  text: `UPDATE flag SET state = $3, closed_at = $4, owner_staff_member_id = $5 WHERE clinic_id = $1 AND id = $2`,
  values: [clinicId, flagId, change.state, change.closedAt, change.ownerStaffMemberId],
});
