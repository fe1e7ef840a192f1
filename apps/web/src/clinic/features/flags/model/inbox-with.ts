import type { FlagItem, Inbox } from '@ischia/shared';

const CLOSED = new Set<FlagItem['state']>(['resolved', 'dismissed']);

export function isClosed(flag: FlagItem): boolean {
  return CLOSED.has(flag.state);
}

/** The inbox with one flag’s new state in it; a closed flag leaves, and so does a row without flags. */
export function inboxWith(inbox: Inbox, changed: FlagItem): Inbox {
  const rows = inbox.rows
    .map((row) => ({
      ...row,
      flags: row.flags
        .map((flag) => (flag.id === changed.id ? changed : flag))
        .filter((flag) => !isClosed(flag)),
    }))
    .filter((row) => row.flags.length > 0 || row.silence !== null);
  return { ...inbox, rows };
}
