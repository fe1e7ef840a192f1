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
const SHORTEST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;
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

  let pause = SHORTEST_PAUSE_MS;
  /** @param {ChildProcess} current */
  function watch(current) {
    current.once('exit', (code, signal) => {
      if (stopping) return;
      complain(
        `The API ended unexpectedly (${signal ?? `exit code ${code}`}; see ${plan.log}). Starting it again.`,
      );
      void again();
    });
  }

  /** At once where it had served; where it dies before it serves, with ever longer pauses. */
  async function again() {
    await sleep(pause);
    if (stopping) return;
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    child = launch(plan);
    watch(child);
    if (await serves(child, plan.port)) pause = SHORTEST_PAUSE_MS;
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
    if (hasEnded(child)) {
      const said = readFileSync(log).subarray(before).toString('utf8').trim();
      throw new PlainError(`The API did not start.\n${said}`);
    }
    if (await answers(port, 'ready')) return;
    await sleep(25);
  }
  await endGently(child);
  throw new PlainError(`The API was not ready within ${READY_WITHIN_MS / 1000} s; see ${log}.`);
}

/**
 * Waits until it answers, with or without its database. false = it ended before.
 * @param {ChildProcess} child @param {number} port
 */
async function serves(child, port) {
  while (!hasEnded(child)) {
    if (await answers(port, 'live')) return true;
    await sleep(100);
  }
  return false;
}

/** @param {number} port @param {'live' | 'ready'} question */
async function answers(port, question) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/${question}`, {
      signal: AbortSignal.timeout(2000),
    });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false;
  }
}

/** @param {ChildProcess} child */
const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null;

/** SIGTERM, and 10 s to finish what it is doing. @param {ChildProcess} child */
async function endGently(child) {
  if (hasEnded(child)) return;
  child.kill('SIGTERM');
  const deadline = performance.now() + DRAIN_MS;
  while (!hasEnded(child) && performance.now() < deadline) await sleep(20);
  if (!hasEnded(child)) child.kill('SIGKILL');
}
