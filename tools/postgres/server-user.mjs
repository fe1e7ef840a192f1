// @ts-check
import { spawnSync } from 'node:child_process';
import { realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { PlainError } from '../start/say.mjs';

/** @typedef {{ uid: number, gid: number }} ServerUser */

/**
 * PostgreSQL refuses to run as root. As root it runs as the owner of the data that is already there, else as
 * `postgres`, else as `nobody`. For everyone else the answer is null: it runs as whoever started us.
 * @param {string} cluster folder of the data, which may not exist yet
 * @returns {ServerUser | null}
 */
export function serverUser(cluster) {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const found = ['postgres', 'nobody'].map(lookUp).find((user) => user !== null);
  if (found) return found;
  throw new PlainError(
    'PostgreSQL does not run as root, and this machine has no user "postgres" or "nobody".',
  );
}

/**
 * @param {string} name
 * @returns {ServerUser | null}
 */
function lookUp(name) {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return answer.status === 0 ? Number(answer.stdout.trim()) : null;
  });
  return typeof uid === 'number' && typeof gid === 'number' ? { uid, gid } : null;
}

const PASS_THROUGH = 0o1;
const READ_AND_ENTER = 0o5;

/**
 * Whether the user can walk down to `path` and read it there. Answers from the mode bits, as the kernel does for
 * a process without extra groups.
 * @param {ServerUser} user
 * @param {string} path an existing file or folder
 * @param {'enter' | 'read'} wish
 */
export function isOpenTo(user, path, wish) {
  let step = realpathSync(path);
  let bits = wish === 'read' ? READ_AND_ENTER : PASS_THROUGH;
  for (;;) {
    const { mode, uid, gid } = statSync(step);
    const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
    if (((mode >> shift) & bits) !== bits) return false;
    const parent = dirname(step);
    if (parent === step) return true;
    step = parent;
    bits = PASS_THROUGH;
  }
}
