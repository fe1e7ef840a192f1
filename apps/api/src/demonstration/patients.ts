import type { Row } from '../platform/database/insert';
import { accountId, clinicId, staffId } from './clinics';
import { idFor } from './ids';

/** A person of the demonstration, and the account that some have. */
export type DemonstrationPatient = {
  readonly key: string;
  readonly clinic: string;
  readonly physiotherapist: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string;
  readonly email: string | null;
};

export const patientId = (key: string): string => idFor(`patient/${key}`);

export function patientRows(
  person: DemonstrationPatient,
  passwordHash: string,
  at: string,
  dischargedOn: string | null,
): { table: string; rows: Row[] }[] {
  const clinic = clinicId(person.clinic);
  const id = patientId(person.key);
  const patient = {
    clinic_id: clinic,
    id,
    given_name: person.givenName,
    family_name: person.familyName,
    birth_date: person.birthDate,
    staff_member_id: staffId(person.physiotherapist),
    discharged_on: dischargedOn,
    revision: 1,
    created_at: at,
  };
  if (person.email === null) return [{ table: 'patient', rows: [patient] }];
  const account = accountId(person.email);
  return [
    { table: 'patient', rows: [patient] },
    {
      table: 'identity.account',
      rows: [
        {
          id: account,
          email: person.email,
          display_name: `${person.givenName} ${person.familyName}`,
          password_hash: passwordHash,
          created_at: at,
        },
      ],
    },
    {
      table: 'identity.membership',
      rows: [{ clinic_id: clinic, account_id: account, roles: ['patient'], patient_id: id }],
    },
  ];
}
