import type { StaffMember } from '@ischia/shared';
import type { StaffRow } from './staff-members.queries';

/** A count that no row was grouped for. */
const NONE = 0;
const countOf = (grouped: number | null): number => (grouped === null ? NONE : grouped);

export function toStaffMember(row: StaffRow): StaffMember {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    roles: row.roles ?? [],
    state: row.state ?? 'withdrawn',
    invitedUntil: row.invited_until,
    isOnDuty: row.is_on_duty === true,
    patients: countOf(row.patients),
    openFlags: countOf(row.open_flags),
  };
}
