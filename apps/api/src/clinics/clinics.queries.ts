import type { Caller, Statement } from '../platform/database/clinic-transaction';
import { type ClinicRow, SELECT_CLINIC } from './clinic';

export type SettingsRow = ClinicRow & { revision: number };

/** The clinic's settings for its administrators. */
export const settingsOf = (clinicId: string): Statement<SettingsRow> => ({
  name: 'clinics.settings',
  text: `SELECT c.revision, ${SELECT_CLINIC} WHERE c.clinic_id = $1`,
  values: [clinicId],
});

/** The same, and nobody else changes them, or who works here, until this transaction ends. */
export const settingsForChange = (clinicId: string): Statement<SettingsRow> => ({
  name: 'clinics.settings-for-change',
  text: `SELECT c.revision, ${SELECT_CLINIC} WHERE c.clinic_id = $1 FOR NO KEY UPDATE OF c`,
  values: [clinicId],
});

export type PersonRow = { id: string; name: string };

/** Physiotherapists who have joined: nobody else can read a flag, so nobody else can be on duty. */
export const physiotherapistsOf = (caller: Caller): Statement<PersonRow> => ({
  name: 'clinics.physiotherapists',
  text: `SELECT s.id, s.name FROM staff_member s
         JOIN identity.staff_accounts($2, $1) a ON a.staff_member_id = s.id
         WHERE s.clinic_id = $1 AND a.state = 'joined' AND 'physiotherapist' = ANY (a.roles)
         ORDER BY s.name, s.id LIMIT 500`,
  values: [caller.clinicId, caller.tokenHash],
});

/** The row as it will be; `revision` is the one that it had. */
export const settingsChange = (clinicId: string, next: SettingsRow): Statement => ({
  name: 'clinics.change',
  text: `UPDATE clinic SET opening = $3, holidays = $4::date[], phone = $5, same_day_number = $6, urgent_place = $7,
                emergency_number = $8, emergency_place = $9, duty_staff_member_id = $10, revision = revision + 1
         WHERE clinic_id = $1 AND revision = $2`,
  values: [
    clinicId,
    next.revision,
    JSON.stringify(next.opening),
    next.holidays,
    next.phone,
    next.same_day_number,
    next.urgent_place,
    next.emergency_number,
    next.emergency_place,
    next.duty_staff_member_id,
  ],
});
