// @ts-check
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHECKOUT } from '../postgres/folders.mjs';
import { NX_ALONE } from '../start/build.mjs';
import { listenTo } from './programs.mjs';

/**
 * @typedef {{ passed: number, failed: number, seconds: number, fault: string }} Result `fault`: what to show of a failure
 * @typedef {{ name: string, run: () => Promise<Result> }} Check
 */

/** What the others stand on. */
export const BUILD = program('build', [process.execPath, 'tools/start/prepare.mjs']);

/**
 * Everything else that `npm test` does, in the order in which it is taken up: what is soon known first, then the
 * longest. Two run beside each other, so each has one worker. The kills come last, when little else is going on.
 * @type {Check[]}
 */
export const CHECKS = [
  program('lint', [tool('eslint'), '.', '--max-warnings', '0']),
  program('typecheck', [tool('nx'), 'run-many', '-t', 'typecheck']),
  program('format', [tool('biome'), 'format', '.']),
  program('size', [tool('size-limit')]),
  program('boundaries', [
    tool('depcruise'),
    'apps',
    'libs',
    'migrations',
    'e2e',
    'bench',
    '--config',
    '.dependency-cruiser.cjs',
  ]),
  tests('integration', ['integration'], 'UTC'),
  tests('journeys', ['journeys'], 'UTC'),
  tests('screens', ['screens'], 'UTC'),
  tests('unit', ['shared', 'api', 'repository', 'web'], 'UTC'),
  // What computes days is tested in a second zone; how a component shows them is not.
  tests('unit-auckland', ['shared', 'web'], 'Pacific/Auckland'),
  counting('faults', [process.execPath, 'tools/test/faults.mjs']),
];

/** @param {string} name of a program that npm installed */
function tool(name) {
  return join(CHECKOUT, 'node_modules', '.bin', name);
}

/** @param {string} name @param {string[]} words @returns {Check} */
function program(name, [bin = '', ...words]) {
  return {
    name,
    run: async () => {
      const { code, output, seconds } = await listenTo([bin, ...words], NX_ALONE);
      const passed = code === 0 ? 1 : 0;
      return { passed, failed: 1 - passed, seconds, fault: code === 0 ? '' : output };
    },
  };
}

/**
 * A program that counts by itself and says so in its last line.
 * @param {string} name @param {string[]} words @returns {Check}
 */
function counting(name, words) {
  return {
    name,
    run: async () => {
      const { code, output, seconds } = await listenTo(words, NX_ALONE);
      const [, passed = '0', failed = '1'] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? [];
      const faults = code === 0 ? Number(failed) : Math.max(1, Number(failed));
      return { passed: Number(passed), failed: faults, seconds, fault: faults === 0 ? '' : output };
    },
  };
}

/** @param {string} name @param {string[]} projects @param {string} zone @returns {Check} */
function tests(name, projects, zone) {
  return {
    name,
    run: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'ischia-results-'));
      const file = join(folder, 'results.json');
      const words = ['--selectProjects', ...projects, '--passWithNoTests', '--maxWorkers=1'];
      const ended = await listenTo([tool('jest'), ...words, '--json', `--outputFile=${file}`], { TZ: zone });
      const result = { ...count(file, ended), seconds: ended.seconds };
      rmSync(folder, { recursive: true, force: true });
      return result;
    },
  };
}

/**
 * The numbers of a jest run. A file that cannot be loaded is one failure; so is a run that ends badly without one.
 * @param {string} file
 * @param {{ code: number | null, output: string }} ended
 */
function count(file, { code, output }) {
  const results = readResults(file);
  if (!results) {
    const none = code === 0 && output.includes('No tests found');
    return { passed: 0, failed: none ? 0 : 1, fault: none ? '' : output };
  }
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const messages = results.testResults.map(({ message }) => message).filter((message) => message !== '');
  if (code !== 0 && failed === 0) return { passed: results.numPassedTests, failed: 1, fault: output };
  return { passed: results.numPassedTests, failed, fault: failed === 0 ? '' : messages.join('\n') };
}

/**
 * @param {string} file
 * @returns {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number, testResults: { message: string }[] } | null}
 */
function readResults(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
