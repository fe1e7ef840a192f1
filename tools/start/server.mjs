// @ts-check
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { CHECKOUT } from '../postgres/folders.mjs';
import { PROGRAMS } from './build.mjs';
import { complain, PlainError } from './say.mjs';
import { throwIfEnding } from './steps.mjs';

/**
 * @typedef {import('node:child_process').ChildProcess} ChildProcess
 * @typedef {{ port: number, log: string, environment: NodeJS.ProcessEnv, onLaunch: (child: ChildProcess) => void, onStarted: (stop: () => Promise<void>) => void }} Plan
 */

const READY_WITHIN_MS = 60_000;
const DRAIN_MS = 10_000;
const LOG_LIMIT_BYTES = 10_000_000;
const ATTACHED = pathToFileURL(join(import.meta.dirname, 'attached.mjs')).href;

/**
 * Starts the API, waits until it is ready, and from then on starts it again whenever it dies.
 * @param {Plan} plan
 */
export async function serve(plan) {
  let stopping = false;
  let child = launch(plan);
  const stop = async () => {
    stopping = true;
    await endGently(child);
  };
  plan.onStarted(stop);
  await whenReady(child, plan);
  watch(child);

  /** @param {ChildProcess} current */
  function watch(current) {
    const since = performance.now();
    current.once('exit', (code, signal) => {
      if (stopping) return;
      complain(
        `The API ended unexpectedly (${signal ?? `exit code ${code}`}; see ${plan.log}). Starting it again.`,
      );
      void again(performance.now() - since < 10_000);
    });
  }

  let pause = 100;
  /** @param {boolean} diedYoung */
  async function again(diedYoung) {
    pause = diedYoung ? Math.min(pause * 2, 10_000) : 100;
    await sleep(pause);
    if (stopping) return;
    child = launch(plan);
    watch(child);
  }

  return { pid: () => child.pid };
}

/** @param {Plan} plan */
function launch({ log, environment, onLaunch }) {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? -1) > LOG_LIMIT_BYTES) renameSync(log, `${log}.1`);
  const out = openSync(log, 'a', 0o600);
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', ATTACHED, PROGRAMS.server], {
    cwd: CHECKOUT,
    env: environment,
    detached: true,
    stdio: ['ignore', out, out, 'ipc'],
  });
  closeSync(out);
  onLaunch(child);
  return child;
}

/** @param {ChildProcess} child @param {Plan} plan */
async function whenReady(child, { port, log }) {
  const before = statSync(log).size;
  const deadline = performance.now() + READY_WITHIN_MS;
  while (performance.now() < deadline) {
    throwIfEnding();
    if (child.exitCode !== null || child.signalCode !== null) {
      const said = readFileSync(log).subarray(before).toString('utf8').trim();
      throw new PlainError(`The API did not start.\n${said}`);
    }
    if (await isReady(port)) return;
    await sleep(25);
  }
  await endGently(child);
  throw new PlainError(`The API was not ready within ${READY_WITHIN_MS / 1000} s; see ${log}.`);
}

/** @param {number} port */
async function isReady(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`, {
      signal: AbortSignal.timeout(2000),
    });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false;
  }
}

/** SIGTERM, and 10 s to finish what it is doing. @param {ChildProcess} child */
async function endGently(child) {
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  if (hasEnded()) return;
  child.kill('SIGTERM');
  const deadline = performance.now() + DRAIN_MS;
  while (!hasEnded() && performance.now() < deadline) await sleep(20);
  if (!hasEnded()) child.kill('SIGKILL');
}
