// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT, makeFolder } from '../postgres/folders.mjs';
import { PlainError, say } from './say.mjs';
import { runStep } from './steps.mjs';

const SOURCES = [
  'apps',
  'libs',
  'migrations',
  'package.json',
  'package-lock.json',
  'nx.json',
  '.swcrc',
  'tsconfig.base.json',
];
const NOT_SOURCES = new Set(['node_modules', 'dist', 'test', 'coverage']);
const BUILT = ['apps/api', 'apps/web', 'libs/shared', 'migrations'].map((project) => `${project}/dist`);

/** What the application is started from. */
export const PROGRAMS = {
  migrate: 'apps/api/dist/migrate.js',
  demonstration: 'apps/api/dist/demo.js',
  clinic: 'apps/api/dist/create-clinic.js',
  server: 'apps/api/dist/main.js',
};

/** Builds everything, when a source changed since the last build or a part of it is gone. */
export async function buildWhatChanged() {
  const note = join(CHECKOUT, '.nx', 'built-from');
  const now = fingerprint(CHECKOUT, SOURCES);
  const isWhole = [...BUILT, ...Object.values(PROGRAMS)].every((path) => existsSync(join(CHECKOUT, path)));
  if (isWhole && existsSync(note) && readFileSync(note, 'utf8') === now) return;
  say('Building ...');
  rmSync(note, { force: true });
  for (const folder of BUILT) rmSync(join(CHECKOUT, folder), { recursive: true, force: true });
  await runStep('The build', join(CHECKOUT, 'node_modules', '.bin', 'nx'), ['run-many', '-t', 'build'], {
    // Whoever asks for it, a test runner too: what is served is the production build.
    env: { ...process.env, ...NX_ALONE, NODE_ENV: 'production' },
    quiet: true,
  });
  for (const program of Object.values(PROGRAMS)) {
    if (!existsSync(join(CHECKOUT, program))) throw new PlainError(`The build left no ${program}.`);
  }
  makeFolder(join(CHECKOUT, '.nx'));
  writeFileSync(note, now);
}

/** Nx without a process that stays behind, and without a screen of its own. */
export const NX_ALONE = { NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true' };

/**
 * One number for the names and contents of files and folders.
 * @param {string} root
 * @param {string[]} paths
 */
export function fingerprint(root, paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((start) => filesOf(root, start)).sort()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} root @param {string} path @returns {string[]} */
function filesOf(root, path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [path];
  const names = readdirSync(join(root, path)).filter((name) => !NOT_SOURCES.has(name));
  return names.flatMap((name) => filesOf(root, join(path, name)));
}
