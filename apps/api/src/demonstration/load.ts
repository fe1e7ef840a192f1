import { DEFAULT_PARAMETERS, RULE_SET_VERSION } from '@ischia/shared';
import type { DataSource, QueryRunner } from 'typeorm';
import { hashPassword } from '../auth/passwords';
import { insertAll, type Row } from '../platform/database/insert';
import { CLINICS, clinicId, clinicRows, PASSWORD, staffId } from './clinics';
import { ACCOUNT_HOLDERS, patientRows } from './patients';

type Tables = readonly { readonly table: string; readonly rows: readonly Row[] }[];

async function insert(runner: QueryRunner, tables: Tables): Promise<void> {
  for (const { table, rows } of tables) {
    if (rows.length === 0) continue;
    const statement = insertAll(table, rows);
    await runner.query(statement.text, [...statement.values]);
  }
}

/** Runs the work as the owner inside one clinic: the wall holds for the owner too. */
async function inClinic(
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

/** True when the database holds no account yet. */
export async function isEmpty(dataSource: DataSource): Promise<boolean> {
  const found: unknown[] = await dataSource.query('SELECT 1 FROM identity.account LIMIT 1');
  return found.length === 0;
}

/** Loads the demonstration into an empty database. Everything in it is synthetic. */
export async function loadDemonstration(dataSource: DataSource, at: string): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD);
  for (const clinic of CLINICS) {
    await inClinic(dataSource, clinicId(clinic.key), async (runner) => {
      await insert(
        runner,
        await clinicRows(clinic, { version: RULE_SET_VERSION, parameters: DEFAULT_PARAMETERS }, at),
      );
      await runner.query('UPDATE clinic SET duty_staff_member_id = $2 WHERE clinic_id = $1', [
        clinicId(clinic.key),
        staffId(clinic.staff[0]?.email ?? ''),
      ]);
      for (const person of ACCOUNT_HOLDERS.filter((holder) => holder.clinic === clinic.key)) {
        await insert(runner, patientRows(person, passwordHash, at));
      }
    });
  }
}
