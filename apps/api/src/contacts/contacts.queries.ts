import type { Contact, RecordContactRequest } from '@ischia/shared';
import type { Statement } from '../platform/database/clinic-transaction';
import { insertInto } from '../platform/database/insert';

export type ContactRow = {
  patient_id: string;
  kind: Contact['kind'];
  on: string | null;
  reached: boolean;
  recorded_at: string | null;
};

/** The patient, locked: the timers and a contact of the same moment see each other. */
export const lockPatientOfContact = (
  clinicId: string,
  patientId: string,
): Statement<{ time_zone: string }> => ({
  name: 'contacts.lock-patient',
  text: `SELECT c.time_zone FROM patient p JOIN clinic c ON c.clinic_id = p.clinic_id
         WHERE p.clinic_id = $1 AND p.id = $2 FOR UPDATE OF p`,
  values: [clinicId, patientId],
});

export const contactById = (clinicId: string, contactId: string): Statement<ContactRow> => ({
  name: 'contacts.by-id',
  text: `SELECT k.patient_id, k.kind, coalesce(k.attended_on, k.tried_on) AS on, k.attended_on IS NOT NULL AS reached,
                k.recorded_at
         FROM contact k
         WHERE k.clinic_id = $1 AND k.id = $2`,
  values: [clinicId, contactId],
});

export const insertContact = (
  keys: { clinicId: string; patientId: string; contactId: string; staffMemberId: string; at: string },
  { kind, on, reached }: RecordContactRequest,
): Statement =>
  insertInto('contact', {
    clinic_id: keys.clinicId,
    id: keys.contactId,
    patient_id: keys.patientId,
    staff_member_id: keys.staffMemberId,
    kind,
    reached,
    attended_on: reached ? on : null,
    tried_on: reached ? null : on,
    recorded_at: keys.at,
  });
