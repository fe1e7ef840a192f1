import type { TestDatabase } from './database';

/** In the order in which rows hang on each other. */
const TABLES = [
  'exercise_log',
  'session_log_revision',
  'next_morning',
  'second_morning',
  'session_log',
  'pain_report',
  'exercise_hold',
  'flag_event',
  'flag_occurrence',
  'flag',
  'silence',
];

/** Takes what everybody else reported out of the database: a walk that compares all rows at each step is then quick. */
export async function forgetOthers(database: TestDatabase, patientIds: readonly string[]): Promise<void> {
  for (const table of TABLES) {
    await database.rows(`DELETE FROM ${table} WHERE patient_id <> ALL ($1::uuid[])`, [patientIds]);
  }
}
