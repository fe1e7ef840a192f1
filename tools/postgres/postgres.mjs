// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { postgresBinaries } from './binaries.mjs';
import { ADMIN, configure, createCluster, readPasswords } from './cluster.mjs';
import { locateCluster } from './folders.mjs';
import { APP, createLogins, DATABASE, OWNER } from './logins.mjs';
import { freePort, launchServer, signalTo, stopServer } from './postmaster.mjs';

/**
 * @typedef {object} Options
 * @property {string} dataDir where passwords, log and (normally) the cluster are kept; made when missing
 * @property {number} [port] the port; without it the one of last time where it is free, else any free one
 * @property {boolean} [fsync] false only for tests: a power cut may then lose or spoil data
 *
 * @typedef {object} Postgres
 * @property {string} ownerUrl login of the migrations
 * @property {string} appUrl login of the application
 * @property {string} adminUrl superuser of the cluster, for tests that make databases
 * @property {number} port
 * @property {string} cluster the folder of the data, wherever it had to go
 * @property {() => number | undefined} pid of the postmaster
 * @property {() => Promise<void>} stop rolls back what is open and shuts down in order
 * @property {() => void} kill SIGKILL to the postmaster, for fault tests; `onExit` hears of it
 * @property {() => Promise<void>} restart after a kill or crash, on the same port
 * @property {(listener: () => void) => void} onExit called whenever the server ends without `stop`
 */

/**
 * Starts the embedded PostgreSQL, and first stops the one that a killed run left on the same data. Logins and
 * database are there when it returns. The server outlives a killed caller; `startTemporaryPostgres` does not.
 * @param {Options} options
 * @returns {Promise<Postgres>}
 */
export async function startPostgres({ dataDir: given, port: wished, fsync = true }) {
  const { dataDir, cluster, user } = locateCluster(resolve(given));
  const passwords = readPasswords(dataDir, cluster);
  const binaries = postgresBinaries(user);
  createCluster({ binaries, cluster, user, password: passwords.admin, fsync });
  await stopServer(cluster);

  const port = wished ?? (await keptPort(dataDir));
  configure({ cluster, user, port, fsync });
  const plan = { binaries, cluster, user, log: join(dataDir, 'postgres.log') };

  /** @type {Set<() => void>} */
  const listeners = new Set();
  let stopping = false;
  let server = await launch();
  /** @type {Promise<unknown>} */
  let restarting = Promise.resolve();

  async function launch() {
    const launched = await launchServer(plan);
    launched.once('exit', () => {
      if (!stopping) for (const listener of listeners) listener();
    });
    return launched;
  }

  /** @param {string} login @param {string} password @param {string} database */
  const url = (login, password, database) => `postgres://${login}:${password}@127.0.0.1:${port}/${database}`;
  const adminUrl = url(ADMIN, passwords.admin, 'postgres');
  try {
    await createLogins(adminUrl, passwords);
  } catch (error) {
    stopping = true;
    await stopServer(cluster);
    throw error;
  }

  return {
    adminUrl,
    ownerUrl: url(OWNER, passwords.owner, DATABASE),
    appUrl: url(APP, passwords.app, DATABASE),
    port,
    cluster,
    pid: () => server.pid,
    onExit: (listener) => void listeners.add(listener),
    kill: () => {
      if (server.pid !== undefined) signalTo(server.pid, 'SIGKILL');
    },
    restart: async () => {
      const launched = relaunch(launch, () => stopping);
      restarting = launched.catch(() => {});
      server = await launched;
    },
    stop: async () => {
      stopping = true;
      await restarting;
      await stopServer(cluster);
    },
  };
}

/**
 * A killed postmaster's last processes may hold the shared memory for a moment, and the next one then refuses.
 * @template T
 * @param {() => Promise<T>} launch
 * @param {() => boolean} isStopping
 * @returns {Promise<T>}
 */
async function relaunch(launch, isStopping) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launch();
    } catch (error) {
      if (attempt === 20 || isStopping()) throw error;
      await sleep(Math.min(50 * attempt, 500));
    }
  }
}

/** @param {string} dataDir */
async function keptPort(dataDir) {
  const file = join(dataDir, 'port');
  const port = await freePort(readPort(file));
  writeFileSync(file, `${port}\n`);
  return port;
}

/** @param {string} file */
function readPort(file) {
  try {
    const port = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(port) && port > 0 ? port : null;
  } catch {
    return null;
  }
}
