// @ts-check
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/**
 * Whether a process of this number is there. A finished one that nobody has collected yet (a zombie) is not.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return statusOf(pid)?.state !== 'Z';
}

/**
 * The words of a process's command line; empty when it cannot be read.
 * @param {number} pid
 * @returns {string[]}
 */
export function commandOf(pid) {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        .split('\0')
        .filter((word) => word !== '');
    } catch {
      return [];
    }
  }
  return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
    .stdout.trim()
    .split(/\s+/);
}

/**
 * The processes whose working directory is this folder; none where the system does not tell.
 * @param {string} folder
 */
export function processesIn(folder) {
  if (process.platform !== 'linux') return [];
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return pids.filter((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === folder;
    } catch {
      return false;
    }
  });
}

/**
 * When a process was started, in the system's own words: together with its number it names one process for good,
 * since numbers are used again. Null when there is no such process, or only a dead one that nobody has collected.
 * @param {number} pid
 */
export function birthOf(pid) {
  if (process.platform === 'linux') {
    const status = statusOf(pid);
    return status && status.state !== 'Z' ? status.birth : null;
  }
  const said = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  return said === '' ? null : said;
}

/** @param {number} pid */
function statusOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0], birth: `${bootId()}-${fields[19]}` };
  } catch {
    return null;
  }
}

function bootId() {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}
