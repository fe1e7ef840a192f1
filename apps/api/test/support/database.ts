import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { loadDemonstration } from '../../src/demonstration/load';
import { patientId } from '../../src/demonstration/patients';
import { grantToApp } from '../../src/platform/database/app-login';
import { ownerDataSource } from '../../src/platform/database/data-source';
import { START_OF_RUN } from './test-clock';

export type TestDatabase = {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly owner: DataSource;
  /** Superuser inside this database: sees every row of every clinic, for looking at what really happened. */
  readonly rows: <Row>(text: string, values?: unknown[]) => Promise<Row[]>;
  readonly drop: () => Promise<void>;
};

function urlOf(name: string, variable: 'TEST_ADMIN_URL' | 'TEST_OWNER_URL' | 'TEST_APP_URL'): string {
  const url = new URL(process.env[variable] ?? '');
  url.pathname = `/${name}`;
  return url.toString();
}

async function asAdministrator(database: string, text: string, values: unknown[] = []): Promise<unknown[]> {
  const client = new Client({ connectionString: urlOf(database, 'TEST_ADMIN_URL') });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

type Options = {
  readonly demonstration?: boolean;
  /** The moment at which the demonstration is loaded; the start of the run without it. */
  readonly at?: string;
  /** Keys of the patients whose reports are kept; everybody's without it. Walks that compare all rows are then quick. */
  readonly reportsOf?: readonly string[];
  /** Loads it once more, also where the same was loaded before. */
  readonly isLoadedAnew?: boolean;
};

/** Migrates an empty database and fills it as told. */
async function prepare(name: string, at: string | null): Promise<void> {
  const owner = await ownerDataSource(urlOf(name, 'TEST_OWNER_URL')).initialize();
  try {
    await owner.runMigrations();
    await grantToApp(owner, urlOf(name, 'TEST_APP_URL'));
    if (at !== null) await loadDemonstration(owner, at);
  } finally {
    await owner.destroy();
  }
}

/** Files are copied as they are: a template is at rest, and a copy by way of the log costs as much as its loading. */
const copyOf = (name: string, template: string): string =>
  `CREATE DATABASE ${name} OWNER ischia_owner TEMPLATE ${template} STRATEGY FILE_COPY`;

/** In the order in which rows hang on each other. */
const REPORTS = [
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

/** Takes what everybody else reported out of a database. */
async function forgetOthers(database: string, keys: readonly string[]): Promise<void> {
  const ids = keys.map((key) => `'${patientId(key)}'`).join();
  const deletes = REPORTS.map((table) => `DELETE FROM ${table} WHERE patient_id NOT IN (${ids})`);
  await asAdministrator(database, deletes.join('; '));
  await asAdministrator(database, 'VACUUM');
}

/**
 * What the same options made before, for all workers of a run: one of them loads it, the others wait at its lock and
 * find it there.
 */
async function template(
  name: string,
  base: string,
  fill: (building: string) => Promise<void>,
): Promise<string> {
  const client = new Client({ connectionString: urlOf('postgres', 'TEST_ADMIN_URL') });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) {
      const building = `${name}_building`;
      await client.query(`DROP DATABASE IF EXISTS ${building} WITH (FORCE)`);
      await client.query(copyOf(building, base));
      await fill(building);
      await client.query(`ALTER DATABASE ${building} RENAME TO ${name}`);
    }
  } finally {
    await client.end();
  }
  return name;
}

async function templateFor({
  demonstration,
  at = START_OF_RUN,
  reportsOf,
  isLoadedAnew,
}: Options): Promise<string> {
  const empty = await template('template_empty', 'template0', (name) => prepare(name, null));
  if (demonstration === false || isLoadedAnew === true) return empty;
  const loaded = `template_${at.replace(/\W/g, '').toLowerCase()}`;
  await template(loaded, empty, (name) => prepare(name, at));
  if (reportsOf === undefined) return loaded;
  return template(`${loaded}_${reportsOf.join('_')}`, loaded, (name) => forgetOthers(name, reportsOf));
}

/** A migrated database of its own; with the demonstration's people unless told otherwise. */
export async function freshDatabase(options: Options = {}): Promise<TestDatabase> {
  const name = `t_${randomUUID().replace(/-/g, '').slice(0, 16)}`;
  await asAdministrator('postgres', copyOf(name, await templateFor(options)));
  if (options.isLoadedAnew === true) await prepare(name, options.at ?? START_OF_RUN);
  const ownerUrl = urlOf(name, 'TEST_OWNER_URL');
  const appUrl = urlOf(name, 'TEST_APP_URL');
  const owner = await ownerDataSource(ownerUrl).initialize();
  return {
    ownerUrl,
    appUrl,
    owner,
    rows: async <Row>(text: string, values: unknown[] = []) =>
      (await asAdministrator(name, text, values)) as Row[],
    drop: async () => {
      await owner.destroy();
      await asAdministrator('postgres', `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}
