import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { loadDemonstration } from '../../src/demonstration/load';
import { grantToApp } from '../../src/platform/database/app-login';
import { ownerDataSource } from '../../src/platform/database/data-source';

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

/** A migrated database of its own; with the demonstration's people unless told otherwise. */
export async function freshDatabase(
  options: { demonstration?: boolean; at?: string } = {},
): Promise<TestDatabase> {
  const name = `t_${randomUUID().replace(/-/g, '').slice(0, 16)}`;
  await asAdministrator('postgres', `CREATE DATABASE ${name} OWNER ischia_owner TEMPLATE template0`);
  const ownerUrl = urlOf(name, 'TEST_OWNER_URL');
  const appUrl = urlOf(name, 'TEST_APP_URL');
  const owner = await ownerDataSource(ownerUrl).initialize();
  await owner.runMigrations();
  await grantToApp(owner, appUrl);
  if (options.demonstration !== false) {
    await loadDemonstration(owner, options.at ?? new Date().toISOString());
  }
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
