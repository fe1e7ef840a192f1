import 'reflect-metadata';
import { grantToApp } from './platform/database/app-login';
import { ownerDataSource } from './platform/database/data-source';
import { readSettings } from './platform/env';

/** One-shot: brings the schema up to date and gives the app login exactly its rights. */
async function migrate(): Promise<void> {
  const settings = readSettings(process.env);
  if (settings.DATABASE_URL === undefined)
    throw new Error('DATABASE_URL is not set: it names the owner of the schema');
  const dataSource = await ownerDataSource(settings.DATABASE_URL).initialize();
  try {
    await dataSource.runMigrations();
    if (settings.APP_DATABASE_URL !== undefined) await grantToApp(dataSource, settings.APP_DATABASE_URL);
  } finally {
    await dataSource.destroy();
  }
}

migrate().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
