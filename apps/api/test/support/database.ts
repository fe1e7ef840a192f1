import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { loadDemonstration } from '../../src/demonstration/load';
import { grantToApp } from '../../src/platform/database/app-login';
import { ownerDataSource } from '../../src/platform/database/data-source';
import { testClock } from './test-clock';

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

type Options = { readonly demonstration?: boolean; readonly at?: string };

/** Migrates an empty database and fills it as told. */
async function prepare(owner: DataSource, appUrl: string, options: Options): Promise<void> {
  await owner.runMigrations();
  await grantToApp(owner, appUrl);
  if (options.demonstration !== false)
    await loadDemonstration(owner, options.at ?? testClock.now().toISOString());
}

/** The demonstration of today, loaded once for each worker of the run and copied for each test file. */
async function templateOfToday(): Promise<string> {
  const name = `template_${process.env['JEST_WORKER_ID'] ?? '1'}`;
  const found = await asAdministrator('postgres', 'SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (found.length > 0) return name;
  const building = `${name}_building`;
  await asAdministrator('postgres', `DROP DATABASE IF EXISTS ${building} WITH (FORCE)`);
  await asAdministrator('postgres', `CREATE DATABASE ${building} OWNER ischia_owner TEMPLATE template0`);
  const owner = await ownerDataSource(urlOf(building, 'TEST_OWNER_URL')).initialize();
  try {
    await prepare(owner, urlOf(building, 'TEST_APP_URL'), {});
  } finally {
    await owner.destroy();
  }
  await asAdministrator('postgres', `ALTER DATABASE ${building} RENAME TO ${name}`);
  return name;
}

/** A migrated database of its own; with the demonstration's people unless told otherwise. */
export async function freshDatabase(options: Options = {}): Promise<TestDatabase> {
  const name = `t_${randomUUID().replace(/-/g, '').slice(0, 16)}`;
  const isUsual = options.demonstration !== false && options.at === undefined;
  const template = isUsual ? await templateOfToday() : 'template0';
  await asAdministrator('postgres', `CREATE DATABASE ${name} OWNER ischia_owner TEMPLATE ${template}`);
  const ownerUrl = urlOf(name, 'TEST_OWNER_URL');
  const appUrl = urlOf(name, 'TEST_APP_URL');
  const owner = await ownerDataSource(ownerUrl).initialize();
  if (!isUsual) await prepare(owner, appUrl, options);
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
