import { Client } from 'pg';
import type { TestDatabase } from './database';

/** Rows of one table that belong to one clinic and, where the table has patients, to one patient. */
export type RowsOf = {
  readonly table: string;
  readonly clinicId: string;
  readonly patientId: string | null;
  readonly hash: string;
};

export type RowHashes = {
  readonly now: () => Promise<readonly RowsOf[]>;
  readonly change: (text: string, values?: readonly unknown[]) => Promise<void>;
  readonly end: () => Promise<void>;
};

type Column = { name: string; has_patient: boolean };

/**
 * Which versions of rows all tables of all clinics hold, as one hash for each owner; over one connection that sees
 * everything. Every write makes a new version, also one that writes the same values.
 */
export async function rowHashes(database: TestDatabase): Promise<RowHashes> {
  const url = new URL(process.env['TEST_ADMIN_URL'] ?? '');
  url.pathname = new URL(database.ownerUrl).pathname;
  const client = new Client({ connectionString: url.toString() });
  await client.connect();
  const tables = await client.query<Column>(
    `SELECT c.table_name AS name, bool_or(c.column_name = 'patient_id') AS has_patient
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
     GROUP BY c.table_name HAVING bool_or(c.column_name = 'clinic_id') ORDER BY c.table_name`,
  );
  if (tables.rows.length < 20) throw new Error('the tables of the clinics were not found');
  const patientOf = ({ name, has_patient: has }: Column): string =>
    name === 'patient' ? 'x.id' : has ? 'x.patient_id' : 'NULL::uuid';
  const text = tables.rows
    .map(
      (
        table,
      ) => `SELECT '${table.name}' AS "table", x.clinic_id AS "clinicId", ${patientOf(table)} AS "patientId",
        md5(string_agg(x.xmin || ' ' || x.ctid, '|' ORDER BY x.ctid)) AS hash FROM ${table.name} x GROUP BY 2, 3`,
    )
    .join(' UNION ALL ');
  return {
    now: async () => (await client.query<RowsOf>({ name: 'hashes', text })).rows,
    change: async (statement, values = []) => {
      await client.query(statement, [...values]);
    },
    end: () => client.end(),
  };
}
