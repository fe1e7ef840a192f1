// @ts-check
import { join } from 'node:path';
import { CHECKOUT, makeFolder } from '../postgres/folders.mjs';
import { buildWhatChanged } from './build.mjs';
import { installWhatIsMissing } from './install.mjs';
import { whileLocked } from './lock.mjs';
import { complain, say } from './say.mjs';

/** Installs what is missing and builds what changed. */
export const prepare = () =>
  alone(async () => {
    await installWhatIsMissing();
    await buildWhatChanged();
  });

/** Installs what is missing. */
export const install = () => alone(installWhatIsMissing);

/**
 * One at a time in a checkout, whatever their data folders: two would write over each other.
 * @param {() => Promise<void>} work
 */
async function alone(work) {
  makeFolder(join(CHECKOUT, '.nx'));
  const waiting = () => say('Waiting for another installation or build in this folder ...');
  await whileLocked(join(CHECKOUT, '.nx', 'preparing.lock'), waiting, work);
}

if (process.argv[1] === import.meta.filename) {
  await prepare().catch((error) => {
    complain(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  });
}
