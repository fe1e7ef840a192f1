import type { Rows } from '../rows';
import type { OutboxEntry, SentAnswer } from './outbox-entry';

export type FlushParts = {
  rows: Rows<OutboxEntry>;
  send: (entry: OutboxEntry) => Promise<SentAnswer>;
  /** The account whose cookie the browser holds just now; null = nobody, or no answer. */
  signedIn: () => Promise<string | null>;
};

/** `clear`: nothing waits. `later`: something waits, try again. `signed-out`: waits for a sign-in. */
export type FlushOutcome = 'clear' | 'later' | 'signed-out';

async function record(rows: Rows<OutboxEntry>, entry: OutboxEntry, answer: SentAnswer): Promise<void> {
  if (answer.kind === 'sent') {
    await rows.write(entry.id, { ...entry, state: 'sent', lastError: null, receipt: answer.receipt });
    return;
  }
  await rows.write(entry.id, {
    ...entry,
    tries: entry.tries + 1,
    lastError: answer.error,
    state: answer.kind === 'refused' ? 'refused' : 'waiting',
  });
}

/** Oldest first; ids break ties, so that the order is the same on every try. */
export const inOrder = (a: OutboxEntry, b: OutboxEntry): number =>
  a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id);

/**
 * One round over everything that this account has waiting. Another account's entries are never sent:
 * the round asks whose cookie it is before the first entry.
 */
export async function flush(parts: FlushParts, accountId: string): Promise<FlushOutcome> {
  const all = await parts.rows.all();
  const waiting = all.filter((row) => row.accountId === accountId && row.state === 'waiting').sort(inOrder);
  if (waiting.length === 0) return 'clear';
  const owner = await parts.signedIn();
  if (owner === null) return 'later';
  if (owner !== accountId) return 'signed-out';
  let outcome: FlushOutcome = 'clear';
  for (const entry of waiting) {
    const answer = await parts.send(entry);
    await record(parts.rows, entry, answer);
    if (answer.kind !== 'keep') continue;
    outcome = answer.error === 'unauthenticated' ? 'signed-out' : 'later';
    if (answer.stopRound) return outcome;
  }
  return outcome;
}
