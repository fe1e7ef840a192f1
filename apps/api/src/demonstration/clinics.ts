import { hashPassword } from '../auth/passwords';
import { libraryRows } from '../library/library';
import type { Row } from '../platform/database/insert';
import { idFor, seededIds } from './ids';

export type Person = { readonly email: string; readonly name: string; readonly roles: readonly string[] };
export type DemonstrationClinic = {
  readonly key: string;
  readonly name: string;
  readonly timeZone: string;
  readonly staff: readonly Person[];
};

export const PASSWORD = 'correct-horse-ischia';

export const CLINICS: readonly DemonstrationClinic[] = [
  {
    key: 'harbour',
    name: 'Harbour Physiotherapy (demonstration)',
    timeZone: 'Europe/London',
    staff: [
      { email: 'physio@demo.example', name: 'Kate Brennan', roles: ['physiotherapist'] },
      { email: 'physio2@demo.example', name: 'Tomasz Wójcik', roles: ['physiotherapist'] },
      { email: 'physio3@demo.example', name: 'Amara Okafor', roles: ['physiotherapist'] },
      { email: 'lead@demo.example', name: 'Ingrid Sørensen', roles: ['lead'] },
      { email: 'admin@demo.example', name: 'David Mensah', roles: ['administrator'] },
      { email: 'desk@demo.example', name: 'Rosa Pereira', roles: ['desk'] },
    ],
  },
  {
    key: 'other',
    name: 'Hillside Rehab (demonstration)',
    timeZone: 'Pacific/Auckland',
    staff: [{ email: 'physio@other.example', name: 'Mere Tūhoe', roles: ['physiotherapist'] }],
  },
];

export const clinicId = (key: string): string => idFor(`clinic/${key}`);
export const staffId = (email: string): string => idFor(`staff/${email}`);
export const accountId = (email: string): string => idFor(`account/${email}`);

/** Monday to Friday 08:00-18:00, Saturday morning. */
const OPENING = [...Array.from({ length: 5 }, () => [['08:00', '18:00']]), [['09:00', '12:00']], []];

/** Everything of a clinic but its patients: settings, people, accounts, library, rule set. */
export async function clinicRows(
  clinic: DemonstrationClinic,
  ruleSet: { version: string; parameters: unknown },
  at: string,
): Promise<{ table: string; rows: Row[] }[]> {
  const id = clinicId(clinic.key);
  const passwordHash = await hashPassword(PASSWORD);
  const settings = {
    clinic_id: id,
    name: clinic.name,
    time_zone: clinic.timeZone,
    opening: OPENING,
    holidays: [],
    phone: '020 7946 0123',
    same_day_number: '111',
    urgent_place: 'the walk-in centre on Quay Street',
    emergency_number: '999',
    emergency_place: 'the emergency department of Harbour General',
    revision: 1,
  };
  const memberships = clinic.staff.map((person) => ({
    clinic_id: id,
    account_id: accountId(person.email),
    roles: person.roles,
    staff_member_id: staffId(person.email),
  }));
  const accounts = clinic.staff.map((person) => ({
    id: accountId(person.email),
    email: person.email,
    display_name: person.name,
    password_hash: passwordHash,
    created_at: at,
  }));
  return [
    { table: 'clinic', rows: [settings] },
    {
      table: 'staff_member',
      rows: clinic.staff.map((person) => ({ clinic_id: id, id: staffId(person.email), name: person.name })),
    },
    { table: 'identity.account', rows: accounts },
    { table: 'identity.membership', rows: memberships },
    { table: 'clinic_feed', rows: [{ clinic_id: id, version: 1 }] },
    {
      table: 'rule_set',
      rows: [
        {
          clinic_id: id,
          id: idFor(`rule-set/${clinic.key}`),
          version: ruleSet.version,
          parameters: ruleSet.parameters,
          valid_from: at,
        },
      ],
    },
    ...libraryRows(id, seededIds(`library/${clinic.key}`)),
  ];
}
