import type { StaffMember } from '@ischia/shared';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../platform/database/clinic-transaction';
import { rowsOf } from '../platform/database/rows-of';
import { toStaffMember } from './staff-members.mapper';
import { staffMemberById } from './staff-members.queries';

/** null for nobody of this clinic. */
export async function findStaffMember(
  manager: EntityManager,
  caller: Caller,
  id: string,
): Promise<StaffMember | null> {
  const [row] = await rowsOf(manager, staffMemberById(caller, id));
  return row === undefined ? null : toStaffMember(row);
}
