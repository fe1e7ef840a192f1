import {
  type MorningRecord,
  NextMorningRequest,
  PainReportRequest,
  type RuleParameters,
  type SecondMorningRecord,
  SessionLogRequest,
} from '@ischia/shared';
import type { Statement } from '../platform/database/clinic-transaction';

export type RuleSetRow = { version: string; parameters: Partial<RuleParameters> };

/** The thresholds in force: the clinic's latest rule set. */
export const ruleSetOf = (clinicId: string): Statement<RuleSetRow> => ({
  name: 'intake.rule-set',
  text: 'SELECT version, parameters FROM rule_set WHERE clinic_id = $1 ORDER BY valid_from DESC, id DESC LIMIT 1',
  values: [clinicId],
});

export type ReportRow = {
  id: string;
  session_log_id: string | null;
  received_at: string;
  performed_on: string;
  time_suspect: boolean;
  finished: boolean;
  content: unknown;
  content_hash: Buffer;
  severity: string;
  rule_ids: string[];
  rule_set_version: string;
  message_id: string;
};

const REPORT = `id, session_log_id, received_at, performed_on, time_suspect, finished, content, content_hash,
  severity, rule_ids, rule_set_version, message_id`;

/** The report of this id, and those of the same session. */
export const reportsOf = (
  clinicId: string,
  patientId: string,
  reportId: string | null,
  sessionLogId: string | null,
): Statement<ReportRow> => ({
  name: 'intake.reports',
  text: `SELECT ${REPORT} FROM pain_report
         WHERE clinic_id = $1 AND patient_id = $2 AND (id = $3 OR session_log_id = $4)
         ORDER BY performed_at, id LIMIT 100`,
  values: [clinicId, patientId, reportId, sessionLogId],
});

export type SessionRow = {
  id: string;
  revision: number;
  abandoned: boolean;
  received_at: string;
  performed_at: string;
  performed_on: string;
  time_suspect: boolean;
  content: unknown;
  content_hash: Buffer;
  severity: string;
  rule_ids: string[];
  rule_set_version: string;
  message_id: string;
  /** null = nothing was said of that morning. */
  morning_content: unknown;
  morning_received_at: string | null;
  second_content: unknown;
  second_received_at: string | null;
};

/** What was said of the mornings `m` and `n` after a session. */
export const MORNING_CONTENTS = `CASE WHEN m.id IS NULL THEN NULL ELSE jsonb_build_object(
    'morning', jsonb_strip_nulls(jsonb_build_object('state', m.morning_state, 'value', m.morning)),
    'nextMorning', jsonb_strip_nulls(jsonb_build_object('state', m.next_morning_state, 'value', m.next_morning)),
    'worst24', jsonb_strip_nulls(jsonb_build_object('state', m.worst24_state, 'value', m.worst24))) END AS morning_content,
  CASE WHEN n.id IS NULL THEN NULL ELSE jsonb_build_object(
    'morning', jsonb_strip_nulls(jsonb_build_object('state', n.morning_state, 'value', n.morning))) END AS second_content`;
export const WITH_MORNINGS = `session_log l
  LEFT JOIN next_morning m ON m.clinic_id = l.clinic_id AND m.session_log_id = l.id
  LEFT JOIN second_morning n ON n.clinic_id = l.clinic_id AND n.session_log_id = l.id`;
const SESSION = `l.id, l.revision, l.abandoned, l.received_at, l.performed_at, l.performed_on, l.time_suspect, l.content, l.content_hash,
  l.severity, l.rule_ids, l.rule_set_version, l.message_id, m.received_at AS morning_received_at,
  n.received_at AS second_received_at, ${MORNING_CONTENTS}`;

export const sessionOf = (clinicId: string, patientId: string, id: string | null): Statement<SessionRow> => ({
  name: 'intake.session',
  text: `SELECT ${SESSION} FROM ${WITH_MORNINGS} WHERE l.clinic_id = $1 AND l.patient_id = $2 AND l.id = $3`,
  values: [clinicId, patientId, id],
});

/** Sessions performed within 14 days after a moment: a record that arrives late may change what they mean. */
export const laterSessionsOf = (
  clinicId: string,
  patientId: string,
  performedAt: string,
): Statement<SessionRow> => ({
  name: 'intake.later-sessions',
  text: `SELECT ${SESSION} FROM ${WITH_MORNINGS}
         WHERE l.clinic_id = $1 AND l.patient_id = $2 AND NOT l.time_suspect
           AND l.performed_at > $3 AND l.performed_at <= $3::timestamptz + interval '14 days'
         ORDER BY l.performed_at, l.id LIMIT 100`,
  values: [clinicId, patientId, performedAt],
});

export const laterReportsOf = (
  clinicId: string,
  patientId: string,
  performedAt: string,
): Statement<ReportRow> => ({
  name: 'intake.later-reports',
  text: `SELECT ${REPORT} FROM pain_report
         WHERE clinic_id = $1 AND patient_id = $2 AND NOT time_suspect
           AND performed_at > $3 AND performed_at <= $3::timestamptz + interval '14 days'
         ORDER BY performed_at, id LIMIT 200`,
  values: [clinicId, patientId, performedAt],
});

const Morning = NextMorningRequest.pick({ morning: true, nextMorning: true, worst24: true });
const SecondMorning = NextMorningRequest.pick({ morning: true });

/** What was said of the two mornings after a session. */
export type Mornings = {
  readonly morning: MorningRecord | null;
  readonly secondMorning: SecondMorningRecord | null;
};

/** Stored content as the contract of its time understood it. */
export const reportContent = (row: Pick<ReportRow, 'content'>): PainReportRequest =>
  PainReportRequest.parse(row.content);
export const sessionContent = (row: Pick<SessionRow, 'content'>): SessionLogRequest =>
  SessionLogRequest.parse(row.content);
export const morningsOf = (row: Pick<SessionRow, 'morning_content' | 'second_content'>): Mornings => ({
  morning: row.morning_content === null ? null : Morning.parse(row.morning_content),
  secondMorning: row.second_content === null ? null : SecondMorning.parse(row.second_content),
});
