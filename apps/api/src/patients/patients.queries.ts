import type { Statement } from '../platform/database/clinic-transaction';
import { type PatientRow, SELECT_PATIENT } from './patients';

export type Page = {
  /** Rows to return, 1-100. */
  readonly limit: number;
  /** The patient after whom the page starts; null = the first page. */
  readonly afterId: string | null;
  /** Part of a name, taken literally; null = everybody. */
  readonly search: string | null;
};

/** `%`, `_` and `\` mean themselves. */
const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

const AFTER = `AND (p.family_name, p.given_name, p.id) > (
    SELECT a.family_name, a.given_name, a.id FROM patient a WHERE a.clinic_id = $1 AND a.id = $3)`;
const NAMED = `AND normalize(p.given_name || ' ' || p.family_name || ' ' || p.given_name, NFC) ILIKE '%' || $3 || '%'`;

/** One more row than the page holds, to know whether another page follows. */
export function patientsPage(clinicId: string, { limit, afterId, search }: Page): Statement<PatientRow> {
  const named = search === null ? '' : afterId === null ? NAMED : NAMED.replace('$3', '$4');
  return {
    name: `patients.page.${afterId === null ? 'first' : 'after'}.${search === null ? 'all' : 'named'}`,
    text: `${SELECT_PATIENT}
      WHERE p.clinic_id = $1 ${afterId === null ? '' : AFTER} ${named}
      ORDER BY p.family_name, p.given_name, p.id LIMIT $2`,
    values: [
      clinicId,
      limit + 1,
      ...(afterId === null ? [] : [afterId]),
      ...(search === null ? [] : [literally(search.normalize('NFC'))]),
    ],
  };
}

/** Does the patient of a cursor belong to this clinic? */
export function patientExists(clinicId: string, patientId: string): Statement<{ id: string }> {
  return {
    name: 'patients.exists',
    text: 'SELECT id FROM patient WHERE clinic_id = $1 AND id = $2',
    values: [clinicId, patientId],
  };
}
