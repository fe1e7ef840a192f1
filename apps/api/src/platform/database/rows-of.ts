import type { QueryResultRow } from 'pg';
import type { EntityManager } from 'typeorm';
import type { Statement } from './clinic-transaction';

/** Sends one statement inside the transaction of `ClinicTransaction.run`. */
export function rowsOf<Row extends QueryResultRow>(
  manager: EntityManager,
  statement: Statement<Row>,
): Promise<Row[]> {
  return manager.query<Row[]>(statement.text, [...statement.values]);
}
