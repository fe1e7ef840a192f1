import { resolve } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/create-app';
import type { Clock } from '../../src/platform/clock';
import type { Worker } from '../../src/platform/database/clinic-transaction';
import { Leases } from '../../src/timers/leases';
import { Timers } from '../../src/timers/timers';
import type { TestApplication } from './application';
import type { TestDatabase } from './database';
import { testClock } from './test-clock';

/** One more process of the same installation, without a port. */
export async function anotherProcess(
  appDatabaseUrl: string,
  clock: Clock = testClock,
): Promise<NestFastifyApplication> {
  const app = await createApp({
    appDatabaseUrl,
    publicUrl: undefined,
    webFolder: resolve(__dirname, '../../../web/dist'),
    demonstration: false,
    clock,
  });
  await app.init();
  return app;
}

/** As if so much time had gone by since the lease was taken: the lengths are the database's own. */
export const ageLease = (database: TestDatabase, clinicId: string, seconds: number): Promise<unknown> =>
  database.rows(
    `UPDATE timer_lease SET held_until = held_until - make_interval(secs => $2),
            due_at = due_at - make_interval(secs => $2) WHERE clinic_id = $1`,
    [clinicId, seconds],
  );

/** A lease, whoever had it before. */
export async function leaseOf(
  { app, database }: Pick<TestApplication, 'app' | 'database'>,
  clinicId: string,
): Promise<Worker> {
  await ageLease(database, clinicId, 3600);
  const worker = await app.get(Leases).take(clinicId);
  if (worker === null) throw new Error('the lease was not given');
  return worker;
}

/** What the timers of one clinic do at a moment. */
export async function sweepAt(application: TestApplication, clinicId: string, at: Date): Promise<void> {
  const worker = await leaseOf(application, clinicId);
  await application.app.get(Timers).sweep(worker, at);
}
