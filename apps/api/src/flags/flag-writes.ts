import type { FlagSeverity, MetRule, UrgentAction } from '@ischia/shared';
import type { Statement } from '../platform/database/clinic-transaction';
import { insertInto } from '../platform/database/insert';
import { newId } from '../platform/ids';
import type { OpenFlagRow } from './flag-rows';

export type FlagPatient = {
  readonly clinicId: string;
  readonly patientId: string;
  readonly ownerStaffMemberId: string | null;
};

/** The record behind a match. Inside a session the session is the source, and the report the record to open. */
export type MatchSource = {
  readonly sourceRecordId: string;
  readonly recordKind: 'pain-report' | 'session-log' | 'unreadable-report';
  readonly recordId: string;
};

export type DueBy = { readonly acknowledgeBy: Date | null; readonly contactBy: Date | null };

/** A flag while a report is judged. */
export type BoardFlag = {
  readonly id: string;
  readonly key: string;
  readonly previousFlagId: string | null;
  readonly raisedFor: MatchSource;
  readonly isNew: boolean;
  severity: FlagSeverity;
  action: UrgentAction | null;
  state: OpenFlagRow['state'];
  asExpected: boolean;
  rules: MetRule[];
  due: DueBy;
  ruleSetVersion: string;
  isChanged: boolean;
};

/** What one record brought to one flag. */
export type Occurrence = {
  flagId: string;
  key: string;
  sourceRecordId: string;
  ruleIds: string[];
  severity: FlagSeverity;
};

/** A flag that was not there before. */
export function insertionOf(patient: FlagPatient, at: Date, flag: BoardFlag): Statement {
  return insertInto('flag', {
    clinic_id: patient.clinicId,
    id: flag.id,
    patient_id: patient.patientId,
    key: flag.key,
    severity: flag.severity,
    action: flag.action,
    state: flag.state,
    as_expected: flag.asExpected,
    rule_set_version: flag.ruleSetVersion,
    rules: JSON.stringify(flag.rules),
    record_kind: flag.raisedFor.recordKind,
    record_id: flag.raisedFor.recordId,
    raised_at: at,
    last_at: at,
    acknowledge_by: flag.due.acknowledgeBy,
    contact_by: flag.due.contactBy,
    owner_staff_member_id: patient.ownerStaffMemberId,
    previous_flag_id: flag.previousFlagId,
  });
}

/** A flag that a record joined. */
export function changeOf(patient: FlagPatient, at: Date, flag: BoardFlag): Statement {
  return {
    name: 'flags.join',
    text: `UPDATE flag SET severity = $4, state = $5, as_expected = $6, rules = $7, last_at = $8,
                    acknowledge_by = coalesce($9, acknowledge_by), contact_by = coalesce($10, contact_by)
             WHERE clinic_id = $1 AND patient_id = $2 AND id = $3`,
    values: [
      patient.clinicId,
      patient.patientId,
      flag.id,
      flag.severity,
      flag.state,
      flag.asExpected,
      JSON.stringify(flag.rules),
      at,
      flag.due.acknowledgeBy,
      flag.due.contactBy,
    ],
  };
}

/** One record’s matches in one flag; a later match of the same record is added to it. */
export function occurrenceOf(patient: FlagPatient, at: Date, one: Occurrence): Statement {
  return insertInto(
    'flag_occurrence',
    {
      clinic_id: patient.clinicId,
      id: newId(),
      patient_id: patient.patientId,
      flag_id: one.flagId,
      source_record_id: one.sourceRecordId,
      rule_ids: one.ruleIds,
      severity: one.severity,
      at: at,
    },
    'ON CONFLICT (clinic_id, flag_id, source_record_id) DO UPDATE SET rule_ids = excluded.rule_ids, severity = excluded.severity',
  );
}

/** Tells every open inbox of the clinic that something changed, in the transaction that changed it. */
export const feedChanged = (clinicId: string): Statement => ({
  name: 'flags.feed-changed',
  text: 'UPDATE clinic_feed SET version = version + 1 WHERE clinic_id = $1',
  values: [clinicId],
});
