// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from '../postgres/folders.mjs';
import { say } from './say.mjs';
import { runStep } from './steps.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, link?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean }} Entry
 * @typedef {Record<string, Entry>} Packages
 */

/** Installs the packages of package-lock.json, when what is in node_modules is not exactly that. */
export async function installWhatIsMissing() {
  const missing = firstDifference(CHECKOUT);
  if (missing === null) return;
  say(`Installing packages (${missing}) ...`);
  await runStep('npm ci', 'npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error']);
}

/**
 * npm leaves a record of what it installed in node_modules; it is written last, so an interrupted installation has
 * none. Packages for other platforms are missing from it rightly.
 * @param {string} root
 * @returns {string | null} what differs first, in words
 */
export function firstDifference(root) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted) throw new Error('package-lock.json is missing.');
  if (!installed) return 'none are here yet';
  for (const [path, entry] of Object.entries(wanted)) {
    if (!path.includes('node_modules/')) continue;
    const found = installed[path];
    if (!found && (entry.optional || entry.devOptional || entry.peer)) continue;
    if (found?.version !== entry.version || found?.integrity !== entry.integrity) return `${path} differs`;
    if (!existsSync(join(root, path))) return `${path} is missing`;
  }
  return null;
}

/** @param {string} file @returns {Packages | null} */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}
