import type { Patient } from '@ischia/shared';
import type { Statement } from '../platform/database/clinic-transaction';

export type PatientRow = {
  id: string;
  given_name: string;
  family_name: string;
  birth_date: string;
  phone: string | null;
  revision: number;
  staff_member_id: string | null;
  staff_member_name: string | null;
  time_zone: string;
};

/** A patient’s identity with the physiotherapist’s name and the clinic’s zone; `p` is the patient. */
export const SELECT_PATIENT = `
  SELECT p.id, p.given_name, p.family_name, p.birth_date, p.phone, p.revision, p.staff_member_id,
         s.name AS staff_member_name, c.time_zone
  FROM patient p
  JOIN clinic c ON c.clinic_id = p.clinic_id
  LEFT JOIN staff_member s ON s.clinic_id = p.clinic_id AND s.id = p.staff_member_id`;

/** The identity of one patient of this clinic; no row for anybody else’s. */
export function patientById(clinicId: string, patientId: string): Statement<PatientRow> {
  return {
    name: 'patients.by-id',
    text: `${SELECT_PATIENT} WHERE p.clinic_id = $1 AND p.id = $2`,
    values: [clinicId, patientId],
  };
}

/** Whole years on a day; someone born on 29 February is a year older on 1 March of a common year. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** @param today the calendar day in the clinic’s zone */
export function patientFrom(row: PatientRow, today: string): Patient {
  return {
    id: row.id,
    displayName: `${row.given_name} ${row.family_name}`,
    givenName: row.given_name,
    familyName: row.family_name,
    birthDate: row.birth_date,
    ageYears: ageOn(row.birth_date, today),
    phone: row.phone,
    physiotherapist:
      row.staff_member_id === null || row.staff_member_name === null
        ? null
        : { id: row.staff_member_id, name: row.staff_member_name },
    revision: row.revision,
  };
}
