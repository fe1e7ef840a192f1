import type { TestDatabase } from './database';
import { testClock } from './test-clock';

/** Resolves every open flag of every clinic, past the rules of who may, so that a test sees only its own. */
export const closeFlags = (database: TestDatabase): Promise<unknown[]> =>
  database.rows(`UPDATE flag SET state = 'resolved', closed_at = $1 WHERE closed_at IS NULL`, [
    testClock.now(),
  ]);
