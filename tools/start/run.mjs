// @ts-check
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startApplication } from './application.mjs';
import { isSame, lockFile } from './lock.mjs';
import { prepare } from './prepare.mjs';
import { birthOf } from './processes.mjs';
import { complain, PlainError, say } from './say.mjs';
import { loadSettingsFile, makeDataFolder, readSettings } from './settings.mjs';
import { endSteps, throwIfEnding } from './steps.mjs';

/** @typedef {import('./lock.mjs').Holder} Holder */

/** @typedef {ReturnType<typeof lockFile>} Lock */

/** Installs, builds, starts and keeps everything running until a signal ends it. */
export async function main() {
  /** @type {(() => Promise<void>)[]} */
  const undo = [];
  /** @type {Lock | null} */
  let lock = null;
  let stopping = false;

  const begun = begin({ onLock: (taken) => (lock = taken), onStarted: (step) => void undo.push(step) });

  /** @param {number} code */
  async function stop(code) {
    if (stopping) return;
    stopping = true;
    lock?.update({ state: 'stopping' });
    endSteps();
    await begun.catch(() => {});
    for (const step of undo.reverse()) await step().catch((error) => complain(String(error)));
    lock?.release();
    process.exit(code);
  }

  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (!stopping) say('Stopping ...');
      void stop(0);
    });
  }
  stopWithParent(() => void stop(0));
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

  await begun.catch((error) => {
    if (stopping) return;
    complain(
      error instanceof PlainError ? error.message : String(error instanceof Error ? error.stack : error),
    );
    void stop(1);
  });
}

/** @param {{ onLock: (lock: Lock) => void, onStarted: (undo: () => Promise<void>) => void }} hooks */
async function begin({ onLock, onStarted }) {
  loadSettingsFile();
  const settings = readSettings(process.env);
  makeDataFolder(settings);
  const taken = await takeLock(join(settings.dataDir, 'start.lock'));
  if (!taken) return process.exit(0);
  const { lock, left } = taken;
  onLock(lock);
  await endLeftover(left);
  await prepare();
  const { address } = await startApplication(settings, {
    onStarted,
    onServer: ({ pid }) => lock.update({ api: { pid, birth: birthOf(pid) } }),
  });
  throwIfEnding();
  lock.update({ state: 'running', address });
  say(`Ischia runs at ${address}`);
  if (settings.demonstration) tellAccounts(address);
}

/**
 * The lock of the data folder; null, after saying so, when Ischia already runs there. One that is stopping, or
 * whose parent was killed a moment ago and is about to notice, is waited for.
 * @param {string} file
 * @returns {Promise<{ lock: Lock, left: Holder | null } | null>}
 */
async function takeLock(file) {
  const lock = lockFile(file);
  for (let waited = 0; ; waited += 100) {
    const answer = lock.take();
    if (answer.taken) return { lock, left: answer.left };
    const { holder } = answer;
    if (waited >= (holder.state === 'stopping' ? 30_000 : 1200)) {
      const place = holder.address
        ? `already runs at ${holder.address}`
        : 'is already starting from this folder';
      say(`Ischia ${place} (process ${holder.pid}).`);
      return null;
    }
    await sleep(100);
  }
}

/** Ends the API of a killed run, which may still be draining and hold the port. @param {Holder | null} left */
async function endLeftover(left) {
  const api = left?.api;
  if (!api) return;
  for (let waited = 0; isSame(api) && waited < 5000; waited += 50) {
    if (waited === 1500) process.kill(api.pid, 'SIGKILL');
    await sleep(50);
  }
}

/** npm passes signals on, except when it is killed itself; then nobody is left who could stop us. @param {() => void} onGone */
function stopWithParent(onGone) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, 250);
  timer.unref();
}

/** @param {string} address */
function tellAccounts(address) {
  const accounts = [
    ['physio@demo.example', 'physiotherapist; also physio2@ and physio3@demo.example'],
    ['lead@demo.example', 'lead'],
    ['admin@demo.example', 'administrator'],
    ['desk@demo.example', 'desk'],
    ['patient@demo.example', `patient, at ${address}/portal; also patient2@demo.example`],
    ['physio@other.example', 'a second clinic; also patient@other.example'],
  ];
  say('\nDemonstration data. One password for all accounts: correct-horse-ischia');
  for (const [account, who] of accounts) say(`  ${account?.padEnd(22)} ${who}`);
  say('\nCtrl-C stops everything.');
}
