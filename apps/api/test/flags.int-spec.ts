import { FlagItem, Inbox, type PainSite, Problem } from '@ischia/shared';
import { v7 } from 'uuid';
import { startApplication, type TestApplication, type Visitor } from './support/application';
import { closeFlags } from './support/close-flags';
import { hearOfEverybody } from './support/hear-of-everybody';
import { answer, aPainReport } from './support/records';

let application: TestApplication;
let maria: Visitor;
let kate: Visitor;
let tomasz: Visitor;

beforeAll(async () => {
  application = await startApplication();
  maria = await application.signedIn('patient@demo.example');
  kate = await application.signedIn('physio@demo.example');
  tomasz = await application.signedIn('physio2@demo.example');
});
afterAll(() => application.close());

beforeEach(async () => {
  await closeFlags(application.database);
  await hearOfEverybody(application.database);
});

const flagsNow = async (): Promise<FlagItem[]> =>
  Inbox.parse((await kate.get('/flags')).body).rows.flatMap((row) => row.flags);

const LOW_BACK: PainSite[] = [{ region: 'low_back', side: 'C' }];

async function aFlag(): Promise<FlagItem> {
  await maria.put(`/portal/pain-reports/${v7()}`, aPainReport({ score: answer(1), sites: LOW_BACK }));
  const [flag] = await flagsNow();
  if (flag === undefined) throw new Error('no flag was raised');
  return flag;
}

const RESOLUTION = { outcome: 'contacted-advice', note: 'Spoke by phone; easier bridge for a week.' };

describe('the life of a flag', () => {
  it('goes from open over acknowledged and in-progress to resolved, each step with who and when', async () => {
    const { id } = await aFlag();
    const acknowledged = FlagItem.parse((await kate.post(`/flags/${id}/acknowledge`)).body);
    expect(acknowledged).toMatchObject({ state: 'acknowledged', owner: { name: 'Kate Brennan' } });
    const acted = FlagItem.parse(
      (await kate.post(`/flags/${id}/act`, { outcome: 'exercise-paused', note: null })).body,
    );
    expect(acted.state).toBe('in-progress');
    const resolved = FlagItem.parse((await kate.post(`/flags/${id}/resolve`, RESOLUTION)).body);
    expect(resolved.state).toBe('resolved');
    expect(resolved.events.map((event) => [event.kind, event.by?.name ?? 'a rule', event.outcome])).toEqual([
      ['raised', 'a rule', null],
      ['acknowledged', 'Kate Brennan', null],
      ['acted', 'Kate Brennan', 'exercise-paused'],
      ['resolved', 'Kate Brennan', 'contacted-advice'],
    ]);
    expect(await flagsNow()).toEqual([]);
  });

  it('counts acting on an open flag as having read it', async () => {
    const { id } = await aFlag();
    const acted = FlagItem.parse(
      (await kate.post(`/flags/${id}/act`, { outcome: 'contacted-advice', note: null })).body,
    );
    expect(acted.events.map((event) => event.kind)).toEqual(['raised', 'acknowledged', 'acted']);
  });

  it('answers a move that the state does not allow with 409, naming who set it and when', async () => {
    const { id } = await aFlag();
    await tomasz.post(`/flags/${id}/acknowledge`);
    const late = await kate.post(`/flags/${id}/acknowledge`);
    const problem = Problem.parse(late.body);
    expect([late.status, problem.code]).toEqual([409, 'wrong-state']);
    expect(problem.detail).toMatch(/^The flag is acknowledged\. Tomasz Wójcik set this at \d{4}-/);
  });

  it('lets exactly one of 20 people who act at once resolve it', async () => {
    const { id } = await aFlag();
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? kate : tomasz).post(`/flags/${id}/resolve`, RESOLUTION),
      ),
    );
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1);
    expect(replies.filter((reply) => reply.status === 409)).toHaveLength(19);
  });

  it('can be taken back within ten seconds by the one who closed it, and by nobody else', async () => {
    const { id } = await aFlag();
    await kate.post(`/flags/${id}/acknowledge`);
    await kate.post(`/flags/${id}/dismiss`, { reason: 'duplicate', note: null });
    expect((await tomasz.post(`/flags/${id}/reopen`)).status).toBe(409);
    expect((await kate.post(`/flags/${id}/reopen`)).body).toMatchObject({ state: 'acknowledged' });
    await kate.post(`/flags/${id}/resolve`, RESOLUTION);
    await application.database.rows(
      `UPDATE flag_event SET at = at - interval '11 seconds' WHERE flag_id = $1`,
      [id],
    );
    expect((await kate.post(`/flags/${id}/reopen`)).status).toBe(409);
  });

  it('cannot be taken back when the same reason has raised a new flag since, which names the old one', async () => {
    const { id } = await aFlag();
    await kate.post(`/flags/${id}/resolve`, RESOLUTION);
    const next = await aFlag();
    const [row] = await application.database.rows<{ previous: string }>(
      'SELECT previous_flag_id AS previous FROM flag WHERE id = $1',
      [next.id],
    );
    expect(row?.previous).toBe(id);
    const refused = await kate.post(`/flags/${id}/reopen`);
    expect([refused.status, Problem.parse(refused.body).detail]).toEqual([
      409,
      'The same reason has raised a new flag since.',
    ]);
  });

  it('needs a note and a coded outcome to be resolved', async () => {
    const { id } = await aFlag();
    const bodies = [
      {},
      { outcome: 'contacted-advice' },
      { ...RESOLUTION, note: ' ' },
      { ...RESOLUTION, outcome: 'done' },
      { ...RESOLUTION, severity: 'info' },
    ];
    for (const body of bodies) expect((await kate.post(`/flags/${id}/resolve`, body)).status).toBe(422);
    expect((await flagsNow())[0]?.state).toBe('open');
  });

  it('of one clinic is unknown to another, whatever is done to it', async () => {
    const { id } = await aFlag();
    const other = await application.signedIn('physio@other.example');
    for (const [move, body] of [
      ['acknowledge', {}],
      ['act', { outcome: 'contacted-advice', note: null }],
      ['resolve', RESOLUTION],
      ['dismiss', { reason: 'duplicate', note: null }],
      ['reopen', {}],
    ] as const) {
      expect([move, (await other.post(`/flags/${id}/${move}`, body)).status]).toEqual([move, 404]);
    }
    expect(Inbox.parse((await other.get('/flags')).body).rows.map((row) => row.patientName)).not.toContain(
      'Maria Lopes',
    );
    expect((await flagsNow())[0]?.state).toBe('open');
  });
});

describe('GET /flags', () => {
  it('puts urgent before high before moderate, and one row a patient', async () => {
    await maria.put(
      `/portal/pain-reports/${v7()}`,
      aPainReport({ qualities: ['ache'], score: answer(6), sites: LOW_BACK }),
    );
    const tom = await application.signedIn('patient2@demo.example');
    const report = aPainReport({ qualities: ['dull'], score: answer(2), sites: LOW_BACK });
    await tom.put(`/portal/pain-reports/${v7()}`, {
      ...report,
      redFlags: { ...report.redFlags, chest: answer('unsure') },
    });
    const inbox = Inbox.parse((await kate.get('/flags')).body);
    expect(inbox.rows.map((row) => [row.patientName, row.group])).toEqual([
      ['Tom Reed', 'urgent'],
      ['Maria Lopes', 'review'],
    ]);
    expect(inbox.counts).toEqual({ urgent: 1, silent: 0, high: 0, moderate: 1, asExpected: 0 });
    const first = Inbox.parse((await kate.get('/flags?limit=1')).body);
    const second = Inbox.parse((await kate.get(`/flags?limit=1&cursor=${first.nextCursor}`)).body);
    expect([first, second].map((page) => page.rows.map((row) => row.patientName))).toEqual([
      ['Tom Reed'],
      ['Maria Lopes'],
    ]);
    expect(second.nextCursor).toBeNull();
    for (const cursor of ['abc', Buffer.from('{}').toString('base64url')]) {
      expect((await kate.get(`/flags?cursor=${cursor}`)).status).toBe(422);
    }
  });
});

describe('GET /flags/stream', () => {
  const open = async (
    visitor: Visitor,
  ): Promise<{ next: () => Promise<string>; close: () => void; status: number }> => {
    const abort = new AbortController();
    const cookie = [...(Reflect.get(visitor, 'cookies') as Map<string, string>)]
      .map(([name, value]) => `${name}=${value}`)
      .join('; ');
    const reply = await fetch(`${application.origin}/api/v1/flags/stream`, {
      headers: { cookie },
      signal: abort.signal,
    });
    const reader = reply.body?.getReader();
    return {
      status: reply.status,
      close: () => abort.abort(),
      next: async () => {
        const chunk = await reader?.read();
        return chunk?.done === true ? 'ended' : new TextDecoder().decode(chunk?.value);
      },
    };
  };

  it('says within two seconds of a report that something changed, and not what', async () => {
    const stream = await open(kate);
    const first = await stream.next();
    expect(first).toMatch(/^data: \{"changed":"flags","version":"\d+"\}\n\n$/);
    const reported = Date.now();
    await maria.put(`/portal/pain-reports/${v7()}`, aPainReport());
    const second = await stream.next();
    expect(Date.now() - reported).toBeLessThan(2000);
    expect(second).not.toBe(first);
    expect(second).toMatch(/^data: \{"changed":"flags","version":"\d+"\}\n\n$/);
    stream.close();
  });

  it('ends when its session is revoked, and never begins for a patient or nobody', async () => {
    const lead = await application.signedIn('lead@demo.example');
    expect([
      (await open(maria)).status,
      (await open(lead)).status,
      (await open(application.visitor())).status,
    ]).toEqual([401, 403, 401]);
    const physio = await application.signedIn('physio3@demo.example');
    const stream = await open(physio);
    await stream.next();
    await physio.post('/auth/sign-out');
    expect(await stream.next()).toBe('ended');
  });
});
