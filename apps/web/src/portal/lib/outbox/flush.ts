import type { Rows } from '../rows';
import { needsFirst, type OutboxEntry, type SentAnswer } from './outbox-entry';

export type FlushParts = {
  rows: Rows<OutboxEntry>;
  send: (entry: OutboxEntry) => Promise<SentAnswer>;
  /** The account whose cookie the browser holds just now; null = nobody, or no answer. */
  signedIn: () => Promise<string | null>;
};

/** `clear`: nothing waits. `later`: something waits, try again. `signed-out`: waits for a sign-in. */
export type FlushOutcome = 'clear' | 'later' | 'signed-out';

function after(entry: OutboxEntry, answer: SentAnswer): OutboxEntry {
  if (answer.kind === 'sent') return { ...entry, state: 'sent', lastError: null, receipt: answer.receipt };
  return {
    ...entry,
    tries: entry.tries + 1,
    lastError: answer.error,
    state: answer.kind === 'refused' ? 'refused' : 'waiting',
  };
}

/** An entry that was made fuller while it was on its way still waits, as it is now. */
const record = (rows: Rows<OutboxEntry>, entry: OutboxEntry, answer: SentAnswer): Promise<void> =>
  rows.change(entry.id, (now) =>
    now === undefined || now.createdAt === entry.createdAt ? after(entry, answer) : now,
  );

/** Oldest first; ids break ties, so that the order is the same on every try. */
export const inOrder = (a: OutboxEntry, b: OutboxEntry): number =>
  a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id);

/** Sends what waits, in order; a morning not before its session. */
async function sendAll(parts: FlushParts, own: readonly OutboxEntry[]): Promise<FlushOutcome> {
  const left = new Set(own.filter((row) => row.state !== 'sent').map((row) => row.id));
  let outcome: FlushOutcome = 'clear';
  for (const entry of own.filter((row) => row.state === 'waiting').sort(inOrder)) {
    const first = needsFirst(entry);
    if (first !== null && left.has(first)) continue;
    const answer = await parts.send(entry);
    await record(parts.rows, entry, answer);
    if (answer.kind === 'sent') left.delete(entry.id);
    if (answer.kind !== 'keep') continue;
    outcome = answer.error === 'unauthenticated' ? 'signed-out' : 'later';
    if (answer.stopRound) return outcome;
  }
  return outcome;
}

/**
 * One round over everything that this account has waiting. Another account's entries are never sent:
 * the round asks whose cookie it is before the first entry.
 */
export async function flush(parts: FlushParts, accountId: string): Promise<FlushOutcome> {
  const own = (await parts.rows.all()).filter((row) => row.accountId === accountId);
  if (!own.some((row) => row.state === 'waiting')) return 'clear';
  const owner = await parts.signedIn();
  if (owner === null) return 'later';
  if (owner !== accountId) return 'signed-out';
  return sendAll(parts, own);
}
