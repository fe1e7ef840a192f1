// @ts-check
import { install } from '../start/prepare.mjs';
import { complain, say } from '../start/say.mjs';
import { endSteps } from '../start/steps.mjs';
import { BUILD, CHECKS } from './checks.mjs';
import { endPrograms } from './programs.mjs';

const LINES_OF_A_FAULT = 60;

/** `--only=lint,unit`: only the checks whose names begin so. */
const only = process.argv
  .find((word) => word.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');

/** @param {import('./checks.mjs').Check} check */
const isWanted = ({ name }) => !only || only.some((start) => name.startsWith(start));

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    endSteps();
    endPrograms();
    process.exit(1);
  });
}

/** @param {import('./checks.mjs').Check} check */
async function report(check) {
  const result = await check.run();
  const mark = result.failed === 0 ? 'ok    ' : 'FAILED';
  const numbers = `${result.passed} passed, ${result.failed} failed`;
  say(`${mark} ${check.name.padEnd(14)} ${result.seconds.toFixed(1).padStart(6)} s   ${numbers}`);
  if (result.failed > 0) {
    const lines = result.fault.trim().split('\n');
    for (const line of lines.slice(0, LINES_OF_A_FAULT)) say(`       | ${line}`);
    if (lines.length > LINES_OF_A_FAULT) say(`       | ... ${lines.length - LINES_OF_A_FAULT} more lines`);
  }
  return result;
}

async function main() {
  const begun = performance.now();
  await install();
  const totals = { passed: 0, failed: 0 };
  /** @param {import('./checks.mjs').Check[]} waiting */
  const work = async (waiting) => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const { passed, failed } = await report(check);
      totals.passed += passed;
      totals.failed += failed;
    }
  };
  await work([BUILD].filter(isWanted));
  const waiting = CHECKS.filter(isWanted);
  await Promise.all([work(waiting), work(waiting)]);
  say(`\n${Math.round((performance.now() - begun) / 1000)} s`);
  say(`${totals.passed} passed, ${totals.failed} failed`);
  process.exitCode = totals.failed === 0 ? 0 : 1;
}

main().catch((error) => {
  complain(error instanceof Error ? error.message : String(error));
  say('0 passed, 1 failed');
  process.exitCode = 1;
});
