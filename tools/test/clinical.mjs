// @ts-check
// The decision tables alone. CLINICAL_CASES names a folder with other cases; a relative one starts where the person
// stands, which for a script of npm is not the working directory.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { CHECKOUT } from '../postgres/folders.mjs';
import { install } from '../start/prepare.mjs';

await install();
const here = process.env.npm_lifecycle_event === 'test:clinical' ? process.env.INIT_CWD : undefined;
const cases = process.env.CLINICAL_CASES;
const words = [
  '--selectProjects',
  'shared',
  '--testPathPatterns',
  'libs/shared/src/clinical',
  '--passWithNoTests',
  '--verbose',
];
const ended = spawnSync(
  join(CHECKOUT, 'node_modules', '.bin', 'jest'),
  [...words, ...process.argv.slice(2)],
  {
    cwd: CHECKOUT,
    env: { ...process.env, ...(cases ? { CLINICAL_CASES: resolve(here ?? process.cwd(), cases) } : {}) },
    stdio: 'inherit',
  },
);
process.exitCode = ended.status ?? 1;
