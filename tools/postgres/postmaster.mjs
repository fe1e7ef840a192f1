// @ts-check
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandOf, isAlive, processesIn } from '../start/processes.mjs';
import { SERVER_ENV } from './cluster.mjs';
import { PlainError } from '../start/say.mjs';

/**
 * @typedef {import('./server-user.mjs').ServerUser} ServerUser
 * @typedef {import('node:child_process').ChildProcess} ChildProcess
 */

const LOG_LIMIT_BYTES = 10_000_000;

/**
 * The server that runs on this cluster now, read from its `postmaster.pid`; null when there is none. A file
 * whose number belongs to another program, or to a dead server that nobody has collected, is removed: PostgreSQL
 * itself would refuse to start beside it. It still looks for shared memory in use, so two servers cannot meet.
 * @param {string} cluster
 */
export function runningServer(cluster) {
  const file = join(cluster, 'postmaster.pid');
  const lines = readLines(file);
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const command = isAlive(pid) ? commandOf(pid) : [];
  const isOurs = () => command.includes(cluster) || processesIn(cluster).includes(pid);
  if (basename(command[0] ?? '') === 'postgres' && isOurs()) {
    return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  }
  rmSync(file, { force: true });
  return null;
}

/** @param {string} file */
function readLines(file) {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

/**
 * Stops the server of this cluster, whoever started it: politely (open transactions are rolled back), and after
 * 10 s at once (it then recovers from its log at the next start).
 * @param {string} cluster
 */
export async function stopServer(cluster) {
  const server = runningServer(cluster);
  if (!server) return;
  for (const [signal, seconds] of /** @type {const} */ ([
    ['SIGINT', 10],
    ['SIGQUIT', 5],
    ['SIGKILL', 2],
  ])) {
    signalTo(server.pid, signal);
    if (await isGone(server.pid, seconds)) return;
  }
  throw new PlainError(`The PostgreSQL of ${cluster} (process ${server.pid}) does not stop.`);
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
export function signalTo(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/**
 * @param {number} pid
 * @param {number} seconds
 */
async function isGone(pid, seconds) {
  for (let waited = 0; waited < seconds * 1000; waited += 20) {
    if (!isAlive(pid)) return true;
    await sleep(20);
  }
  return !isAlive(pid);
}

/**
 * Ends the sessions that a killed postmaster left: one in the middle of a long statement notices only at its end,
 * and until then no new server may use the memory they share. Their work is lost either way.
 * @param {string} cluster whose postmaster is gone
 */
async function endOrphans(cluster) {
  for (const pid of processesIn(cluster)) {
    if (!commandOf(pid)[0]?.startsWith('postgres:')) continue;
    signalTo(pid, 'SIGKILL');
    await isGone(pid, 2);
  }
}

/**
 * Starts the server and waits until it answers. It gets a process group of its own, so that Ctrl-C reaches only us
 * and the API can finish before its database goes.
 * @param {{ binaries: string, cluster: string, user: ServerUser | null, log: string }} plan
 * @returns {Promise<ChildProcess>}
 */
export async function launchServer({ binaries, cluster, user, log }) {
  await endOrphans(cluster);
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? -1) > LOG_LIMIT_BYTES) renameSync(log, `${log}.1`);
  const out = openSync(log, 'a', 0o600);
  const before = statSync(log).size;
  const server = spawn(join(binaries, 'bin', 'postgres'), ['-D', cluster], {
    cwd: cluster,
    env: SERVER_ENV,
    detached: true,
    stdio: ['ignore', out, out],
    ...user,
  });
  closeSync(out);
  server.unref();
  /** @type {Error | null} */
  let fault = null;
  server.once('error', (error) => (fault = error));
  for (let waited = 0; waited < 60_000; waited += 20) {
    const running = runningServer(cluster);
    if (running && running.pid === server.pid && running.ready) return server;
    if (fault || server.exitCode !== null || server.signalCode !== null) break;
    await sleep(20);
  }
  if (server.pid !== undefined) signalTo(server.pid, 'SIGQUIT');
  const said = readFileSync(log).subarray(before).toString('utf8').trim();
  throw new PlainError(`PostgreSQL did not start: ${fault ? String(fault) : said}`);
}

/**
 * The wished port where it is free, else any free one, on loopback.
 * @param {number | null} wished
 * @returns {Promise<number>}
 */
export async function freePort(wished) {
  if (wished !== null && (await tryPort(wished)) !== null) return wished;
  const port = await tryPort(0);
  if (port === null) throw new PlainError('No free port on 127.0.0.1.');
  return port;
}

/**
 * @param {number} port
 * @returns {Promise<number | null>}
 */
function tryPort(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === 'object' ? address.port : null));
    });
  });
}
