import 'reflect-metadata';
import { isEmpty, loadDemonstration } from './demonstration/load';
import { topUpDemonstration } from './demonstration/top-up';
import { Clock } from './platform/clock';
import { ownerDataSource } from './platform/database/data-source';
import { readSettings } from './platform/env';

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A demonstration that ends some days ago is no reason not to start. */
function sayItStaysOld(error: unknown): void {
  process.stderr.write(`The demonstration could not be told on until today: ${reasonOf(error)}\n`);
}

/**
 * Loads the demonstration into an empty database and tells one that was loaded on an earlier day on until today. A
 * database of somebody else is left alone.
 */
async function demonstrate(): Promise<void> {
  const settings = readSettings(process.env);
  if (settings.DATABASE_URL === undefined)
    throw new Error('DATABASE_URL is not set: it names the owner of the schema');
  const dataSource = await ownerDataSource(settings.DATABASE_URL).initialize();
  try {
    const at =
      settings.DEMO_TODAY === undefined
        ? new Clock().now().toISOString()
        : `${settings.DEMO_TODAY}T08:00:00Z`;
    if (await isEmpty(dataSource)) await loadDemonstration(dataSource, at);
    else await topUpDemonstration(dataSource, at).catch(sayItStaysOld);
  } finally {
    await dataSource.destroy();
  }
}

demonstrate().catch((error: unknown) => {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exit(1);
});
