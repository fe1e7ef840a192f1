import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { startApplication, type TestApplication } from './support/application';

let application: TestApplication;
beforeAll(async () => {
  application = await startApplication();
});
afterAll(() => application.close());

describe('a connection that dies while it is lent', () => {
  it('is heard in the moment of its first use and of every later one, so that the process lives', async () => {
    const pool = (application.app.get(DataSource).driver as PostgresDriver).master as Pool;
    const all = await Promise.all(Array.from({ length: 6 }, () => pool.connect()));
    // An event that nobody hears is thrown.
    for (const client of all) expect(() => client.emit('error', new Error('postmaster exit'))).not.toThrow();
    for (const client of all) client.release();
    const again = await pool.connect();
    expect(() => again.emit('error', new Error('postmaster exit'))).not.toThrow();
    again.release();
  });

  it('fails its own request with 503 and no other', async () => {
    const kate = await application.signedIn('physio@demo.example');
    await application.database.rows(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND usename = 'ischia_app'`,
    );
    const statuses = [];
    for (let n = 0; n < 12; n += 1) statuses.push((await kate.get('/caseload')).status);
    expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
    expect(statuses.at(-1)).toBe(200);
  });
});
