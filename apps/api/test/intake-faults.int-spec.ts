import { type FlagItem, Inbox, IntakeReceipt } from '@ischia/shared';
import { v7 } from 'uuid';
import { startApplication, type TestApplication, type Visitor } from './support/application';
import { closeFlags } from './support/close-flags';
import { BROKEN_BODIES } from './support/bad-bodies';
import { type MariasProgramme, programmeOfMaria } from './support/programme-of-maria';
import { answer, aPainReport, aSessionLog } from './support/records';

let application: TestApplication;
let programme: MariasProgramme;
let maria: Visitor;
let physio: Visitor;

beforeAll(async () => {
  application = await startApplication();
  programme = await programmeOfMaria(application);
  maria = await application.signedIn('patient@demo.example');
  physio = await application.signedIn('physio@demo.example');
});
afterAll(() => application.close());
beforeEach(() => closeFlags(application.database));

const TABLES = [
  'session_log',
  'session_log_revision',
  'exercise_log',
  'pain_report',
  'next_morning',
  'exercise_hold',
];

const rowsNow = async (): Promise<number[]> => {
  const counts = await Promise.all(
    TABLES.map((table) => application.database.rows<{ n: string }>(`SELECT count(*) AS n FROM ${table}`)),
  );
  return counts.map(([row]) => Number(row?.n));
};
const flagsNow = async (): Promise<FlagItem[]> =>
  Inbox.parse((await physio.get('/flags')).body).rows.flatMap((row) => row.flags);

/** It was kept as it came, raised X1 as a high flag, and changed nothing else. */
async function expectKeptRaw(
  send: () => Promise<{ status: number; body: unknown; text: string }>,
  sent: string | Uint8Array,
): Promise<void> {
  const before = await rowsNow();
  const reply = await send();
  expect([reply.status, reply.text]).toEqual([202, expect.any(String)]);
  const receipt = IntakeReceipt.parse(reply.body);
  expect(receipt).toMatchObject({ understood: false, severity: null });
  expect(await rowsNow()).toEqual(before);
  const [row] = await application.database.rows<{ bytes: Buffer; bytes_total: number }>(
    'SELECT bytes, bytes_total FROM unreadable_report WHERE id = $1',
    [receipt.recordId],
  );
  const bytes = Buffer.from(sent as string);
  expect([row?.bytes_total, row?.bytes.equals(bytes.subarray(0, 65_536))]).toEqual([bytes.length, true]);
  const flags = await flagsNow();
  expect(flags.map((flag) => [flag.severity, flag.rules[0]?.ruleId, flag.record.id])).toEqual([
    ['high', 'X1', receipt.recordId],
  ]);
  await send();
  expect(await flagsNow()).toHaveLength(1);
}

const text = (body: unknown): string => JSON.stringify(body);
const sharp = (changes: object = {}): Record<string, unknown> => ({ ...aPainReport(), ...changes });
const put = (path: string, body: string | Uint8Array, headers: Record<string, string> = {}) =>
  maria.send('PUT', `/api/v1/portal/${path}`, body, headers);

describe('a report with a sharp pain inside that cannot be read as meant', () => {
  it.each(BROKEN_BODIES.map(([title, body]) => [title, body] as const))(
    'with %s is kept and reaches the inbox',
    async (_title, body) => {
      await expectKeptRaw(() => put(`pain-reports/${v7()}`, body), body);
    },
  );

  it.each<[string, (own: MariasProgramme) => object]>([
    ['an unknown field', () => sharp({ severity: 'info' })],
    ['another patient’s id', () => sharp({ patientId: v7() })],
    ['"" for the score', () => sharp({ score: { state: 'answered', value: '' } })],
    ['5.5 for the score', () => sharp({ score: { state: 'answered', value: 5.5 } })],
    ['11 for the score', () => sharp({ score: { state: 'answered', value: 11 } })],
    ['no answer state', () => sharp({ score: null })],
    ['a NUL in the note', () => sharp({ note: 'a\u0000b' })],
    ['a lone surrogate in the note', () => sharp({ note: 'a\uD800b' })],
    ['30 February', () => sharp({ performedAt: '2026-02-30T10:00:00Z' })],
    ['a time without an offset', () => sharp({ performedAt: '2026-02-03T10:00:00' })],
    ['the year 0', () => sharp({ performedAt: '0000-02-03T10:00:00Z' })],
    ['an exercise of nobody', () => sharp({ exercise: { prescribedExerciseId: v7(), setNumber: 1 } })],
  ])('with %s is kept and reaches the inbox', async (_title, make) => {
    const body = text(make(programme));
    await expectKeptRaw(() => put(`pain-reports/${v7()}`, body), body);
  });

  it.each([
    ['an id that is none', 'pain-reports/not-an-id'],
    ['an id in braces', 'pain-reports/%7B0192d3a0-0000-7000-8000-000000000000%7D'],
  ])('sent to %s is kept and reaches the inbox', async (_title, path) => {
    const body = text(sharp());
    await expectKeptRaw(() => put(path, body), body);
  });

  it.each([
    ['text/plain', { 'content-type': 'text/plain' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['utf-16', { 'content-type': 'application/json; charset=utf-16' }],
    ['gzip that is none', { 'content-encoding': 'gzip' }],
  ])('as %s is kept and reaches the inbox', async (_title, headers) => {
    const body = text(sharp({ note: JSON.stringify(headers) }));
    await expectKeptRaw(() => put(`pain-reports/${v7()}`, body, headers), body);
  });

  it('of 300 kB is kept with its first 64 kB', async () => {
    const body = text(sharp({ note: 'a'.repeat(300_000) }));
    await expectKeptRaw(() => put(`pain-reports/${v7()}`, body), body);
  });

  it('under an id used with other content is kept, and the first report stays as it was', async () => {
    const id = v7();
    await put(`pain-reports/${id}`, text(sharp()));
    await closeFlags(application.database);
    const body = text(sharp({ score: answer(9) }));
    await expectKeptRaw(() => put(`pain-reports/${id}`, body), body);
    const [row] = await application.database.rows<{ score: number }>(
      'SELECT score FROM pain_report WHERE id = $1',
      [id],
    );
    expect(row?.score).toBe(3);
  });

  it('under the id of another patient’s report is kept, and that report stays as it was', async () => {
    const tom = await application.signedIn('patient2@demo.example');
    const id = v7();
    await tom.put(`/portal/pain-reports/${id}`, aPainReport({ score: answer(1) }));
    await closeFlags(application.database);
    const body = text(sharp({ score: answer(9) }));
    await expectKeptRaw(() => put(`pain-reports/${id}`, body), body);
    const rows = await application.database.rows<{ score: number }>(
      'SELECT score FROM pain_report WHERE id = $1',
      [id],
    );
    expect(rows).toEqual([{ score: 1 }]);
  });

  it('under the id of another clinic’s report is a report like any other', async () => {
    const hana = await application.signedIn('patient@other.example');
    const id = v7();
    await hana.put(`/portal/pain-reports/${id}`, aPainReport());
    expect((await put(`pain-reports/${id}`, text(sharp()))).status).toBe(201);
  });

  it('of a discharged patient is kept and reaches the inbox', async () => {
    await application.database.rows(`UPDATE patient SET discharged_on = current_date WHERE id = $1`, [
      programme.patientId,
    ]);
    const body = text(sharp());
    await expectKeptRaw(() => put(`pain-reports/${v7()}`, body), body);
    await application.database.rows(`UPDATE patient SET discharged_on = NULL WHERE id = $1`, [
      programme.patientId,
    ]);
  });

  it('in a session log, a correction and a next morning too', async () => {
    const ids = {
      programmeVersionId: programme.programmeVersionId,
      prescribedSessionId: programme.prescribedSessionId,
    };
    const log = { ...aSessionLog({ ...ids, qualities: ['sharp'] }) };
    const id = v7();
    const cases: [string, object][] = [
      [`session-logs/${id}`, { ...log, prescribedSessionId: v7() }],
      [`session-logs/${id}`, { ...log, painDuring: { state: 'answered', value: 5.5 } }],
      [`session-logs/${id}/corrections/${v7()}`, { ...log, corrects: 7 }],
      [`session-logs/${id}/next-morning`, { performedAt: log.performedAt }],
    ];
    for (const [path, body] of cases) {
      await closeFlags(application.database);
      await expectKeptRaw(() => put(path, text(body)), text(body));
    }
  });
});

describe('a portal report', () => {
  it('is refused only without a session, with another role, or from elsewhere', async () => {
    const path = `/api/v1/portal/pain-reports/${v7()}`;
    const nobody = await application.visitor().send('PUT', path, text(sharp()));
    const staff = await physio.send('PUT', path, text(sharp()));
    const elsewhere = await maria.send('PUT', path, text(sharp()), { origin: 'http://evil.example' });
    expect([nobody.status, staff.status, elsewhere.status]).toEqual([401, 401, 403]);
    expect(await flagsNow()).toEqual([]);
  });
});
