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

/** The people with a portal account; everybody else comes from the stories. */
export const ACCOUNT_HOLDERS: readonly DemonstrationPatient[] = [
  {
    key: 'maria',
    clinic: 'harbour',
    physiotherapist: 'physio@demo.example',
    givenName: 'Maria',
    familyName: 'Lopes',
    birthDate: '1958-04-12',
    email: 'patient@demo.example',
  },
  {
    key: 'tom',
    clinic: 'harbour',
    physiotherapist: 'physio@demo.example',
    givenName: 'Tom',
    familyName: 'Reed',
    birthDate: '1991-09-30',
    email: 'patient2@demo.example',
  },
  {
    key: 'hana',
    clinic: 'other',
    physiotherapist: 'physio@other.example',
    givenName: 'Hana',
    familyName: 'Parata',
    birthDate: '1983-02-03',
    email: 'patient@other.example',
  },
];

export function patientRows(
  person: DemonstrationPatient,
  passwordHash: string,
  at: string,
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
