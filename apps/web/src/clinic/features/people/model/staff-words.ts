import { STAFF_ROLES, type StaffMember } from '@ischia/shared';
import { listWords, momentWords, plural, sentence } from '../../../lib/format';
import { ROLE_WORDS } from '../../../words/clinical-words';

export type StaffRole = (typeof STAFF_ROLES)[number];

/** What a role may do, beside its name in a form. */
export const ROLE_HINTS: Record<StaffRole, string> = {
  physiotherapist: 'Treats patients: caseload, inbox and programmes of the whole clinic',
  lead: 'Sees totals of the clinic, never one patient’s record',
  administrator: 'Looks after people, hours and numbers, never a patient’s record',
  desk: 'Adds patients and keeps their contact details',
};

/** Always in the same order, whatever the order in which they were given. */
export const roleWords = (roles: readonly StaffRole[]): string =>
  listWords(STAFF_ROLES.filter((role) => roles.includes(role)).map((role) => ROLE_WORDS[role]));

/** How far somebody has come, and what hangs on them. */
export function stateWords(person: StaffMember, now: string, timeZone: string): string {
  switch (person.state) {
    case 'invited': {
      const until = person.invitedUntil;
      return until === null
        ? 'Invited'
        : `Invited, the link works until ${momentWords(until, now, timeZone)}`;
    }
    case 'expired':
      return 'Invited, but the link does not work any more';
    case 'withdrawn':
      return 'The invitation was withdrawn';
    case 'disabled':
      return 'Has no access any more';
    case 'joined':
      return sentence(
        [
          person.isOnDuty ? 'on duty' : null,
          person.patients === 0 ? null : plural(person.patients, 'patient'),
          person.openFlags === 0 ? null : plural(person.openFlags, 'open flag'),
        ]
          .filter((part) => part !== null)
          .join(', '),
      );
  }
}

type Group = { readonly title: string; readonly people: StaffMember[] };

/** People who can sign in, people who are expected, and people who cannot; a group of nobody is left out. */
export function groupsOf(staff: readonly StaffMember[]): Group[] {
  const those = (...states: StaffMember['state'][]): StaffMember[] =>
    staff.filter(({ state }) => states.includes(state));
  return [
    { title: 'Working here', people: those('joined') },
    { title: 'Invited', people: those('invited', 'expired') },
    { title: 'Without access', people: those('withdrawn', 'disabled') },
  ].filter(({ people }) => people.length > 0);
}
