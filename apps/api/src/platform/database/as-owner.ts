import type { PoolClient } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { type RowsOf, send, type Statement } from './clinic-transaction';
import { insertAll, type Row } from './insert';

export type Tables = readonly { readonly table: string; readonly rows: readonly Row[] }[];

/** Rows into tables, in the order in which they are given. */
export async function insertTables(runner: QueryRunner, tables: Tables): Promise<void> {
  for (const { table, rows } of tables) {
    if (rows.length === 0) continue;
    const statement = insertAll(table, rows);
    await runner.query(statement.text, [...statement.values]);
  }
}

/** The product's own statements, one after the other, and the rows of each. */
export async function sendAll<const S extends readonly Statement[]>(
  runner: QueryRunner,
  statements: S,
): Promise<RowsOf<S>> {
  const client: PoolClient = await runner.connect();
  const results = await Promise.all(statements.map((statement) => send(client, statement)));
  return results.map(({ rows }) => rows) as RowsOf<S>;
}

/** Runs the work as the owner inside one clinic: the wall holds for the owner too. */
export async function inClinic(
  dataSource: DataSource,
  id: string,
  work: (runner: QueryRunner) => Promise<void>,
): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query(`BEGIN; SET LOCAL app.clinic_id = '${id}'`);
    await work(runner);
    await runner.query('COMMIT');
  } catch (error) {
    await runner.query('ROLLBACK');
    throw error;
  } finally {
    await runner.release();
  }
}
