// @ts-check
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres } from '../postgres/postgres.mjs';
import { PROGRAMS } from './build.mjs';
import { choosePort } from './ports.mjs';
import { complain, say } from './say.mjs';
import { serve } from './server.mjs';
import { makeDataFolder, outsideAppUrl } from './settings.mjs';
import { runStep, throwIfEnding } from './steps.mjs';

/**
 * @typedef {import('./settings.mjs').Settings} Settings
 * @typedef {import('../postgres/postgres.mjs').Postgres} Postgres
 *
 * @typedef {object} Hooks
 * @property {(undo: () => Promise<void>) => void} onStarted hears, after each part, how to stop that part
 * @property {(api: { pid: number }) => void} [onServer] hears of each API process
 * @property {(dataDir: string) => Promise<Postgres>} [postgres] how to start the embedded server
 */

/**
 * Database, migration, demonstration, API: everything built is started in order, and kept running.
 *
 * The environment of the children, besides what they inherit: `DATABASE_URL` (owner; migration and demonstration
 * only), `APP_DATABASE_URL`, `PORT`, `DATA_DIR` (absolute), `DEMO` ('1' where the demonstration is loaded, else
 * '0'), and with the embedded database `MAIL_URL` (a folder below `DATA_DIR`, unless set).
 * @param {Settings} settings
 * @param {Hooks} hooks
 */
export async function startApplication(
  settings,
  { onStarted, onServer = () => {}, postgres: start = embedded },
) {
  makeDataFolder(settings);
  const port = await choosePort(settings.port);
  const postgres = settings.databaseUrl === null ? await start(join(settings.dataDir, 'postgres')) : null;
  if (postgres) {
    let stopped = false;
    onStarted(() => {
      stopped = true;
      return postgres.stop();
    });
    postgres.onExit(() => void revive(postgres, () => stopped));
  }
  throwIfEnding();
  const database = addresses(settings, postgres);
  const common = environmentOf(settings, port, database.app);
  const setUp = { ...common, DATABASE_URL: database.owner };

  await runStep('The migration', process.execPath, [PROGRAMS.migrate], { env: setUp, quiet: true });
  if (settings.demonstration) {
    await runStep('The demonstration', process.execPath, [PROGRAMS.demonstration], {
      env: setUp,
      quiet: true,
    });
  }
  const api = await serve({
    port,
    log: join(settings.dataDir, 'api.log'),
    environment: common,
    onStarted,
    onLaunch: (child) => {
      if (child.pid !== undefined) onServer({ pid: child.pid });
    },
  });
  return { address: settings.publicUrl ?? `http://localhost:${port}`, port, postgres, api, database };
}

/** @param {string} dataDir */
const embedded = (dataDir) => startPostgres({ dataDir });

/** @param {Settings} settings @param {Postgres | null} postgres */
function addresses(settings, postgres) {
  if (postgres) return { owner: postgres.ownerUrl, app: postgres.appUrl };
  const { databaseUrl } = settings;
  if (databaseUrl === null) throw new Error('Neither an embedded nor an outside database.');
  return { owner: databaseUrl, app: outsideAppUrl({ ...settings, databaseUrl }) };
}

/** @param {Settings} settings @param {number} port @param {string} appUrl @returns {NodeJS.ProcessEnv} */
function environmentOf(settings, port, appUrl) {
  const { DATABASE_URL: _ownerStaysHere, ...inherited } = settings.environment;
  const mail =
    settings.databaseUrl === null ? { MAIL_URL: pathToFileURL(join(settings.dataDir, 'mail')).href } : {};
  return {
    NODE_ENV: 'production',
    ...mail,
    ...inherited,
    PORT: String(port),
    DATA_DIR: settings.dataDir,
    DEMO: settings.demonstration ? '1' : '0',
    APP_DATABASE_URL: appUrl,
  };
}

/** @param {Postgres} postgres @param {() => boolean} isStopped */
async function revive(postgres, isStopped) {
  complain('PostgreSQL ended unexpectedly. Starting it again.');
  for (let pause = 500; !isStopped(); pause = Math.min(pause * 2, 10_000)) {
    try {
      await postgres.restart();
      return say('PostgreSQL runs again.');
    } catch (error) {
      complain(error instanceof Error ? error.message : String(error));
      await sleep(pause);
    }
  }
}
