import type { Caller, Principal, Statement } from '../platform/database/clinic-transaction';
import { newId } from '../platform/ids';

const SLOT = `floor(extract(epoch FROM now()) / 600)::bigint`;

/**
 * Someone reads the record of one patient: one row per session, patient, action and ten minutes.
 * Goes into the batch of the read itself; who it is, is asked of `identity.enter` again, since nothing is known before.
 * Writes nothing for a patient who is not of this clinic.
 */
export function readAudit(caller: Caller, patientId: string, action = 'patient-read'): Statement {
  return {
    name: 'audit.read',
    text: `INSERT INTO audit_entry
        (clinic_id, id, account_id, session_hash, action, patient_id, subject_id, outside_caseload, read_slot)
      SELECT $1, $2, e.account_id, $3, $6, p.id, p.id,
             e.staff_member_id IS NOT NULL AND p.staff_member_id IS DISTINCT FROM e.staff_member_id, ${SLOT}
      FROM patient p CROSS JOIN identity.enter($3, $1, $4, true) e
      WHERE p.clinic_id = $1 AND p.id = $5
      ON CONFLICT DO NOTHING`,
    values: [caller.clinicId, newId(), caller.tokenHash, caller.roles, patientId, action],
  };
}

/** Someone reads a list: one row per session, action and ten minutes, without the patients on it. */
export function listAudit(caller: Caller, action: string): Statement {
  return {
    name: 'audit.list',
    text: `INSERT INTO audit_entry (clinic_id, id, account_id, session_hash, action, read_slot)
      SELECT $1, $2, e.account_id, $3, $5, ${SLOT} FROM identity.enter($3, $1, $4, true) e
      ON CONFLICT DO NOTHING`,
    values: [caller.clinicId, newId(), caller.tokenHash, caller.roles, action],
  };
}

export type Act = {
  /** What was done, as `noun-verbed`. */
  readonly action: string;
  readonly patientId: string | null;
  /** The record that was written. */
  readonly subjectId: string;
};

/** Someone wrote something: always a row, in the transaction of the act and after its other writes. */
export function writeAudit(principal: Principal, act: Act): Statement {
  return {
    name: 'audit.write',
    text: `INSERT INTO audit_entry
        (clinic_id, id, account_id, session_hash, action, patient_id, subject_id, outside_caseload)
      SELECT $1, $2, $3, $4, $5, $6, $7, $8::uuid IS NOT NULL AND EXISTS (
        SELECT 1 FROM patient p
        WHERE p.clinic_id = $1 AND p.id = $6 AND p.staff_member_id IS DISTINCT FROM $8::uuid)`,
    values: [
      principal.clinicId,
      newId(),
      principal.accountId,
      principal.sessionHash,
      act.action,
      act.patientId,
      act.subjectId,
      principal.staffMemberId,
    ],
  };
}
