// @ts-check
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeFolder } from './folders.mjs';
import { startPostgres } from './postgres.mjs';

/** Waits until our end of its pipe closes, however we ended; then ends the server and removes the folders. */
const CLEAN_UP = `
cat > /dev/null
pid=$(head -n 1 "$1/postmaster.pid" 2> /dev/null) && kill -QUIT "$pid" 2> /dev/null
tries=0
while [ -e "$1/postmaster.pid" ] && [ "$tries" -lt 50 ]; do sleep 0.1; tries=$((tries + 1)); done
rm -rf "$2" "$3"
`;

/**
 * A PostgreSQL in a folder of its own that disappears with us, even when we are killed. Nothing in it is worth a
 * disk flush.
 * @param {string} [folder] made when missing and removed at the end; without it a new temporary one
 * @returns {Promise<import('./postgres.mjs').Postgres>}
 */
export async function startTemporaryPostgres(folder = temporaryFolder()) {
  makeFolder(folder);
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), fsync: false });
  const kept = dirname(postgres.cluster);
  const cleaner = spawn('/bin/sh', ['-c', CLEAN_UP, 'clean-up', postgres.cluster, kept, folder], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  cleaner.unref();
  return {
    ...postgres,
    stop: async () => {
      await postgres.stop();
      for (const place of [kept, folder]) rmSync(place, { recursive: true, force: true });
      cleaner.stdin.destroy();
    },
  };
}

const MEMORY = '/dev/shm';
const TMPFS = 0x01021994;
const ROOM = 3 * 1024 ** 3;

/** Copying a database is ten times quicker in memory; a container often has next to none there. */
function quickestParent() {
  try {
    const { type, bavail, bsize } = statfsSync(MEMORY);
    if (type === TMPFS && bavail * bsize >= ROOM) return MEMORY;
  } catch {
    // Not every system has it.
  }
  return tmpdir();
}

/** A new folder that the user who runs PostgreSQL can enter too. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(quickestParent(), 'ischia-test-'));
  chmodSync(folder, 0o755);
  return folder;
}
