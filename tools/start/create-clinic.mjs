// @ts-check
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { CHECKOUT } from '../postgres/folders.mjs';
import { PROGRAMS } from './build.mjs';
import { prepare } from './prepare.mjs';
import { complain } from './say.mjs';
import { loadSettingsFile } from './settings.mjs';

/** Opens a clinic on an own PostgreSQL and prints the link for its first administrator. */
async function main() {
  loadSettingsFile();
  await prepare();
  const { status } = spawnSync(
    process.execPath,
    [join(CHECKOUT, PROGRAMS.clinic), ...process.argv.slice(2)],
    { stdio: 'inherit' },
  );
  process.exitCode = status ?? 1;
}

await main().catch((error) => {
  complain(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
