import type { StaffMember } from '@ischia/shared';
import { listWords, plural } from '../../../lib/format';

/** `12 patients and 3 open flags`; null when nothing has to be handed over. */
export function leftBehind({ patients, openFlags }: StaffMember): string | null {
  const parts = [
    patients === 0 ? null : plural(patients, 'patient'),
    openFlags === 0 ? null : plural(openFlags, 'open flag'),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : listWords(parts);
}

/** Who can take over from somebody: the other physiotherapists who have joined. */
export function successorsOf(person: StaffMember, staff: readonly StaffMember[]): StaffMember[] {
  return staff.filter(
    ({ id, state, roles }) => id !== person.id && state === 'joined' && roles.includes('physiotherapist'),
  );
}
