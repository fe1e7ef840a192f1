// @ts-check
import { spawn } from 'node:child_process';
import { CHECKOUT } from '../postgres/folders.mjs';

/** @typedef {{ code: number | null, output: string, seconds: number }} Ended */

const LIMIT_MS = 600_000;
/** @type {Set<number>} */
const groups = new Set();

/**
 * Runs a program to its end and keeps what it says. One that takes longer than 10 minutes is ended, which counts as
 * a failure.
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} [environment] on top of ours
 * @returns {Promise<Ended>}
 */
export function listenTo([command = '', ...words], environment = {}) {
  const begun = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, words, {
      cwd: CHECKOUT,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...environment },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    /** @type {Buffer[]} */
    const said = [];
    const { pid } = child;
    if (pid !== undefined) groups.add(pid);
    child.stdout.on('data', (part) => said.push(part));
    child.stderr.on('data', (part) => said.push(part));
    const timer = setTimeout(() => {
      said.push(Buffer.from(`\nEnded after ${LIMIT_MS / 1000} s.`));
      endGroup(pid);
    }, LIMIT_MS);
    /** @param {number | null} code */
    const finish = (code) => {
      clearTimeout(timer);
      if (pid !== undefined) groups.delete(pid);
      resolve({
        code,
        output: Buffer.concat(said).toString('utf8'),
        seconds: (performance.now() - begun) / 1000,
      });
    };
    child.once('error', (error) => {
      said.push(Buffer.from(error.message));
      finish(null);
    });
    child.once('close', (code) => finish(code));
  });
}

/** @param {number | undefined} pid */
function endGroup(pid) {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGTERM');
  } catch {
    // It ended by itself.
  }
}

/** Ends everything that still runs. */
export function endPrograms() {
  for (const pid of groups) endGroup(pid);
}
