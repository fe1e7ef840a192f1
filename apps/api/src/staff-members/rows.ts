import type { StaffMember } from '@ischia/shared';
import type { QueryResultRow } from 'pg';
import type { EntityManager } from 'typeorm';
import type { Caller, Statement } from '../platform/database/clinic-transaction';
import { toStaffMember } from './staff-members.mapper';
import { staffMemberById } from './staff-members.queries';

/** Sends one statement inside the transaction of `ClinicTransaction.run`. */
export function rowsOf<Row extends QueryResultRow>(
  manager: EntityManager,
  statement: Statement<Row>,
): Promise<Row[]> {
  return manager.query<Row[]>(statement.text, [...statement.values]);
}

/** null for nobody of this clinic. */
export async function findStaffMember(
  manager: EntityManager,
  caller: Caller,
  id: string,
): Promise<StaffMember | null> {
  const [row] = await rowsOf(manager, staffMemberById(caller, id));
  return row === undefined ? null : toStaffMember(row);
}
