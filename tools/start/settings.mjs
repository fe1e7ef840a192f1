// @ts-check
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CHECKOUT, makeFolder } from '../postgres/folders.mjs';
import { newPassword } from '../postgres/cluster.mjs';
import { APP } from '../postgres/logins.mjs';
import { PlainError } from './say.mjs';

/**
 * @typedef {object} Settings
 * @property {number | null} port null: the first free one from 3000 on
 * @property {string} dataDir absolute
 * @property {string | null} databaseUrl login of the owner on an outside server; null: the embedded one
 * @property {string | null} appDatabaseUrl login of the application on that server
 * @property {string | null} publicUrl
 * @property {boolean} demonstration load it, and keep it up to date; never on an outside server
 * @property {NodeJS.ProcessEnv} environment what children inherit
 */

/**
 * The settings that starting needs. The API parses all of them again, strictly; here only what decides how to start.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Settings}
 */
export function readSettings(environment) {
  const databaseUrl = environment.DATABASE_URL || null;
  if (environment.WORKER === 'only')
    throw new PlainError(
      'WORKER=only answers no requests: start it beside an API with apps/api/dist/main.js.',
    );
  return {
    port: readPort(environment.PORT),
    dataDir: resolve(CHECKOUT, environment.DATA_DIR || '.data'),
    databaseUrl,
    appDatabaseUrl: environment.APP_DATABASE_URL || null,
    publicUrl: environment.PUBLIC_URL || null,
    demonstration: databaseUrl === null && environment.DEMO !== '0',
    environment,
  };
}

const NAMES = [
  'PORT',
  'DATA_DIR',
  'DATABASE_URL',
  'APP_DATABASE_URL',
  'DATABASE_REPLICA_URL',
  'MAIL_URL',
  'PUBLIC_URL',
  'WORKER',
  'DEMO',
  'DEMO_TODAY',
];

/**
 * An environment in which nothing is set: for a run that must not depend on who starts it.
 * @param {NodeJS.ProcessEnv} environment
 */
export function withoutSettings(environment) {
  const rest = { ...environment };
  for (const name of NAMES) delete rest[name];
  return rest;
}

/** Adds the settings of a `.env` file in the checkout; what is already set wins. */
export function loadSettingsFile() {
  const file = join(CHECKOUT, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

/** @param {string | undefined} text */
function readPort(text) {
  if (text === undefined || text === '') return null;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new PlainError(`PORT is "${text}"; it must be a whole number from 1 to 65535.`);
}

/**
 * The application's login on an outside server: the one given, else the owner's address with a login that the
 * migration makes, whose password is made once and kept in the data folder.
 * @param {Settings & { databaseUrl: string }} settings
 */
export function outsideAppUrl({ dataDir, databaseUrl, appDatabaseUrl }) {
  if (appDatabaseUrl !== null) return appDatabaseUrl;
  const file = join(dataDir, 'app-login-password');
  if (!existsSync(file)) writeFileSync(file, newPassword(), { mode: 0o600 });
  let url;
  try {
    url = new URL(databaseUrl);
  } catch {
    throw new PlainError(
      'DATABASE_URL is no address; it looks like postgres://login:password@host:5432/database',
    );
  }
  url.username = APP;
  url.password = readFileSync(file, 'utf8').trim();
  return url.href;
}

/** @param {Settings} settings */
export function makeDataFolder({ dataDir }) {
  try {
    makeFolder(dataDir);
    accessSync(dataDir, constants.W_OK);
  } catch {
    throw new PlainError(
      `Cannot write to ${dataDir}; it may belong to another user. DATA_DIR names another folder.`,
    );
  }
}
