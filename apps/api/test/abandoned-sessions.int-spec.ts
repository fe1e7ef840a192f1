import { Adherence, Inbox, PatientOverview, PortalToday } from '@ischia/shared';
import { v7 } from 'uuid';
import { clinicId } from '../src/demonstration/clinics';
import type { TestApplication, Visitor } from './support/application';
import { mariaAtHome } from './support/maria-at-home';
import type { MariasProgramme } from './support/programme-of-maria';
import { answer, aPainReport, aSessionLog } from './support/records';
import { testClock } from './support/test-clock';
import { anotherProcess, leaseOf, sweepAt } from './support/timers';
import { Timers } from '../src/timers/timers';

const CLINIC = clinicId('harbour');
const HOUR = 3_600_000;
let application: TestApplication;
let programme: MariasProgramme;
let maria: Visitor;
let physio: Visitor;
let sessionLogId: string;

beforeEach(async () => {
  ({ application, programme, maria, physio } = await mariaAtHome());
  sessionLogId = v7();
});
afterEach(() => application.close());

const inHours = (hours: number): Date => new Date(testClock.now().getTime() + hours * HOUR);
const sweepIn = (hours: number): Promise<void> => sweepAt(application, CLINIC, inHours(hours));

async function hurts(changes: Parameters<typeof aPainReport>[0] = {}): Promise<string> {
  const id = v7();
  const exercise = { prescribedExerciseId: programme.bridge, setNumber: 2 };
  const reply = await maria.put(
    `/portal/pain-reports/${id}`,
    aPainReport({ sessionLogId, exercise, ...changes }),
  );
  expect(reply.status).toBe(201);
  return id;
}

const logs = (): Promise<Record<string, unknown>[]> =>
  application.database.rows('SELECT * FROM session_log WHERE id = $1', [sessionLogId]);
const revisions = (): Promise<unknown[]> =>
  application.database.rows(
    'SELECT number, abandoned FROM session_log_revision WHERE session_log_id = $1 ORDER BY number',
    [sessionLogId],
  );
const flags = async () =>
  Inbox.parse((await physio.get('/flags')).body)
    .rows.filter((row) => row.patientId === programme.patientId)
    .flatMap((row) => row.flags);
const overview = async (): Promise<PatientOverview> =>
  PatientOverview.parse((await physio.get(`/patients/${programme.patientId}/overview`)).body);
const aLog = (changes: Partial<Parameters<typeof aSessionLog>[0]> = {}) =>
  aSessionLog({
    programmeVersionId: programme.programmeVersionId,
    prescribedSessionId: programme.prescribedSessionId,
    ...changes,
  });

describe('a session whose log never comes', () => {
  it('is closed 12 hours after its last report was received, not before, and once', async () => {
    const first = await hurts();
    const second = await hurts({ qualities: ['shooting'], score: answer(2), newOrWorse: answer('no') });
    await sweepIn(11.9);
    expect(await logs()).toEqual([]);
    await sweepIn(12.1);
    const [log] = await logs();
    expect(log).toMatchObject({
      abandoned: true,
      revision: 1,
      kind: 'session',
      prescribed_session_id: programme.prescribedSessionId,
      pain_before_state: 'not-asked',
      pain_during_state: 'not-asked',
      pain_during: null,
      pain_after_state: 'not-asked',
      effort_state: 'not-asked',
      completeness: null,
      content: { exercises: [], painReportIds: [first, second], qualities: [], note: null },
    });
    expect(new Set(log?.['qualities'] as string[])).toEqual(new Set(['sharp', 'shooting']));
    expect(
      await application.database.rows('SELECT 1 FROM exercise_log WHERE session_log_id = $1', [sessionLogId]),
    ).toEqual([]);

    await sweepIn(13);
    await sweepIn(40);
    expect(await logs()).toEqual([log]);
    expect(await revisions()).toEqual([{ number: 1, abandoned: true }]);
    const audit = await application.database.rows(
      `SELECT patient_id FROM audit_entry WHERE action = 'session-abandoned' AND subject_id = $1`,
      [sessionLogId],
    );
    expect(audit).toEqual([{ patient_id: programme.patientId }]);
  });

  it('is closed once by two processes that sweep at the same time, one of them with a lost lease', async () => {
    await hurts();
    const other = await anotherProcess(application.database.appUrl);
    try {
      const late = await leaseOf(application, CLINIC);
      const next = await leaseOf({ app: other, database: application.database }, CLINIC);
      await Promise.all([
        application.app.get(Timers).sweep(late, inHours(13)),
        other.get(Timers).sweep(next, inHours(13)),
      ]);
    } finally {
      await other.close();
    }
    expect(await revisions()).toEqual([{ number: 1, abandoned: true }]);
    const [audit] = await application.database.rows<{ lease: string }>(
      `SELECT convert_from(session_hash, 'UTF8') AS lease FROM audit_entry WHERE subject_id = $1 AND action = 'session-abandoned'`,
      [sessionLogId],
    );
    expect(audit?.lease).toMatch(/^timers\/\d+$/);
  });

  it('raises nothing that its reports have raised already', async () => {
    await hurts();
    const before = await flags();
    expect(before).toHaveLength(1);
    await sweepIn(13);
    expect(await flags()).toEqual(before);
  });

  it('is judged on the union: a high score in one report and the sharp word in another make it high', async () => {
    await hurts({ score: answer(3) });
    await hurts({ qualities: ['ache'], score: answer(7), newOrWorse: answer('no') });
    const before = await flags();
    await sweepIn(13);
    const [log] = await logs();
    expect(log?.['rule_ids']).toEqual(expect.arrayContaining(['H1', 'M1']));
    expect(before.flatMap((flag) => flag.rules.map((rule) => rule.ruleId))).not.toContain('H1');
    const after = await flags();
    expect(after.flatMap((flag) => flag.rules.map((rule) => rule.ruleId))).toContain('H1');
  });

  it('is shown as not finished, earns nothing and owes nothing', async () => {
    const adherenceOf = async (): Promise<unknown> =>
      Adherence.array().parse(
        (
          (await physio.get(`/patients/${programme.patientId}/adherence?window=7,14,28`)).body as {
            items: unknown;
          }
        ).items,
      );
    await hurts();
    const [before, pageBefore] = [await adherenceOf(), await overview()];
    await sweepIn(13);
    expect(await adherenceOf()).toEqual(before);
    const page = await overview();
    expect(page.recentLogs.find((log) => log.id === sessionLogId)).toMatchObject({
      kind: 'session',
      abandoned: true,
      completeness: null,
      painDuring: null,
    });
    expect(page.recentLogs.filter((log) => log.abandoned)).toHaveLength(1);
    expect({ ...page, recentLogs: [] }).toEqual({ ...pageBefore, recentLogs: [] });
    const today = PortalToday.parse((await maria.get('/portal/today')).body);
    expect(today.recent.find((record) => record.recordId === sessionLogId)?.seriesId).toBeNull();
  });

  it('takes the real log as its next revision, judged again, with the log’s own times', async () => {
    await hurts();
    await sweepIn(13);
    const log = aLog({ painDuring: answer(8), painAfter: answer(6), qualities: ['sharp'] });
    const reply = await maria.put(`/portal/session-logs/${sessionLogId}`, log);
    expect([reply.status, reply.body]).toMatchObject([200, { severity: 'high', understood: true }]);
    expect(await logs()).toMatchObject([
      { abandoned: false, revision: 2, pain_during: 8, pain_after: 6, severity: 'high' },
    ]);
    const [row] = await logs();
    expect(row?.['performed_at']).toEqual(new Date(log.performedAt));
    expect(await revisions()).toEqual([
      { number: 1, abandoned: true },
      { number: 2, abandoned: false },
    ]);
    expect((await flags()).map((flag) => flag.severity)).toContain('high');
    const again = await maria.put(`/portal/session-logs/${sessionLogId}`, log);
    expect([again.status, again.text]).toEqual([200, reply.text]);
    await sweepIn(60);
    expect(await revisions()).toHaveLength(2);
    expect((await overview()).recentLogs.find((one) => one.id === sessionLogId)?.abandoned).toBe(false);
  });

  it('told the patient nothing: a log that comes later speaks of what only the union met', async () => {
    await hurts({ score: answer(3) });
    await hurts({ qualities: ['ache'], score: answer(7), newOrWorse: answer('no') });
    await sweepIn(13);
    const reply = await maria.put(`/portal/session-logs/${sessionLogId}`, aLog());
    expect(reply.body).toMatchObject({ severity: 'high', messageId: 'MSG-STOP-CALL' });
  });

  it('that has its log is left alone, and so is one of which no report names an exercise', async () => {
    await hurts();
    await maria.put(`/portal/session-logs/${sessionLogId}`, aLog());
    const [log] = await logs();
    await sweepIn(13);
    expect(await logs()).toEqual([log]);
    sessionLogId = v7();
    await hurts({ exercise: null });
    await sweepIn(13);
    expect(await logs()).toEqual([]);
  });
});
