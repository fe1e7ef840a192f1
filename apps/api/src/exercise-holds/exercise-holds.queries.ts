import type { Statement } from '../platform/database/clinic-transaction';

export type LockedHoldRow = {
  id: string;
  patient_id: string;
  lifted_at: string | null;
  lifted_by_name: string | null;
};

/** One hold, locked: of two who lift it at once, the second sees the first. */
export function lockHold(clinicId: string, holdId: string): Statement<LockedHoldRow> {
  return {
    name: 'holds.lock',
    text: `SELECT h.id, h.patient_id, h.lifted_at, (
        SELECT s.name FROM staff_member s WHERE s.clinic_id = $1 AND s.id = h.lifted_by) AS lifted_by_name
      FROM exercise_hold h WHERE h.clinic_id = $1 AND h.id = $2 FOR UPDATE`,
    values: [clinicId, holdId],
  };
}

export type Lifting = {
  readonly clinicId: string;
  readonly holdId: string;
  readonly at: string;
  readonly staffMemberId: string;
  readonly reason: string;
};

export function liftedBy(lifting: Lifting): Statement {
  return {
    name: 'holds.lift',
    text: `UPDATE exercise_hold SET lifted_at = $3, lifted_by = $4, lift_reason = $5
      WHERE clinic_id = $1 AND id = $2 AND lifted_at IS NULL`,
    values: [lifting.clinicId, lifting.holdId, lifting.at, lifting.staffMemberId, lifting.reason],
  };
}
