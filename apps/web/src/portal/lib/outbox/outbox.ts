import { me } from '@ischia/shared';
import { RequestFailed, request } from '../../../both/api-client';
import { clock } from '../../../both/clock';
import { indexedRows, type Rows } from '../rows';
import { type FlushOutcome, flush } from './flush';
import { createFlusher } from './flusher';
import { type Decided, newEntry, type OutboxEntry, type OutboxJob } from './outbox-entry';
import { sendEntry } from './send-entry';

async function signedIn(): Promise<string | null> {
  try {
    return (await request(me, { query: { app: 'portal' }, background: true })).accountId;
  } catch (failure) {
    // A refusal is an answer: nobody is signed in. No answer is not.
    return failure instanceof RequestFailed && failure.status === 401 ? '' : null;
  }
}

async function alone(work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work();
  await navigator.locks.request('ischia-outbox', work);
}

function later(work: () => void, afterMs: number): () => void {
  const timer = window.setTimeout(work, afterMs);
  return () => window.clearTimeout(timer);
}

export type OutboxView = {
  readonly entries: readonly OutboxEntry[];
  readonly needsSignIn: boolean;
};

const NOTHING: OutboxView = { entries: [], needsSignIn: false };

/** The phone's own memory of what was entered, and the one thing that sends it. */
function createOutbox(rows: Rows<OutboxEntry>) {
  let accountId: string | null = null;
  let view = NOTHING;
  const listeners = new Set<() => void>();

  const tell = (next: OutboxView): void => {
    view = next;
    for (const listener of listeners) listener();
  };

  async function refresh(outcome: FlushOutcome | null): Promise<void> {
    const all = await rows.all();
    tell({
      entries: all.filter((row) => row.accountId === accountId),
      needsSignIn: outcome === null ? view.needsSignIn : outcome === 'signed-out',
    });
  }

  const flusher = createFlusher({
    round: () =>
      accountId === null ? Promise.resolve('clear') : flush({ rows, send: sendEntry, signedIn }, accountId),
    alone,
    later,
    settled: (outcome) => void refresh(outcome).catch(() => undefined),
  });

  return {
    view: (): OutboxView => view,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Whose entries are shown and sent from now on; null = nobody's. */
    use: async (account: string | null): Promise<void> => {
      accountId = account;
      await refresh('clear');
      void flusher.ask();
    },
    /** Resolves when the entry is on the phone; only then may a screen say "saved". */
    keep: async (id: string, job: OutboxJob, decided: Decided = {}): Promise<void> => {
      if (accountId === null) throw new Error('nobody is signed in');
      await rows.write(id, newEntry(id, accountId, clock.instant(), job, decided));
      await refresh(null);
      void flusher.ask();
    },
    /** Puts refused entries back in line. */
    retry: async (): Promise<void> => {
      const refused = view.entries.filter((entry) => entry.state === 'refused');
      for (const entry of refused) await rows.write(entry.id, { ...entry, state: 'waiting' });
      await refresh(null);
      void flusher.ask();
    },
    flush: (): void => void flusher.ask(),
    /** Forgets what the clinic already has; what waits stays for this account. */
    forgetSent: async (): Promise<void> => {
      for (const entry of view.entries) if (entry.state === 'sent') await rows.remove(entry.id);
    },
  };
}

export const outbox = createOutbox(indexedRows<OutboxEntry>('ischia-outbox'));

/** Tries again whenever the phone may have a network. */
export function flushWithThePhone(): () => void {
  const onVisible = (): void => {
    if (document.visibilityState === 'visible') outbox.flush();
  };
  window.addEventListener('online', outbox.flush);
  document.addEventListener('visibilitychange', onVisible);
  return () => {
    window.removeEventListener('online', outbox.flush);
    document.removeEventListener('visibilitychange', onVisible);
  };
}
