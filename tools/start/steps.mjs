// @ts-check
import { spawn } from 'node:child_process';
import { CHECKOUT } from '../postgres/folders.mjs';
import { PlainError } from './say.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let ending = false;

/**
 * Runs a program to its end. Each gets a process group of its own, so that Ctrl-C is ours to pass on.
 * @param {string} name what to call it when it fails
 * @param {string} command
 * @param {string[]} words
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] quiet: its output is shown only when it fails
 * @returns {Promise<void>}
 */
export function runStep(name, command, words, { env = process.env, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    throwIfEnding();
    /** @type {Buffer[]} */
    const said = [];
    const child = spawn(command, words, {
      cwd: CHECKOUT,
      env,
      detached: true,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    running.add(child);
    child.stdout?.on('data', (part) => said.push(part));
    child.stderr?.on('data', (part) => said.push(part));
    child.once('error', (error) => reject(new PlainError(`${name} did not run: ${error.message}`)));
    child.once('close', (code, signal) => {
      running.delete(child);
      if (code === 0) return resolve();
      const output = Buffer.concat(said).toString('utf8').trim();
      reject(
        new PlainError(
          `${name} failed (${signal ?? `exit code ${code}`}).${output === '' ? '' : `\n${output}`}`,
        ),
      );
    });
  });
}

/** Ends the programs that still run, with all that they started; no further one begins. */
export function endSteps() {
  ending = true;
  for (const child of running) {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It ended by itself.
    }
  }
}

/** For what is neither a program nor quick: it gives up once we have been told to stop. */
export function throwIfEnding() {
  if (ending) throw new PlainError('Stopped before it was ready.');
}
