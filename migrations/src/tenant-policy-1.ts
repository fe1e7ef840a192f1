import type { QueryRunner } from 'typeorm';

const clinic = `clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid`;
const patient = `(nullif(current_setting('app.patient_id', true), '') IS NULL
  OR patient_id = nullif(current_setting('app.patient_id', true), '')::uuid)`;

/**
 * The second wall, first edition: rows of the clinic that the transaction entered, and for a patient only their own.
 * Frozen: a change of the wall is a new file and a new migration.
 */
export async function raiseWall(
  runner: QueryRunner,
  tables: { clinicWide?: readonly string[]; ofPatient?: readonly string[] },
): Promise<void> {
  const walls = [
    ...(tables.clinicWide ?? []).map((table) => [table, clinic] as const),
    ...(tables.ofPatient ?? []).map((table) => [table, `${clinic} AND ${patient}`] as const),
  ];
  for (const [table, rule] of walls) {
    await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY wall ON ${table} USING (${rule}) WITH CHECK (${rule})`);
  }
}

export async function dropTables(runner: QueryRunner, tables: readonly string[]): Promise<void> {
  for (const table of tables) await runner.query(`DROP TABLE ${table}`);
}
