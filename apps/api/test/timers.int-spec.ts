import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { writeAudit } from '../src/audit/audit';
import { clinicId } from '../src/demonstration/clinics';
import { patientId } from '../src/demonstration/patients';
import { feedChanged } from '../src/flags/flag-writes';
import { ClinicTransaction, type Worker } from '../src/platform/database/clinic-transaction';
import { Log } from '../src/platform/log';
import { Leases } from '../src/timers/leases';
import { Timers } from '../src/timers/timers';
import { startApplication, type TestApplication } from './support/application';
import { ageLease, anotherProcess, leaseOf } from './support/timers';

const CLINIC = clinicId('harbour');
let application: TestApplication;
let other: NestFastifyApplication;
beforeAll(async () => {
  application = await startApplication();
  other = await anotherProcess(application.database.appUrl);
}, 60_000);
afterAll(async () => {
  await other.close();
  await application.close();
});

type Feed = { version: string };
const feed = async (): Promise<string | undefined> =>
  (await application.database.rows<Feed>('SELECT version FROM clinic_feed WHERE clinic_id = $1', [CLINIC]))[0]
    ?.version;

const leases = (): Leases => application.app.get(Leases);

/** A write of the timers, with something of the test's own between what it reads and what it writes. */
const writing = (worker: Worker, meanwhile: () => void = () => undefined): Promise<string> =>
  application.app.get(ClinicTransaction).decide(worker, [], (principal) => {
    meanwhile();
    const act = { action: 'sweep-tried', patientId: null, subjectId: randomUUID() };
    return { writes: [feedChanged(CLINIC), writeAudit(principal, act)], result: principal.displayName };
  });

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => String((error as { code?: unknown }).code),
  );

describe('the lease of a clinic', () => {
  it('goes to one of two processes that ask at once, and to nobody for a minute', async () => {
    const asked = [leases(), other.get(Leases), leases(), other.get(Leases)].map((one) => one.take(CLINIC));
    const given = (await Promise.all(asked)).filter((worker) => worker !== null);
    expect(given).toHaveLength(1);
    await ageLease(application.database, CLINIC, 59);
    expect(await leases().take(CLINIC)).toBeNull();
    await ageLease(application.database, CLINIC, 2);
    expect(await other.get(Leases).take(CLINIC)).not.toBeNull();
  });

  it('is each clinic’s own', async () => {
    await leaseOf(application, CLINIC);
    expect(await leases().take(CLINIC)).toBeNull();
    const hillside = await leases().take(clinicId('other'));
    expect(hillside).toMatchObject({ clinicId: clinicId('other') });
    expect((await leases().clinics()).toSorted()).toEqual([CLINIC, clinicId('other')].toSorted());
  });

  it('lets its holder write in the name of the timers, and stays theirs while they write', async () => {
    const worker = await leaseOf(application, CLINIC);
    await ageLease(application.database, CLINIC, 45);
    expect(await writing(worker)).toBe('Timers');
    await ageLease(application.database, CLINIC, 20);
    expect([await other.get(Leases).take(CLINIC), worker.fence]).toEqual([null, worker.fence]);
    const [entry] = await application.database.rows(
      `SELECT account_id, convert_from(session_hash, 'UTF8') AS lease FROM audit_entry WHERE action = 'sweep-tried' ORDER BY at DESC`,
    );
    expect(entry).toEqual({
      account_id: '00000000-0000-7000-8000-000000000001',
      lease: `timers/${worker.fence}`,
    });
  });

  it('is taken over from a holder that was killed in the middle, of whose write nothing is left', async () => {
    const worker = await leaseOf(application, CLINIC);
    const before = await feed();
    const client = new Client({ connectionString: application.database.appUrl });
    client.on('error', () => undefined);
    await client.connect();
    await client.query(`BEGIN; SET LOCAL app.clinic_id = '${CLINIC}'`);
    await client.query('SELECT * FROM identity.enter_work($1, $2, $3)', [
      CLINIC,
      worker.holder,
      worker.fence,
    ]);
    await client.query('UPDATE clinic_feed SET version = version + 1 WHERE clinic_id = $1', [CLINIC]);
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await application.database.rows('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);

    expect(await other.get(Leases).take(CLINIC)).toBeNull();
    await ageLease(application.database, CLINIC, 61);
    const next = await other.get(Leases).take(CLINIC);
    expect(Number(next?.fence)).toBe(Number(worker.fence) + 1);
    expect(await feed()).toBe(before);
  });

  it('cannot be taken over while a write of its holder is under way', async () => {
    const worker = await leaseOf(application, CLINIC);
    const client = new Client({ connectionString: application.database.appUrl });
    await client.connect();
    await client.query(`BEGIN; SET LOCAL app.clinic_id = '${CLINIC}'`);
    await client.query('SELECT * FROM identity.enter_work($1, $2, $3)', [
      CLINIC,
      worker.holder,
      worker.fence,
    ]);
    expect(await codeOf(other.get(Leases).take(CLINIC))).toBe('55P03');
    await client.query('COMMIT');
    await client.end();
  });

  it('keeps a late holder from reading and writing once somebody else has it', async () => {
    const late = await leaseOf(application, CLINIC);
    await ageLease(application.database, CLINIC, 61);
    const next = await other.get(Leases).take(CLINIC);
    const before = await feed();
    expect(await codeOf(writing(late))).toBe('IS409');
    expect(await feed()).toBe(before);
    expect(await codeOf(writing({ ...late, fence: next?.fence ?? '' }))).toBe('IS409');
    expect(await codeOf(writing({ ...late, clinicId: clinicId('other') }))).toBe('IS409');
    expect(await codeOf(writing({ ...late, clinicId: 'x' }))).toBe('unauthenticated');
  });

  it('with a patient shows no row of another patient', async () => {
    const worker = { ...(await leaseOf(application, CLINIC)), patientId: patientId('maria') };
    const rows = await application.app.get(ClinicTransaction).decide(
      worker,
      [
        {
          name: 'test.patients',
          text: 'SELECT DISTINCT patient_id FROM session_log WHERE clinic_id = $1',
          values: [CLINIC],
        },
      ],
      (_principal, [seen]) => ({ writes: [], result: seen }),
    );
    expect(rows).toEqual([{ patient_id: patientId('maria') }]);
  });
});

describe('the timers', () => {
  it('do nothing in an application in which nobody started them', async () => {
    const before = await application.database.rows('SELECT * FROM timer_lease');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await application.database.rows('SELECT * FROM timer_lease')).toEqual(before);
  });

  it('sweep each clinic once, however many processes look', async () => {
    for (const id of [CLINIC, clinicId('other')]) await ageLease(application.database, id, 3600);
    const fences = (): Promise<{ fence: string }[]> =>
      application.database.rows('SELECT fence FROM timer_lease ORDER BY clinic_id');
    const before = await fences();
    await Promise.all([
      application.app.get(Timers).sweepAll(),
      other.get(Timers).sweepAll(),
      other.get(Timers).sweepAll(),
    ]);
    expect(await fences()).toEqual(before.map(({ fence }) => ({ fence: String(Number(fence) + 1) })));
  });

  it('wait for a database that is away, say so once, and stop at once', async () => {
    const unreachable = new URL(application.database.appUrl);
    unreachable.port = '1';
    const lonely = await anotherProcess(unreachable.toString());
    const log = lonely.get(Log);
    const noted = jest.spyOn(log, 'note').mockImplementation(() => undefined);
    const unexpected = jest.spyOn(log, 'unexpected').mockImplementation(() => undefined);
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'] });
    try {
      lonely.get(Timers).start();
      for (let look = 0; look < 3; look += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        jest.advanceTimersByTime(20_000);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      jest.useRealTimers();
    }
    expect(noted.mock.calls).toEqual([['the timers wait for the database']]);
    expect(unexpected).not.toHaveBeenCalled();
    const began = performance.now();
    await lonely.close();
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
