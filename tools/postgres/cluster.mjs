// @ts-check
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeClosedFolder } from './folders.mjs';
import { PlainError } from '../start/say.mjs';

/**
 * @typedef {import('./server-user.mjs').ServerUser} ServerUser
 * @typedef {{ admin: string, owner: string, app: string }} Passwords
 */

export const ADMIN = 'postgres';

/**
 * The passwords of the three logins: made once, kept in a file that only we can read.
 * @param {string} dataDir
 * @param {string} cluster
 * @returns {Passwords}
 */
export function readPasswords(dataDir, cluster) {
  const file = join(dataDir, 'passwords.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  if (existsSync(cluster))
    throw new PlainError(`${cluster} has data, but ${file} with its passwords is missing.`);
  const passwords = { admin: newPassword(), owner: newPassword(), app: newPassword() };
  writeFileSync(file, JSON.stringify(passwords), { mode: 0o600 });
  return passwords;
}

export const newPassword = () => randomBytes(24).toString('base64url');

/**
 * Makes the cluster where there is none. Built under another name and renamed, so that a kill in the middle leaves
 * nothing that looks finished.
 * @param {{ binaries: string, cluster: string, user: ServerUser | null, password: string, fsync: boolean }} plan
 */
export function createCluster({ binaries, cluster, user, password, fsync }) {
  if (existsSync(cluster)) return;
  const half = `${cluster}.unfinished`;
  const passwordFile = `${cluster}.first-password`;
  rmSync(half, { recursive: true, force: true });
  makeClosedFolder(half, user);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  try {
    const flags = [
      '--username',
      ADMIN,
      '--pwfile',
      passwordFile,
      '--auth',
      'scram-sha-256',
      '--data-checksums',
    ];
    const words = [
      '--encoding',
      'UTF8',
      '--locale',
      'C',
      '--locale-provider',
      'builtin',
      '--builtin-locale',
      'C.UTF-8',
    ];
    const speed = fsync ? [] : ['--no-sync'];
    const made = spawnSync(join(binaries, 'bin', 'initdb'), ['-D', half, ...flags, ...words, ...speed], {
      cwd: half,
      env: SERVER_ENV,
      encoding: 'utf8',
      ...user,
    });
    if (made.status !== 0)
      throw new PlainError(`initdb failed: ${made.error?.message ?? made.stderr.trim()}`);
    renameSync(half, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** What the server's programs see of our environment: nothing of ours, so no PGDATA or LANG can bend them. */
export const SERVER_ENV = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/**
 * Writes the whole configuration anew at each start, so that what is here is what runs.
 * @param {{ cluster: string, user: ServerUser | null, port: number, fsync: boolean }} plan
 */
export function configure({ cluster, user, port, fsync }) {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: '96MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    effective_cache_size: '1GB',
    max_wal_size: '512MB',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    password_encryption: 'scram-sha-256',
    synchronous_commit: 'on',
    fsync: fsync ? 'on' : 'off',
    full_page_writes: fsync ? 'on' : 'off',
    shared_preload_libraries: 'pg_stat_statements',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_line_prefix: '%m [%p] %q%u@%d ',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'\n`);
  chmodSync(cluster, 0o700);
  writeOwned(join(cluster, 'postgresql.conf'), lines.join(''), user);
  writeOwned(join(cluster, 'postgresql.auto.conf'), '', user);
  writeOwned(join(cluster, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n', user);
}

/**
 * @param {string} file
 * @param {string} text
 * @param {ServerUser | null} user
 */
function writeOwned(file, text, user) {
  writeFileSync(file, text, { mode: 0o600 });
  if (user) chownSync(file, user.uid, user.gid);
}
