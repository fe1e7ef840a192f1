import { Inbox, IntakeReceipt, PortalToday } from '@ischia/shared';
import { v7 } from 'uuid';
import { atOnce } from './support/at-once';
import type { TestApplication, Visitor } from './support/application';
import { mariaAtHome } from './support/maria-at-home';
import type { MariasProgramme } from './support/programme-of-maria';
import { answer, aPainReport, aSessionLog, momentOf } from './support/records';
import { daysFromNow } from './support/test-clock';

let application: TestApplication;
let programme: MariasProgramme;
let maria: Visitor;
let physio: Visitor;

beforeEach(async () => {
  ({ application, programme, maria, physio } = await mariaAtHome());
});
afterEach(() => application.close());

const inbox = async (): Promise<Inbox> => Inbox.parse((await physio.get('/flags')).body);
const flagsNow = async () => (await inbox()).rows.flatMap((row) => row.flags);
const count = async (table: string): Promise<number> =>
  Number(
    (
      await application.database.rows<{ n: string }>(
        `SELECT count(*) AS n FROM ${table} WHERE patient_id = $1`,
        [programme.patientId],
      )
    )[0]?.n,
  );

describe('PUT /portal/pain-reports/{id}', () => {
  const duringBridge = (sessionLogId: string) =>
    aPainReport({ sessionLogId, exercise: { prescribedExerciseId: programme.bridge, setNumber: 2 } });

  it('flags a sharp 3 of 10 at once, holds the exercise and those held together, and says by when it is reviewed', async () => {
    const before = await count('flag');
    const id = v7();
    const reply = await maria.put(`/portal/pain-reports/${id}`, duringBridge(v7()));
    expect(reply.status).toBe(201);
    const receipt = IntakeReceipt.parse(reply.body);
    expect(receipt).toMatchObject({
      recordId: id,
      understood: true,
      severity: 'moderate',
      ruleIds: ['M1', 'I1'],
      messageId: 'MSG-STOP',
    });
    expect(receipt.message).toMatch(
      /^Stop this exercise for now\. You felt sharp pain, .* Kate Brennan will look by \w+ \d+ \w+, \d\d:\d\d\.$/,
    );
    expect(receipt.holds.map((hold) => hold.prescribedExerciseId).sort()).toEqual(
      [programme.bridge, programme.longLeverBridge].sort(),
    );

    expect((await count('flag')) - before).toBe(1);
    const [flag] = await flagsNow();
    expect(flag).toMatchObject({
      patientName: 'Maria Lopes',
      severity: 'moderate',
      state: 'open',
      occurrences: 1,
      ruleSetVersion: 'rule set 1',
    });
    expect(flag?.rules[0]).toMatchObject({ ruleId: 'M1', source: 'clinical reference 3.4 M1' });
    expect(flag?.rules[0]?.inputs).toContainEqual({ label: 'Words', value: 'Sharp' });
    expect(flag?.rules[0]?.inputs).toContainEqual({ label: 'Peak (during or after)', value: '3' });
    expect(flag?.holds).toHaveLength(2);
  });

  it('answers a repeat with 200 and the same body, and changes nothing', async () => {
    const id = v7();
    const report = duringBridge(v7());
    const first = await maria.put(`/portal/pain-reports/${id}`, report);
    const again = await Promise.all([1, 2, 3].map(() => maria.put(`/portal/pain-reports/${id}`, report)));
    expect(again.map((reply) => reply.status)).toEqual([200, 200, 200]);
    expect(again.map((reply) => reply.text)).toEqual([first.text, first.text, first.text]);
    expect(await count('pain_report')).toBe(1 + (await earlierReports()));
    expect(await flagsNow()).toHaveLength(1);
  });

  it('keeps one report of twenty that arrive at the same moment', async () => {
    const id = v7();
    const report = duringBridge(v7());
    const replies = await atOnce(20, () => maria.put(`/portal/pain-reports/${id}`, report));
    expect(replies.map((reply) => reply.status).sort()).toEqual([
      ...Array.from({ length: 19 }, () => 200),
      201,
    ]);
    expect((await flagsNow()).map((flag) => flag.occurrences)).toEqual([1]);
  });

  it('adds a second sharp session to the same flag and lifts it to high', async () => {
    await maria.put(`/portal/pain-reports/${v7()}`, duringBridge(v7()));
    const [flag] = await flagsNow();
    await physio.post(`/flags/${flag?.id}/acknowledge`);
    const second = await maria.put(`/portal/pain-reports/${v7()}`, duringBridge(v7()));
    expect(second.body).toMatchObject({
      severity: 'high',
      ruleIds: ['H6', 'M1', 'I1'],
      messageId: 'MSG-STOP-CALL',
    });
    const flags = await flagsNow();
    expect(flags).toHaveLength(1);
    expect(flags[0]).toMatchObject({ id: flag?.id, severity: 'high', state: 'open', occurrences: 2 });
    expect(flags[0]?.rules.map((rule) => rule.ruleId).sort()).toEqual(['H6', 'M1']);
  });

  it('opens a flag of its own for each urgent answer, and never a second for the same record', async () => {
    const id = v7();
    const yes = answer('yes' as const);
    const base = aPainReport({ qualities: ['dull'], score: answer(2) });
    const report = { ...base, redFlags: { ...base.redFlags, chest: yes, 'leg-weakness': yes } };
    const reply = await maria.put(`/portal/pain-reports/${id}`, report);
    expect(reply.body).toMatchObject({ severity: 'urgent', messageId: 'MSG-CALL' });
    await maria.put(`/portal/pain-reports/${id}`, report);
    const flags = await flagsNow();
    expect(flags.map((flag) => [flag.severity, flag.rules[0]?.ruleId])).toEqual([
      ['urgent', 'U3'],
      ['urgent', 'U4'],
    ]);
    expect((await inbox()).rows.map((row) => row.group)).toEqual(['urgent']);
  });

  it('flags at once what a clock 400 days wrong reports, and holds it out of the days', async () => {
    for (const days of [-400, 400]) {
      const wrong = momentOf(daysFromNow(days));
      const reply = await maria.put(
        `/portal/pain-reports/${v7()}`,
        aPainReport({ ...wrong, score: answer(6) }),
      );
      expect(reply.body).toMatchObject({ severity: 'high' });
    }
    const [flag] = await flagsNow();
    expect(flag?.record.timeSuspect).toBe(true);
    const stored = await application.database.rows<{ suspect: boolean }>(
      `SELECT time_suspect AS suspect FROM pain_report WHERE patient_id = $1 AND score = 6`,
      [programme.patientId],
    );
    expect(stored.map((row) => row.suspect)).toEqual([true, true]);
  });

  it('judges again what was done after a report that arrives late, and only adds', async () => {
    const later = v7();
    await maria.put(`/portal/pain-reports/${later}`, aPainReport());
    const yesterday = daysFromNow(-1);
    await maria.put(`/portal/pain-reports/${v7()}`, aPainReport(momentOf(yesterday)));
    const [row] = await application.database.rows<{ rule_ids: string[]; severity: string }>(
      'SELECT rule_ids, severity FROM pain_report WHERE id = $1',
      [later],
    );
    expect(row).toEqual({ rule_ids: ['M1', 'I1', 'H6'], severity: 'high' });
    expect((await flagsNow()).map((flag) => flag.severity)).toEqual(['high']);
  });

  const earlierReports = async (): Promise<number> =>
    Number(
      (
        await application.database.rows<{ n: string }>(
          `SELECT count(*) AS n FROM pain_report WHERE patient_id = $1 AND received_at < $2`,
          [programme.patientId, daysFromNow(-1 / 1440)],
        )
      )[0]?.n,
    );
});

describe('PUT /portal/session-logs/{id}', () => {
  const done = {
    outcome: 'done',
    setsDone: answer(3),
    repetitionsDone: answer(30),
    holdSecondsDone: { state: 'not-asked' },
    minutesDone: { state: 'not-asked' },
    sidesDone: 'not-per-side',
    loadKg: { state: 'not-asked' },
    leftOutReason: { state: 'not-asked' },
    easierDone: { state: 'not-asked' },
  } as const;

  it('keeps the partial dose, leaves held work out, and is judged on the union with its reports', async () => {
    const sessionLogId = v7();
    const report = v7();
    await maria.put(
      `/portal/pain-reports/${report}`,
      aPainReport({ sessionLogId, exercise: { prescribedExerciseId: programme.bridge, setNumber: 1 } }),
    );
    const log = aSessionLog({
      ...programmeIds(),
      painReportIds: [report],
      exercises: [
        {
          ...done,
          prescribedExerciseId: programme.bridge,
          outcome: 'partial',
          repetitionsDone: answer(10),
          setsDone: answer(1),
        },
        {
          ...done,
          prescribedExerciseId: programme.longLeverBridge,
          outcome: 'held',
          repetitionsDone: { state: 'not-asked' },
          setsDone: { state: 'not-asked' },
        },
        { ...done, prescribedExerciseId: programme.heelDig, repetitionsDone: answer(15) },
      ],
    });
    const reply = await maria.put(`/portal/session-logs/${sessionLogId}`, log);
    expect(reply.status).toBe(201);
    // The report told to stop; the log adds no row to it, so it is not said once more. Reference 3.5.
    expect(reply.body).toMatchObject({
      severity: 'moderate',
      ruleIds: ['M1', 'I1'],
      messageId: 'MSG-OK',
      message: 'Saved. You did 2 of 2 exercises.',
    });
    expect((await maria.put(`/portal/session-logs/${sessionLogId}`, log)).text).toBe(reply.text);
    expect((await flagsNow()).map((flag) => flag.occurrences)).toEqual([1]);

    const rows = await application.database.rows<{
      weight: number;
      dose_done: number | null;
      dose_prescribed: number;
    }>(
      `SELECT weight::float, dose_done::float, dose_prescribed::float FROM exercise_log WHERE session_log_id = $1 ORDER BY weight, dose_done NULLS FIRST`,
      [sessionLogId],
    );
    expect(rows).toEqual([
      { weight: 0, dose_done: null, dose_prescribed: 30 },
      { weight: 0, dose_done: 10, dose_prescribed: 30 },
      { weight: 1, dose_done: 15, dose_prescribed: 30 },
    ]);
    const [stored] = await application.database.rows<{ completeness: string; qualities: string[] }>(
      'SELECT completeness, qualities FROM session_log WHERE id = $1',
      [sessionLogId],
    );
    expect(stored).toEqual({ completeness: '0.500000', qualities: ['sharp'] });
  });

  it('is judged once more when a report of it arrives after its log', async () => {
    const id = v7();
    await maria.put(
      `/portal/session-logs/${id}`,
      aSessionLog({ ...programmeIds(), qualities: ['ache'], painDuring: answer(3) }),
    );
    await maria.put(`/portal/pain-reports/${v7()}`, aPainReport({ sessionLogId: id, score: answer(7) }));
    const [row] = await application.database.rows<{
      severity: string;
      qualities: string[];
      rule_ids: string[];
    }>('SELECT severity, qualities, rule_ids FROM session_log WHERE id = $1', [id]);
    expect(row).toMatchObject({ severity: 'high', qualities: ['ache', 'sharp'] });
    expect(row?.rule_ids).toEqual(expect.arrayContaining(['H1', 'M1', 'M3', 'I1']));
    const sharp = (await flagsNow()).filter((flag) => flag.rules.some((rule) => rule.ruleId === 'H1'));
    expect(sharp.map((flag) => flag.occurrences)).toEqual([1]);
  });

  it('is in the audit trail once, however often it is sent', async () => {
    const id = v7();
    const log = aSessionLog(programmeIds());
    for (let time = 1; time <= 3; time += 1) await maria.put(`/portal/session-logs/${id}`, log);
    const rows = await application.database.rows('SELECT action FROM audit_entry WHERE subject_id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ action: 'report-received' }]);
  });

  it('stores 0, skipped and not asked as three different facts', async () => {
    const id = v7();
    const log = aSessionLog({
      ...programmeIds(),
      painBefore: answer(0),
      painDuring: { state: 'skipped' },
      painAfter: { state: 'not-asked' },
    });
    await maria.put(`/portal/session-logs/${id}`, log);
    const [row] = await application.database.rows(
      `SELECT pain_before_state, pain_before, pain_during_state, pain_during, pain_after_state, pain_after FROM session_log WHERE id = $1`,
      [id],
    );
    expect(row).toEqual({
      pain_before_state: 'answered',
      pain_before: 0,
      pain_during_state: 'skipped',
      pain_during: null,
      pain_after_state: 'not-asked',
      pain_after: null,
    });
  });

  it('takes a correction that names its revision as the next one, once, and keeps both', async () => {
    const id = v7();
    await maria.put(`/portal/session-logs/${id}`, aSessionLog(programmeIds()));
    const correction = { ...aSessionLog({ ...programmeIds(), painAfter: answer(2) }), corrects: 1 };
    const path = `/portal/session-logs/${id}/corrections/${v7()}`;
    expect((await maria.put(path, correction)).status).toBe(200);
    expect((await maria.put(path, correction)).status).toBe(200);
    const rows = await application.database.rows<{ number: number }>(
      'SELECT number FROM session_log_revision WHERE session_log_id = $1 ORDER BY number',
      [id],
    );
    expect(rows.map((row) => row.number)).toEqual([1, 2]);
  });

  it('joins the next morning to its session and judges it whole', async () => {
    const id = v7();
    const yesterday = momentOf(daysFromNow(-1));
    await maria.put(
      `/portal/session-logs/${id}`,
      aSessionLog({
        ...programmeIds(),
        ...yesterday,
        qualities: ['ache'],
        painBefore: answer(2),
        painDuring: answer(4),
        painAfter: answer(3),
      }),
    );
    const morning = { ...momentOf(), morning: answer('worse'), nextMorning: answer(5), worst24: answer(5) };
    const reply = await maria.put(`/portal/session-logs/${id}/next-morning`, morning);
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({
      severity: 'moderate',
      ruleIds: ['M4', 'I1'],
      messageId: 'MSG-MORNING',
    });
    expect((await maria.put(`/portal/session-logs/${id}/next-morning`, morning)).status).toBe(200);
  });

  const programmeIds = () => ({
    programmeVersionId: programme.programmeVersionId,
    prescribedSessionId: programme.prescribedSessionId,
  });
});

describe('GET /portal/today', () => {
  it('carries what the phone needs to decide, and tells who read a report when', async () => {
    const id = v7();
    await maria.put(`/portal/pain-reports/${id}`, aPainReport());
    const unread = PortalToday.parse((await maria.get('/portal/today')).body);
    expect(unread.versions[0]?.sessions[0]?.exercises.map((one) => one.id)).toEqual([
      programme.bridge,
      programme.longLeverBridge,
      programme.heelDig,
    ]);
    expect(unread).toMatchObject({
      screened: true,
      ruleSetVersion: 'rule set 1',
      context: { condition: 'hamstring-strain', painLimit: 4, baselineLevel: null },
    });
    expect(unread.care).toMatchObject({ emergencyNumber: '999', physiotherapistName: 'Kate Brennan' });
    expect(unread.reports.find((state) => state.recordId === id)).toMatchObject({
      readAt: null,
      readBy: null,
    });

    const [flag] = await flagsNow();
    await physio.post(`/flags/${flag?.id}/acknowledge`);
    const read = PortalToday.parse((await maria.get('/portal/today')).body);
    expect(read.reports.find((state) => state.recordId === id)).toMatchObject({ readBy: 'Kate Brennan' });
  });

  it('answers 503 clinic-not-ready while the clinic has nobody on duty, and the intake still takes reports', async () => {
    await application.database.rows(`UPDATE clinic SET duty_staff_member_id = NULL`);
    const today = await maria.get('/portal/today');
    expect([today.status, (today.body as { code: string }).code]).toEqual([503, 'clinic-not-ready']);
    expect((await maria.put(`/portal/pain-reports/${v7()}`, aPainReport())).status).toBe(201);
  });
});
