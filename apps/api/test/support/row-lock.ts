import { Client } from 'pg';
import type { TestDatabase } from './database';

/**
 * Starts the work while somebody else holds these rows, and lets go after 150 ms: whatever the work read before it
 * waited is then out of date, in every run.
 */
export async function whileLocked<T>(
  database: TestDatabase,
  clinicId: string,
  select: string,
  work: () => Promise<T>,
): Promise<T> {
  const holder = new Client({ connectionString: database.ownerUrl });
  await holder.connect();
  try {
    await holder.query(`BEGIN; SET LOCAL app.clinic_id = '${clinicId}'; ${select} FOR UPDATE`);
    const started = work();
    await new Promise((resolve) => setTimeout(resolve, 150));
    await holder.query('COMMIT');
    return await started;
  } finally {
    await holder.end();
  }
}
