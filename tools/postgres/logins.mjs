// @ts-check
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { CHECKOUT } from './folders.mjs';

export const OWNER = 'ischia_owner';
export const APP = 'ischia_app';
export const DATABASE = 'ischia';

/**
 * Makes, or brings up to date, the two logins and the database. The owner migrates and is no superuser; the app
 * login reads and writes rows, bound by every policy. The owner may change the app login's password and limits, as
 * it must on an outside server. Grants on tables belong to the migration.
 * @param {string} adminUrl
 * @param {import('./cluster.mjs').Passwords} passwords
 */
export async function createLogins(adminUrl, passwords) {
  await withClient(adminUrl, async (client) => {
    const { rows } = await client.query(
      'SELECT rolname AS name FROM pg_roles UNION ALL SELECT datname FROM pg_database',
    );
    const names = new Set(rows.map((row) => row.name));
    const plain = 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOREPLICATION';
    const statements = [
      `${names.has(OWNER) ? 'ALTER' : 'CREATE'} ROLE ${OWNER} ${plain} CREATEROLE PASSWORD '${passwords.owner}'`,
      `${names.has(APP) ? 'ALTER' : 'CREATE'} ROLE ${APP} ${plain} NOCREATEROLE PASSWORD '${passwords.app}'`,
      `ALTER ROLE ${APP} SET statement_timeout = '5s'`,
      `ALTER ROLE ${APP} SET lock_timeout = '2s'`,
      `ALTER ROLE ${APP} SET idle_in_transaction_session_timeout = '5s'`,
      `GRANT ${APP} TO ${OWNER} WITH ADMIN TRUE, INHERIT FALSE, SET FALSE`,
    ];
    for (const statement of statements) await client.query(statement);
    if (!names.has(DATABASE))
      await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER} TEMPLATE template0`);
    await client.query(`REVOKE ALL ON DATABASE ${DATABASE} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${DATABASE} TO ${APP}`);
  });
}

/**
 * The driver is the API's; it is looked up late, because this file is loaded before anything is installed.
 * @template T
 * @param {string} url
 * @param {(client: import('pg').Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(url, work) {
  /** @type {typeof import('pg')} */
  const pg = createRequire(join(CHECKOUT, 'apps', 'api', 'package.json'))('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
