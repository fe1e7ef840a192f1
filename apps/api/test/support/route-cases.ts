import type { Role } from '@ischia/shared';
import type { TwoClinics } from './two-clinics';

/** Somebody with an account, and what they may read. */
export type Person = {
  readonly email: string;
  readonly app: 'staff' | 'portal';
  readonly role: Role;
  /** Whose words this person may read. */
  readonly knows: readonly string[];
  readonly isPatient?: string;
};

const HARBOUR = ['harbour', 'maria', 'tom'];
const staff = (email: string, role: Role, knows = HARBOUR): Person => ({ email, app: 'staff', role, knows });
const patient = (email: string, key: string, clinic: string): Person => ({
  email,
  app: 'portal',
  role: 'patient',
  knows: [key, clinic],
  isPatient: key,
});

export const PEOPLE = {
  kate: staff('physio@demo.example', 'physiotherapist'),
  ingrid: staff('lead@demo.example', 'lead', ['harbour']),
  david: staff('admin@demo.example', 'administrator', ['harbour']),
  rosa: staff('desk@demo.example', 'desk'),
  maria: patient('patient@demo.example', 'maria', 'harbour'),
  mere: staff('physio@other.example', 'physiotherapist', ['other', 'hana']),
  hana: patient('patient@other.example', 'hana', 'other'),
} as const;

export type Relation = 'own' | 'foreign';
/** Who asks, with whose ids. */
export type Case = {
  readonly title: string;
  readonly who: keyof typeof PEOPLE | null;
  readonly target: keyof TwoClinics;
  readonly relation: Relation;
};
const aCase = (
  title: string,
  who: Case['who'],
  target: Case['target'],
  relation: Relation = 'own',
): Case => ({
  title,
  who,
  target,
  relation,
});

export const CASES: readonly Case[] = [
  aCase('nobody', null, 'maria'),
  aCase('a physiotherapist, own patient', 'kate', 'maria'),
  aCase('a physiotherapist, a colleague’s patient', 'kate', 'tom'),
  aCase('a lead', 'ingrid', 'maria'),
  aCase('an administrator', 'david', 'maria'),
  aCase('the desk', 'rosa', 'maria'),
  aCase('an administrator with another clinic’s ids', 'david', 'hana', 'foreign'),
  aCase('a patient', 'maria', 'maria'),
  aCase('a patient with another patient’s ids', 'maria', 'tom', 'foreign'),
  aCase('a physiotherapist of another clinic', 'mere', 'maria', 'foreign'),
  aCase('a patient of another clinic', 'hana', 'maria', 'foreign'),
  aCase('a physiotherapist with another clinic’s ids', 'kate', 'hana', 'foreign'),
  aCase('a patient with another clinic’s ids', 'maria', 'hana', 'foreign'),
  aCase('a physiotherapist with ids of nobody', 'kate', 'unknown', 'foreign'),
  aCase('a physiotherapist of the other clinic, own patient', 'mere', 'hana'),
];
