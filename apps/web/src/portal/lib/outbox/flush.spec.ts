import { memoryRows } from '../../../testing/memory-rows';
import { RequestFailed } from '../../../both/api-client';
import { flush } from './flush';
import { createFlusher, waitAfter } from './flusher';
import { newEntry, type OutboxEntry, type SentAnswer } from './outbox-entry';
import { afterFailure } from './send-entry';

const ANNA = '0190aaaa-0000-7000-8000-000000000001';
const BEN = '0190aaaa-0000-7000-8000-000000000002';

function aNotice(n: number, accountId = ANNA): OutboxEntry {
  const id = `0190bbbb-0000-7000-8000-00000000000${n}`;
  return newEntry(id, accountId, `2026-03-02T08:0${n}:00.000Z`, {
    endpoint: 'notice-shown',
    params: { id },
    body: {
      recordId: id,
      messageId: 'MSG-STOP',
      locale: 'en',
      words: 'Stop',
      shownAt: '2026-03-02T08:00:00Z',
      readAt: null,
    },
  });
}

/** The morning after record n, said at a time; with a number or without. */
function aMorning(n: number, createdAt: string, pain: number | null = null): OutboxEntry {
  const { id } = aNotice(n);
  return newEntry(`${id}/next-morning`, ANNA, createdAt, {
    endpoint: 'next-morning',
    params: { id },
    body: {
      performedAt: '2026-03-03T08:00:00.000Z',
      timeZone: 'Europe/London',
      loggedAt: createdAt,
      morning: { state: 'answered', value: 'worse' },
      nextMorning: pain === null ? { state: 'not-asked' } : { state: 'answered', value: pain },
      worst24: { state: 'not-asked' },
    },
  });
}

async function phoneWith(...entries: OutboxEntry[]) {
  const rows = memoryRows<OutboxEntry>();
  for (const entry of entries) await rows.write(entry.id, entry);
  return rows;
}

const sent: SentAnswer = { kind: 'sent', receipt: null };
const stateOf = async (rows: Awaited<ReturnType<typeof phoneWith>>, n: number) =>
  (await rows.read(aNotice(n).id))?.state;

describe('flush', () => {
  it('sends the oldest entry first and marks both as sent', async () => {
    const rows = await phoneWith(aNotice(2), aNotice(1));
    const order: string[] = [];
    const send = async (entry: OutboxEntry) => {
      order.push(entry.id);
      return sent;
    };
    expect(await flush({ rows, send, signedIn: async () => ANNA }, ANNA)).toBe('clear');
    expect(order).toEqual([aNotice(1).id, aNotice(2).id]);
    expect([await stateOf(rows, 1), await stateOf(rows, 2)]).toEqual(['sent', 'sent']);
  });

  it('sends nothing of another account, even while that account’s cookie is the one in the browser', async () => {
    const rows = await phoneWith(aNotice(1, BEN), aNotice(2, ANNA));
    const seen: string[] = [];
    const send = async (entry: OutboxEntry) => {
      seen.push(entry.accountId);
      return sent;
    };
    expect(await flush({ rows, send, signedIn: async () => BEN }, ANNA)).toBe('signed-out');
    expect(seen).toEqual([]);
    await flush({ rows, send, signedIn: async () => BEN }, BEN);
    expect(seen).toEqual([BEN]);
    expect(await stateOf(rows, 2)).toBe('waiting');
  });

  it('goes on to the second entry when the first is refused, and keeps the refused one visible', async () => {
    const rows = await phoneWith(aNotice(1), aNotice(2));
    const send = async (entry: OutboxEntry): Promise<SentAnswer> =>
      entry.id === aNotice(1).id ? { kind: 'refused', error: 'validation-failed' } : sent;
    expect(await flush({ rows, send, signedIn: async () => ANNA }, ANNA)).toBe('clear');
    expect([await stateOf(rows, 1), await stateOf(rows, 2)]).toEqual(['refused', 'sent']);
  });

  it('stops the round without a network and counts one try on one entry', async () => {
    const rows = await phoneWith(aNotice(1), aNotice(2));
    let calls = 0;
    const send = async (): Promise<SentAnswer> => {
      calls += 1;
      return { kind: 'keep', error: 'offline', stopRound: true };
    };
    expect(await flush({ rows, send, signedIn: async () => ANNA }, ANNA)).toBe('later');
    expect(calls).toBe(1);
    expect(await rows.read(aNotice(1).id)).toMatchObject({
      state: 'waiting',
      tries: 1,
      lastError: 'offline',
    });
    expect(await rows.read(aNotice(2).id)).toMatchObject({ state: 'waiting', tries: 0 });
  });

  it('still sends what was made fuller while the first part was on its way', async () => {
    const first = aMorning(3, '2026-03-03T08:00:00.000Z');
    const fuller = aMorning(3, '2026-03-03T08:00:04.000Z', 5);
    const rows = await phoneWith(first);
    const bodies: unknown[] = [];
    const send = async (entry: OutboxEntry): Promise<SentAnswer> => {
      bodies.push(entry.body);
      if (bodies.length === 1) await rows.write(fuller.id, fuller);
      return sent;
    };
    const parts = { rows, send, signedIn: async () => ANNA };
    await flush(parts, ANNA);
    expect(await rows.read(first.id)).toEqual(fuller);
    await flush(parts, ANNA);
    expect(bodies).toEqual([first.body, fuller.body]);
    expect((await rows.read(first.id))?.state).toBe('sent');
  });

  it.each([
    ['is kept by a fault of the clinic', { kind: 'keep', error: 'internal', stopRound: false } as const],
    ['was refused', { kind: 'refused', error: 'validation-failed' } as const],
  ])('does not send a morning while its session %s', async (_what, answer) => {
    const rows = await phoneWith(aNotice(3), aMorning(3, '2026-03-03T08:00:00.000Z'), aNotice(4));
    const tried: string[] = [];
    const send = async (entry: OutboxEntry): Promise<SentAnswer> => {
      tried.push(entry.id);
      return entry.id === aNotice(3).id ? answer : sent;
    };
    const parts = { rows, send, signedIn: async () => ANNA };
    await flush(parts, ANNA);
    await flush(parts, ANNA);
    expect(tried).not.toContain(aMorning(3, '').id);
    expect(tried).toContain(aNotice(4).id);
  });

  it('sends a morning after its session in the same round', async () => {
    const rows = await phoneWith(aMorning(3, '2026-03-03T08:00:00.000Z'), aNotice(3));
    const tried: string[] = [];
    const send = async (entry: OutboxEntry): Promise<SentAnswer> => {
      tried.push(entry.id);
      return sent;
    };
    await flush({ rows, send, signedIn: async () => ANNA }, ANNA);
    expect(tried).toEqual([aNotice(3).id, aMorning(3, '').id]);
  });

  it('does not send a sent entry a second time', async () => {
    const rows = await phoneWith(aNotice(1));
    let calls = 0;
    const send = async () => {
      calls += 1;
      return sent;
    };
    const parts = { rows, send, signedIn: async () => ANNA };
    await flush(parts, ANNA);
    await flush(parts, ANNA);
    expect(calls).toBe(1);
  });
});

describe('afterFailure', () => {
  it.each([401, 429, 503])('keeps the entry and ends the round at %i', (status) => {
    expect(afterFailure(new RequestFailed('unavailable', status, null))).toMatchObject({
      kind: 'keep',
      stopRound: true,
    });
  });

  it.each([403, 500])('keeps the entry and goes on at %i', (status) => {
    expect(afterFailure(new RequestFailed('internal', status, null))).toMatchObject({
      kind: 'keep',
      stopRound: false,
    });
  });

  it('shows the entry as refused at 422', () => {
    expect(afterFailure(new RequestFailed('validation-failed', 422, null)).kind).toBe('refused');
  });

  it('keeps an entry whose answer could not be read, because the clinic may or may not have it', () => {
    expect(afterFailure(new RequestFailed('unexpected-answer', 200, null)).kind).toBe('keep');
  });
});

describe('createFlusher', () => {
  const flusherOver = (round: () => Promise<'clear' | 'later' | 'signed-out'>) => {
    const waits: number[] = [];
    const flusher = createFlusher({
      round,
      alone: (work) => work(),
      later: (_work, afterMs) => {
        waits.push(afterMs);
        return () => {};
      },
      settled: () => {},
    });
    return { flusher, waits };
  };

  it('runs one round at a time: three requests during a round make one more', async () => {
    let open = 0;
    let most = 0;
    let rounds = 0;
    const { flusher } = flusherOver(async () => {
      rounds += 1;
      open += 1;
      most = Math.max(most, open);
      await new Promise((done) => setTimeout(done, 1));
      open -= 1;
      return 'clear';
    });
    await Promise.all([flusher.ask(), flusher.ask(), flusher.ask(), flusher.ask()]);
    expect([most, rounds]).toEqual([1, 2]);
  });

  it('waits 2, 4, 8 seconds, and never more than 60', async () => {
    const { flusher, waits } = flusherOver(async () => 'later');
    for (let n = 0; n < 3; n += 1) await flusher.ask();
    expect(waits).toEqual([2000, 4000, 8000]);
    expect(waitAfter(30)).toBe(60_000);
  });

  it('sets no timer while nobody is signed in', async () => {
    const { flusher, waits } = flusherOver(async () => 'signed-out');
    await flusher.ask();
    expect(waits).toEqual([]);
  });
});
