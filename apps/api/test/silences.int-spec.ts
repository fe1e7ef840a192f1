import { Caseload, Inbox, PatientOverview } from '@ischia/shared';
import { v7 } from 'uuid';
import { clinicId } from '../src/demonstration/clinics';
import { patientId } from '../src/demonstration/patients';
import { startApplication, type TestApplication, type Visitor } from './support/application';
import { closeFlags } from './support/close-flags';
import { mariaAtHome } from './support/maria-at-home';
import type { MariasProgramme } from './support/programme-of-maria';
import { answer, aPainReport, aSessionLog } from './support/records';
import { statementsOf } from './support/statements';
import { daysFromNow, testClock } from './support/test-clock';
import { sweepAt } from './support/timers';
import { aNextMorning } from './support/two-clinics';

const CLINIC = clinicId('harbour');
const HOUR = 3_600_000;
let application: TestApplication;
let programme: MariasProgramme;
let maria: Visitor;
let physio: Visitor;

beforeEach(async () => {
  ({ application, programme, maria, physio } = await mariaAtHome());
});
afterEach(() => application.close());

const inHours = (hours: number): Date => new Date(testClock.now().getTime() + hours * HOUR);
const sweepIn = (hours: number): Promise<void> => sweepAt(application, CLINIC, inHours(hours));
type Row = { source_record_id: string; ended_by: string | null; ended_by_id: string | null };
const silences = (): Promise<Row[]> =>
  application.database.rows(
    'SELECT source_record_id, ended_by, ended_by_id FROM silence WHERE patient_id = $1',
    [programme.patientId],
  );
const inbox = async (): Promise<Inbox> => Inbox.parse((await physio.get('/flags')).body);
const rowOfMaria = async () => (await inbox()).rows.find((row) => row.patientId === programme.patientId);
const overview = async (): Promise<PatientOverview> =>
  PatientOverview.parse((await physio.get(`/patients/${programme.patientId}/overview`)).body);
const today = (): string => testClock.now().toISOString().slice(0, 10);

async function reports(changes: Parameters<typeof aPainReport>[0] = {}): Promise<string> {
  const id = v7();
  const reply = await maria.put(`/portal/pain-reports/${id}`, aPainReport(changes));
  expect(reply.status).toBe(201);
  return id;
}
const aLog = (kind: 'session' | 'not-done' = 'session') =>
  aSessionLog({
    programmeVersionId: programme.programmeVersionId,
    prescribedSessionId: programme.prescribedSessionId,
    kind,
    notDoneReason: kind === 'not-done' ? 'pain' : null,
  });

/** Sharp pain outside a session, and 37 hours without a word. */
async function silentMaria(): Promise<string> {
  const id = await reports();
  await sweepIn(37);
  expect(await silences()).toMatchObject([{ source_record_id: id, ended_by: null }]);
  return id;
}

describe('silence after a warning sign', () => {
  it('is noticed 36 hours after the record was received, once, and never expires', async () => {
    const id = await reports();
    await sweepIn(35.9);
    expect(await silences()).toEqual([]);
    await sweepIn(36.1);
    const [first] = await silences();
    expect(first).toEqual({ source_record_id: id, ended_by: null, ended_by_id: null });
    for (const hours of [37, 100, 2000]) await sweepIn(hours);
    expect(await silences()).toEqual([first]);
  });

  it('is shown under Call today in words, counted, and told to the open inboxes', async () => {
    await closeFlags(application.database);
    const before = await inbox();
    await silentMaria();
    const after = await inbox();
    expect(Number(after.version)).toBeGreaterThan(Number(before.version));
    expect(after.counts.silent).toBe(before.counts.silent + 1);
    const row = await rowOfMaria();
    expect(row).toMatchObject({ group: 'call-today', patientName: 'Maria Lopes' });
    expect(row?.silence?.words).toMatch(/^No word since sharp pain on \w{3} \d{1,2} \w{3}, 3 of 10, thigh$/);
    expect((await overview()).silence).toEqual(row?.silence);
    const caseload = Caseload.parse((await physio.get('/caseload')).body);
    expect(caseload.rows.find((one) => one.patientId === programme.patientId)?.reason).toEqual({
      group: 'call-today',
      words: row?.silence?.words,
      since: row?.silence?.since,
      flagId: null,
    });
  });

  it('stands below urgent and above every high flag, also where its own flag is closed', async () => {
    await silentMaria();
    await closeFlags(application.database);
    const tom = await application.signedIn('patient2@demo.example');
    await tom.put(`/portal/pain-reports/${v7()}`, aPainReport({ score: answer(9) }));
    const groups = (await inbox()).rows.filter((row) =>
      [patientId('maria'), patientId('tom')].includes(row.patientId),
    );
    expect(groups.map((row) => [row.patientName, row.flags.length > 0])).toEqual([
      ['Maria Lopes', false],
      ['Tom Reed', true],
    ]);
    const rows = Caseload.parse((await physio.get('/caseload?of=clinic')).body).rows;
    const place = (key: string): number => rows.findIndex((row) => row.patientId === patientId(key));
    expect(place('maria')).toBeLessThan(place('tom'));

    const red = aPainReport({ score: answer(2) });
    const urgent = { ...red, redFlags: { ...red.redFlags, chest: answer('yes' as const) } };
    await tom.put(`/portal/pain-reports/${v7()}`, urgent);
    expect((await inbox()).rows[0]?.patientName).toBe('Tom Reed');
    const again = Caseload.parse((await physio.get('/caseload?of=clinic')).body).rows;
    expect(again[0]?.patientId).toBe(patientId('tom'));
  });

  it('pages through the inbox and the caseload without losing the one without a flag', async () => {
    await silentMaria();
    await closeFlags(application.database);
    await reportsOfTom();
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Inbox = Inbox.parse(
        (await physio.get(`/flags?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`)).body,
      );
      seen.push(...page.rows.map((row) => row.patientName));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(['Maria Lopes', 'Tom Reed']);
  });

  const reportsOfTom = async (): Promise<void> => {
    const tom = await application.signedIn('patient2@demo.example');
    await tom.put(`/portal/pain-reports/${v7()}`, aPainReport({ score: answer(9) }));
  };

  it('is not what follows ordinary pain, however strong', async () => {
    await reports({ qualities: ['dull'], score: answer(8) });
    await sweepIn(48);
    expect(await silences()).toEqual([]);
  });

  it('after a sharp report in a session that was never logged begins with the report', async () => {
    const sessionLogId = v7();
    await reports({ sessionLogId, exercise: { prescribedExerciseId: programme.bridge, setNumber: 1 } });
    await sweepIn(13);
    await sweepIn(37);
    expect(await silences()).toMatchObject([{ source_record_id: sessionLogId, ended_by: null }]);
    const row = await rowOfMaria();
    expect(row?.silence?.words).toContain('sharp pain');
  });
});

describe('what is an answer', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['a report of another pain', () => reports({ qualities: ['ache'], score: answer(1) })],
    ['a session', () => maria.put(`/portal/session-logs/${v7()}`, aLog())],
    ['a session that was not done', () => maria.put(`/portal/session-logs/${v7()}`, aLog('not-done'))],
    ['a report that cannot be read', () => maria.put(`/portal/pain-reports/${v7()}`, '{"broken')],
  ])('%s, before: nobody is silent', async (_title, say) => {
    await reports();
    await say();
    await sweepIn(37);
    const [silence] = await silences();
    expect(silence).toBeUndefined();
  });

  it('the next morning of the session, before', async () => {
    const sessionLogId = v7();
    await reports({ sessionLogId, exercise: { prescribedExerciseId: programme.bridge, setNumber: 1 } });
    await maria.put(`/portal/session-logs/${sessionLogId}`, aLog());
    const morning = await maria.put(`/portal/session-logs/${sessionLogId}/next-morning`, aNextMorning());
    expect(morning.status).toBe(201);
    await sweepIn(48);
    expect(await silences()).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['a report', () => maria.put(`/portal/pain-reports/${v7()}`, aPainReport({ qualities: ['ache'] }))],
    ['a session that was not done', () => maria.put(`/portal/session-logs/${v7()}`, aLog('not-done'))],
    ['a report that cannot be read', () => maria.put(`/portal/pain-reports/${v7()}`, '{"broken')],
  ])('%s ends it in the transaction that keeps it, and the inboxes hear of it', async (_title, say) => {
    await silentMaria();
    const { version } = await inbox();
    await say();
    expect(await silences()).toMatchObject([{ ended_by: 'record' }]);
    expect((await rowOfMaria())?.silence ?? null).toBeNull();
    expect(Number((await inbox()).version)).toBeGreaterThan(Number(version));
    await sweepIn(38);
    expect((await silences()).filter((one) => one.ended_by === null)).toEqual([]);
  });

  it('the late log of the same session ends it', async () => {
    const sessionLogId = v7();
    await reports({ sessionLogId, exercise: { prescribedExerciseId: programme.bridge, setNumber: 1 } });
    await sweepIn(37);
    await maria.put(`/portal/session-logs/${sessionLogId}`, aLog());
    expect(await silences()).toMatchObject([{ ended_by: 'record', ended_by_id: sessionLogId }]);
  });

  it('a flag that was resolved by speaking to the patient ends it; one that could not be does not', async () => {
    await silentMaria();
    const flag = (await rowOfMaria())?.flags[0];
    await physio.post(`/flags/${flag?.id}/act`, { outcome: 'could-not-reach', note: null });
    expect(await silences()).toMatchObject([{ ended_by: null }]);
    await physio.post(`/flags/${flag?.id}/resolve`, { outcome: 'contacted-advice', note: 'Spoke by phone.' });
    expect(await silences()).toMatchObject([{ ended_by: 'flag', ended_by_id: flag?.id }]);
  });

  it('a flag that was resolved by speaking to the patient keeps it from being noticed', async () => {
    await reports();
    const flag = (await rowOfMaria())?.flags[0];
    await physio.post(`/flags/${flag?.id}/resolve`, { outcome: 'contacted-advice', note: 'Spoke by phone.' });
    await sweepIn(37);
    expect(await silences()).toEqual([]);
  });
});

describe('PUT /patients/{id}/contacts/{contactId}', () => {
  const path = (patient = programme.patientId, contact = v7()): string =>
    `/patients/${patient}/contacts/${contact}`;
  const call = (changes: object = {}): object => ({ kind: 'call', on: today(), reached: true, ...changes });

  it('ends the silence when somebody was reached, and says who did', async () => {
    await silentMaria();
    const id = v7();
    const reply = await physio.put(path(programme.patientId, id), call());
    expect([reply.status, reply.body]).toMatchObject([201, { id, kind: 'call', on: today(), reached: true }]);
    expect(await silences()).toMatchObject([{ ended_by: 'contact', ended_by_id: id }]);
    const [who] = await application.database.rows(
      `SELECT m.name FROM silence s JOIN staff_member m ON m.id = s.ended_by_staff_member_id`,
    );
    expect(who).toEqual({ name: 'Kate Brennan' });
    expect((await overview()).silence).toBeNull();
    await sweepIn(38);
    expect(await silences()).toHaveLength(1);
  });

  it('keeps an attempt that reached nobody, and shows it', async () => {
    await silentMaria();
    const { sinceLastMet } = await overview();
    await physio.put(path(), call({ reached: false }));
    expect(await silences()).toMatchObject([{ ended_by: null }]);
    expect((await rowOfMaria())?.silence?.attempts).toEqual([{ on: today(), by: 'Kate Brennan' }]);
    const page = await overview();
    expect(page.silence?.attempts).toHaveLength(1);
    expect(page.sinceLastMet?.since).toBe(sinceLastMet?.since);
  });

  it('of a day before the last word ends nothing', async () => {
    await silentMaria();
    const reply = await physio.put(path(), call({ on: daysFromNow(-2).toISOString().slice(0, 10) }));
    expect(reply.status).toBe(201);
    expect(await silences()).toMatchObject([{ ended_by: null }]);
  });

  it('answers the same content with 200 and the same body, and other content with 409', async () => {
    const own = path();
    const first = await physio.put(own, call());
    const again = await physio.put(own, call());
    expect([again.status, again.text]).toEqual([200, first.text]);
    expect((await physio.put(own, call({ reached: false }))).status).toBe(409);
    const contact = own.slice(own.lastIndexOf('/') + 1);
    expect((await physio.put(path(patientId('tom'), contact), call())).status).toBe(409);
    const entries = await application.database.rows(
      `SELECT 1 FROM audit_entry WHERE action = 'contact-recorded' AND subject_id = $1`,
      [contact],
    );
    expect(entries).toHaveLength(1);
  });

  it('refuses a day that has not come, and content that is not one', async () => {
    const tomorrow = daysFromNow(2).toISOString().slice(0, 10);
    for (const body of [call({ on: tomorrow }), call({ kind: 'letter' }), call({ reached: 'yes' }), {}])
      expect((await physio.put(path(), body)).status).toBe(422);
  });

  it('is for physiotherapists of the clinic only', async () => {
    const colleague = await application.signedIn('physio2@demo.example');
    expect((await colleague.put(path(), call())).status).toBe(201);
    const other = await application.signedIn('physio@other.example');
    expect((await other.put(path(), call())).status).toBe(404);
    for (const email of ['desk@demo.example', 'lead@demo.example', 'admin@demo.example'])
      expect([email, (await (await application.signedIn(email)).put(path(), call())).status]).toEqual([
        email,
        403,
      ]);
    expect((await maria.put(path(), call())).status).toBe(401);
  });

  it('takes eight statements', async () => {
    await physio.put(path(), call());
    expect(await statementsOf(() => physio.put(path(), call()))).toBe(8);
  });
});

describe('the timers and the demonstration', () => {
  it('find nothing that it has not told already', async () => {
    const fresh = await startApplication();
    try {
      const all = (): Promise<unknown> =>
        fresh.database.rows(
          `SELECT (SELECT count(*)::int FROM silence) AS silences, (SELECT count(*)::int FROM flag) AS flags,
                  (SELECT count(*)::int FROM session_log WHERE abandoned) AS abandoned`,
        );
      const before = await all();
      for (const key of ['harbour', 'other']) await sweepAt(fresh, clinicId(key), testClock.now());
      expect(await all()).toEqual(before);
      expect(before).toMatchObject([{ silences: 1, abandoned: 1 }]);
    } finally {
      await fresh.close();
    }
  });
});
