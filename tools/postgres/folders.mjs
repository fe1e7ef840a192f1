// @ts-check
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isOpenTo, serverUser } from './server-user.mjs';
import { PlainError } from '../start/say.mjs';

/** @typedef {import('./server-user.mjs').ServerUser} ServerUser */

export const CHECKOUT = join(import.meta.dirname, '..', '..');
const POINTER = 'THE-DATA-IS-ELSEWHERE.txt';

/**
 * Makes a folder and the parents that are missing, each open to others whatever the umask says: the mode of a
 * recursive mkdir would also close the parents.
 * @param {string} folder
 */
export function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
    chmodSync(folder, 0o755);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

/**
 * The folder of this checkout and user under /var/tmp, for what a closed parent would hide from the server's user.
 * Refuses a folder that someone else made there first.
 */
export function openFolder() {
  const name = createHash('sha256').update(CHECKOUT).digest('hex').slice(0, 12);
  const folder = `/var/tmp/ischia-${process.getuid?.()}-${name}`;
  makeFolder(folder);
  const { uid, mode } = lstatSync(folder);
  if (!lstatSync(folder).isDirectory() || uid !== process.getuid?.() || (mode & 0o022) !== 0) {
    throw new PlainError(`${folder} was made by someone else; remove it and start again.`);
  }
  return folder;
}

/**
 * Where the data of `dataDir` lives, and who runs the server. Normally `dataDir/cluster`. Where a parent of
 * `dataDir` is closed to the server's user it is a folder under /var/tmp, and a text file in `dataDir` says which;
 * removing `dataDir` therefore starts afresh, as it does everywhere else.
 * @param {string} given
 * @returns {{ dataDir: string, cluster: string, user: ServerUser | null }} `dataDir` without links, so that one
 * folder has one name
 */
export function locateCluster(given) {
  makeFolder(given);
  const dataDir = realpathSync(given);
  const pointer = join(dataDir, POINTER);
  const beside = join(dataDir, 'cluster');
  const elsewhere = existsSync(pointer) ? readPointer(pointer) : null;
  const cluster = elsewhere === null ? beside : join(elsewhere, 'cluster');
  const user = serverUser(cluster);
  if (user === null || elsewhere !== null || isOpenTo(user, dataDir, 'enter'))
    return { dataDir, cluster, user };
  const moved = join(openFolder(), `data-${randomBytes(6).toString('hex')}`);
  writeFileSync(pointer, pointerText(moved));
  makeFolder(moved);
  return { dataDir, cluster: join(moved, 'cluster'), user };
}

/** @param {string} pointer */
function readPointer(pointer) {
  const folder = readFileSync(pointer, 'utf8')
    .split('\n')
    .find((line) => line.startsWith('/var/tmp/'));
  if (!folder) throw new PlainError(`${pointer} names no folder.`);
  makeFolder(folder);
  return folder;
}

/** @param {string} folder */
const pointerText = (folder) =>
  `The files of the database are in\n${folder}\nbecause a folder above this one is closed to the user that runs PostgreSQL.\n`;

/**
 * An empty folder that belongs to the server's user alone.
 * @param {string} folder
 * @param {ServerUser | null} user
 */
export function makeClosedFolder(folder, user) {
  mkdirSync(folder, { mode: 0o700 });
  if (user) chownSync(folder, user.uid, user.gid);
}
