// @ts-check
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { birthOf } from './processes.mjs';

/**
 * @typedef {object} Holder
 * @property {number} pid
 * @property {string | null} birth see `birthOf`
 * @property {'starting' | 'running' | 'stopping'} state
 * @property {string} [address] where it serves, once it does
 * @property {{ pid: number, birth: string | null }} [api] its child that serves
 */

/**
 * A file that says which process works on a folder. Whoever holds it and is dead holds nothing.
 * @param {string} file
 */
export function lockFile(file) {
  /** @type {Holder} */
  let own = { pid: process.pid, birth: birthOf(process.pid), state: 'starting' };
  return {
    /**
     * Takes the lock, or answers who has it.
     * @returns {{ taken: true, left: Holder | null } | { taken: false, holder: Holder }} `left`: what the last
     * holder wrote before it died without giving the lock back
     */
    take() {
      /** @type {Holder | null} */
      let left = null;
      for (;;) {
        if (create(file, own)) return { taken: true, left };
        const holder = read(file);
        if (holder && isSame(holder)) return { taken: false, holder };
        left = holder ?? left;
        setAside(file);
      }
    },
    /** @param {Partial<Holder>} news */
    update(news) {
      own = { ...own, ...news };
      try {
        writeFileSync(`${file}.next`, JSON.stringify(own), { mode: 0o600 });
        renameSync(`${file}.next`, file);
      } catch {
        // Somebody removed the folder; there is nothing left to guard.
      }
    },
    release() {
      if (read(file)?.pid === process.pid) rmSync(file, { force: true });
    },
  };
}

/**
 * Does `work` while holding the lock, after waiting for another process to finish its own.
 * @template T
 * @param {string} file
 * @param {() => void} onWait called once when there is somebody to wait for
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function whileLocked(file, onWait, work) {
  const lock = lockFile(file);
  for (let waited = false; !lock.take().taken; waited = true) {
    if (!waited) onWait();
    await sleep(200);
  }
  const release = () => lock.release();
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    lock.release();
  }
}

/** @param {{ pid: number, birth: string | null }} known */
export const isSame = (known) => known.birth !== null && birthOf(known.pid) === known.birth;

/**
 * Writes the file under another name and links it, so that nobody ever reads half of it.
 * @param {string} file
 * @param {Holder} holder
 */
function create(file, holder) {
  const draft = `${file}.${process.pid}.draft`;
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** @param {string} file @returns {Holder | null} */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Moves a dead holder's file away: a rename, unlike a removal, succeeds for one of two that try at once. Should the
 * other one have been faster and this be its new lock, it is put back.
 * @param {string} file
 */
function setAside(file) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    const moved = read(aside);
    if (moved && isSame(moved)) linkSync(aside, file);
  } catch {
    // Somebody else moved or made it in between; the next round sees what is there.
  }
  rmSync(aside, { force: true });
}
