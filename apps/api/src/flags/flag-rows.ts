import type { FlagSeverity, MetRule, UrgentAction } from '@ischia/shared';
import type { Statement } from '../platform/database/clinic-transaction';

export type OpenFlagRow = {
  id: string;
  key: string;
  severity: FlagSeverity;
  action: UrgentAction | null;
  state: 'open' | 'acknowledged' | 'in-progress';
  as_expected: boolean;
  rules: MetRule[];
  rule_set_version: string;
  record_kind: 'pain-report' | 'session-log' | 'unreadable-report';
  record_id: string;
};
export type ClosedFlagRow = { id: string; key: string };
export type OccurrenceRow = {
  flag_id: string;
  key: string;
  source_record_id: string;
  rule_ids: string[];
  severity: FlagSeverity;
};

/** Flags of one patient that count as open for their key. */
export const openFlagsOf = (clinicId: string, patientId: string): Statement<OpenFlagRow> => ({
  name: 'flags.open-of-patient',
  text: `SELECT id, key, severity, action, state, as_expected, rules, rule_set_version, record_kind, record_id
         FROM flag WHERE clinic_id = $1 AND patient_id = $2 AND state IN ('open', 'acknowledged', 'in-progress')`,
  values: [clinicId, patientId],
});

/** The latest closed flag of each key. */
export const closedFlagsOf = (clinicId: string, patientId: string): Statement<ClosedFlagRow> => ({
  name: 'flags.closed-of-patient',
  text: `SELECT DISTINCT ON (key) id, key FROM flag
         WHERE clinic_id = $1 AND patient_id = $2 AND state IN ('resolved', 'dismissed')
         ORDER BY key, closed_at DESC LIMIT 200`,
  values: [clinicId, patientId],
});

/** What the given records have brought already, to whichever flags. */
export const occurrencesOfPatient = (clinicId: string, patientId: string): Statement<OccurrenceRow> => ({
  name: 'flags.occurrences-of-patient',
  text: `SELECT o.flag_id, f.key, o.source_record_id, o.rule_ids, o.severity
         FROM flag_occurrence o JOIN flag f ON f.clinic_id = o.clinic_id AND f.id = o.flag_id
         WHERE o.clinic_id = $1 AND o.patient_id = $2
         ORDER BY o.at DESC LIMIT 500`,
  values: [clinicId, patientId],
});
