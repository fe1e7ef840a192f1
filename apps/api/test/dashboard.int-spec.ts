import { Caseload, PatientOverview, type ReplyOf, type getAdherence } from '@ischia/shared';
import { v7 } from 'uuid';
import { clinicId } from '../src/demonstration/clinics';
import { startApplication, type TestApplication, type Visitor } from './support/application';
import { handMade } from './support/hand-made';
import {
  aPrescribedExercise,
  aProgramme,
  aSession,
  exerciseIds,
  londonDay,
  openCase,
} from './support/programmes';
import { aSessionLog } from './support/records';
import { statementsOf } from './support/statements';

let application: TestApplication;
let amara: Visitor;
let patient: string;
let version: string;
let session: string;
let records: ReturnType<typeof handMade>;

const rows = <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
  application.database.rows<Row>(text, values);
const overview = async (of = patient): Promise<PatientOverview> =>
  PatientOverview.parse((await amara.get(`/patients/${of}/overview`)).body);
const caseload = async (visitor = amara, query = ''): Promise<Caseload> =>
  Caseload.parse((await visitor.get(`/caseload${query}`)).body);
const adherenceOf = async (window: string) =>
  (await amara.get(`/patients/${patient}/adherence?window=${window}`)).body as ReplyOf<typeof getAdherence>;

beforeAll(async () => {
  application = await startApplication();
});

/**
 * Amara's only patient: one session a day for the last 20 days, nothing logged today.
 * day -1: 100 %, pain 0 and 0 | -2: 50 %, 3 and 2 | -3: 40 %, skipped and not asked | -4: reported as not done
 * -5: 100 %, pain 9, time in doubt | -6: 30 % with 5, 90 % with 2 | -7: report 7, sharp | -8: report without number, tingling
 */
beforeEach(async () => {
  amara = await application.signedIn('physio3@demo.example');
  await rows(
    `UPDATE patient p SET staff_member_id = NULL FROM staff_member s
     WHERE s.clinic_id = p.clinic_id AND s.id = p.staff_member_id AND s.name = 'Amara Okafor'`,
  );
  const [exercise] = await exerciseIds(application.database, 'Harbour');
  const found = await openCase(amara, { side: 'R', openedOn: londonDay(-21), onsetOn: londonDay(-30) });
  patient = found.patient;
  [version, session] = [v7(), v7()];
  const body = aProgramme(found.episode, [], {
    versionId: version,
    validFrom: londonDay(-20),
    sessions: [
      aSession([aPrescribedExercise(exercise)], {
        id: session,
        schedule: { type: 'daily', timesPerDay: 1 },
      }),
    ],
  });
  const answer = await amara.put(`/patients/${patient}/programmes/${v7()}`, body);
  if (answer.status !== 201) throw new Error(answer.text);
  records = handMade(application.database, clinicId('harbour'), patient);
  await records.session(session, { day: londonDay(-1), completeness: 1, during: 0, after: 0 });
  await records.session(session, { day: londonDay(-2), completeness: 0.5, during: 3, after: 2 });
  await records.session(session, { day: londonDay(-3), completeness: 0.4, during: null });
  await records.session(session, { day: londonDay(-4), completeness: null, kind: 'not-done' });
  await records.session(session, {
    day: londonDay(-5),
    completeness: 1,
    during: 9,
    words: ['sharp'],
    timeSuspect: true,
  });
  await records.session(session, { day: londonDay(-6), completeness: 0.3, during: 5 });
  await records.session(session, { day: londonDay(-6), completeness: 0.9, during: 2 });
  await records.report({ day: londonDay(-7), score: 7, words: ['sharp'] });
  await records.report({ day: londonDay(-8), score: null, words: ['tingling'] });
});
afterAll(() => application.close());

/** Last value first: day -1 backwards. */
const backwards = (values: readonly (number | null)[]): (number | null)[] => [...values].reverse().slice(1);

describe('GET /caseload', () => {
  it('shows a day without an answer as null, a pain-free day as 0, and leaves a doubtful time out', async () => {
    const [row] = (await caseload()).rows;
    expect(row?.painValues).toHaveLength(28);
    expect(row?.painFrom).toBe(londonDay(-27));
    expect(backwards(row?.painValues ?? []).slice(0, 9)).toEqual([0, 3, null, null, null, 5, 7, null, null]);
    expect(row?.painMarks).toEqual([19, 20]);
    expect(row?.lastLoggedOn).toBe(londonDay(-1));
  });

  it('counts 3 of 14 sessions in 14 days: half a dose is done, a second one of a day and "not done" are not', async () => {
    const [row] = (await caseload()).rows;
    expect(row?.adherence).toMatchObject({
      windowDays: 14,
      first: londonDay(-14),
      last: londonDay(-1),
      expected: 14,
      credited: 3,
      dose: 2.9,
      raw: 3,
      extra: 0,
      n: 14,
      x: 3,
      sessionAdherence: 0.214286,
      doseAdherence: 0.207143,
      band: 'low',
    });
    expect(row).toMatchObject({
      condition: 'hamstring-strain',
      side: 'R',
      programme: { name: 'Hamstring strength after strain', phaseName: 'Protect and reload', weekNumber: 3 },
      reason: { group: 'none', since: null, flagId: null },
      openFlags: { urgent: 0, high: 0, moderate: 0, asExpected: 0 },
    });
  });

  it('puts urgent first, then high, then moderate, then the oldest; as expected raises nobody', async () => {
    const others = [
      await openCase(amara),
      await openCase(amara),
      await openCase(amara),
      await openCase(amara),
    ];
    const [urgent, high, older, expected] = others.map((one) => one.patient);
    const of = (id: string | undefined): ReturnType<typeof handMade> =>
      handMade(application.database, clinicId('harbour'), String(id));
    const day = londonDay(-2);
    const raised = async (id: string | undefined, severity: string, raisedAt: string, asExpected = false) => {
      const recordId = await of(id).report({ day, score: 3, words: ['sharp'] });
      return of(id).flag({ severity, ruleId: 'M1', recordId, raisedAt, asExpected });
    };
    await raised(patient, 'moderate', `${day}T12:00:00Z`);
    await raised(older, 'moderate', `${day}T11:00:00Z`);
    await raised(expected, 'high', `${day}T01:00:00Z`, true);
    await raised(high, 'high', `${day}T12:00:00Z`);
    await raised(urgent, 'urgent', `${day}T13:00:00Z`);
    const list = await caseload();
    expect(list.rows.map((row) => [row.patientId, row.reason.group])).toEqual([
      [urgent, 'urgent'],
      [high, 'call-today'],
      [older, 'review'],
      [patient, 'review'],
      [expected, 'none'],
    ]);
    expect(list.total).toBe(5);
    expect(list.rows[4]?.openFlags).toEqual({ urgent: 0, high: 0, moderate: 0, asExpected: 1 });
  });

  it('says the reason with its number, place and day', async () => {
    const recordId = await records.report({ day: '2026-11-24', score: 3, words: ['sharp', 'ache'] });
    await records.flag({ severity: 'moderate', ruleId: 'M1', recordId, raisedAt: '2026-11-24T20:01:00Z' });
    const [row] = (await caseload()).rows;
    expect(row?.reason.words).toBe('Sharp pain 3/10 in the back of the thigh, right, Tue 24 Nov');
  });

  it('goes through 101 patients in two pages without showing one twice', async () => {
    await rows(
      `INSERT INTO patient (clinic_id, id, given_name, family_name, birth_date, staff_member_id, created_at)
       SELECT clinic_id, gen_random_uuid(), 'N' || n, 'Nobody', birth_date, staff_member_id, created_at
       FROM patient, generate_series(1, 100) n WHERE id = $1`,
      [patient],
    );
    const first = await caseload();
    const second = await caseload(amara, `?cursor=${first.nextCursor}`);
    expect([first.rows.length, first.total, second.rows.length, second.nextCursor]).toEqual([
      100,
      101,
      1,
      null,
    ]);
    expect(new Set([...first.rows, ...second.rows].map((row) => row.patientId)).size).toBe(101);
    expect((await amara.get('/caseload?cursor=WzEsMl0')).status).toBe(422);
    await rows(`UPDATE patient SET discharged_on = '2020-01-01' WHERE family_name = 'Nobody'`);
  });

  it('shows the reader’s own patients, or the clinic’s when asked, and never another clinic’s', async () => {
    expect((await caseload()).rows.map((row) => row.patientId)).toEqual([patient]);
    const whole = await caseload(amara, '?of=clinic');
    expect(whole.rows.map((row) => row.displayName)).toEqual(
      expect.arrayContaining(['Maria Lopes', 'Ida Bell']),
    );
    expect(whole.rows.map((row) => row.displayName)).not.toContain('Hana Parata');
    expect(whole.rows.length).toBe(whole.total);
  });

  it('is empty for a clinic whose patients are all discharged', async () => {
    await rows(`UPDATE patient SET discharged_on = '2020-01-01' WHERE clinic_id = $1`, [clinicId('other')]);
    await rows(`UPDATE flag SET state = 'resolved', closed_at = now() WHERE clinic_id = $1`, [
      clinicId('other'),
    ]);
    const mere = await application.signedIn('physio@other.example');
    expect(await caseload(mere, '?of=clinic')).toMatchObject({ rows: [], total: 0, nextCursor: null });
  });

  it('takes 12 statements for one patient and for five, and writes one audit entry in ten minutes', async () => {
    const entries = async (): Promise<number> =>
      (await rows<{ id: string }>(`SELECT id FROM audit_entry WHERE action = 'caseload-read'`)).length;
    const before = await entries();
    expect(await statementsOf(() => caseload())).toBe(12);
    await Promise.all(Array.from({ length: 4 }, () => openCase(amara)));
    expect(await statementsOf(() => caseload())).toBe(12);
    expect((await entries()) - before).toBe(1);
  });

  it('is refused to lead, desk, administrator and patient, and to nobody', async () => {
    const statuses = [];
    for (const who of ['lead', 'desk', 'admin', 'patient'])
      statuses.push((await (await application.signedIn(`${who}@demo.example`)).get('/caseload')).status);
    statuses.push((await application.visitor().get('/caseload')).status);
    expect(statuses).toEqual([403, 403, 403, 401, 401]);
  });
});

describe('GET /patients/{id}/overview', () => {
  it('gives 42 days of pain with the sessions of each, and a mark for each sharp or radiating record', async () => {
    const { painDays, marks } = await overview();
    expect(painDays).toHaveLength(42);
    expect([...painDays].reverse().slice(0, 9)).toEqual([
      { on: londonDay(0), value: null, sessions: 0 },
      { on: londonDay(-1), value: 0, sessions: 1 },
      { on: londonDay(-2), value: 3, sessions: 1 },
      { on: londonDay(-3), value: null, sessions: 1 },
      { on: londonDay(-4), value: null, sessions: 0 },
      { on: londonDay(-5), value: null, sessions: 0 },
      { on: londonDay(-6), value: 5, sessions: 2 },
      { on: londonDay(-7), value: 7, sessions: 0 },
      { on: londonDay(-8), value: null, sessions: 0 },
    ]);
    expect(marks.map(({ on, kind, score, words }) => ({ on, kind, score, words }))).toEqual([
      { on: londonDay(-8), kind: 'radiating', score: null, words: ['tingling'] },
      { on: londonDay(-7), kind: 'sharp', score: 7, words: ['sharp'] },
    ]);
  });

  it('counts since the programme began, and from an attended contact on', async () => {
    expect((await overview()).sinceLastMet).toMatchObject({
      since: londonDay(-20),
      basis: 'programme-start',
      sessionsReported: 5,
      sessionsPrescribed: 21,
      painFirst: 7,
      painLast: 0,
      marks: 2,
      worseMornings: 0,
      mostSkipped: null,
    });
    await rows(
      `INSERT INTO contact (clinic_id, id, patient_id, kind, attended_on) VALUES ($1, $2, $3, 'visit', $4)`,
      [clinicId('harbour'), v7(), patient, londonDay(-3)],
    );
    expect((await overview()).sinceLastMet).toMatchObject({
      since: londonDay(-3),
      basis: 'attended-contact',
      sessionsReported: 3,
      sessionsPrescribed: 4,
      painFirst: 3,
      painLast: 0,
      marks: 0,
    });
  });

  it('counts Monday weeks from the start of the programme, the present one up to today', async () => {
    const { weeks } = await overview();
    expect(weeks[0]?.from).toBe(londonDay(-20));
    expect(weeks.at(-1)).toMatchObject({ to: londonDay(0), inProgress: true });
    expect(weeks.reduce((sum, week) => sum + week.prescribed, 0)).toBe(21);
    expect(weeks.reduce((sum, week) => sum + week.done, 0)).toBe(3);
    expect(weeks.reduce((sum, week) => sum + week.partly, 0)).toBe(2);
    expect(weeks.slice(1).every((week) => new Date(week.from).getUTCDay() === 1)).toBe(true);
  });

  it('shows the records as they are, the doubtful one included and named so', async () => {
    const { recentLogs, programme, painLimit, episode, holds, flags } = await overview();
    expect(recentLogs).toHaveLength(9);
    expect(recentLogs.filter((log) => log.timeSuspect).map((log) => log.on)).toEqual([londonDay(-5)]);
    expect(recentLogs[0]).toMatchObject({ on: londonDay(-1), painDuring: 0, painAfter: 0, completeness: 1 });
    expect(recentLogs[0]?.performedAt).toBe(`${londonDay(-1)}T18:00:00+00:00`);
    expect(recentLogs.find((log) => log.kind === 'not-done')?.completeness).toBeNull();
    expect([programme?.id, painLimit, episode?.condition]).toEqual([version, 4, 'hamstring-strain']);
    expect([holds, flags]).toEqual([[], []]);
  });

  it('has nothing due while the only exercise is held, and the hold on the exercise', async () => {
    const [exercise] = await exerciseIds(application.database, 'Harbour');
    await rows(
      `INSERT INTO exercise_hold (clinic_id, id, patient_id, exercise_id, side, held_since, source_record_id)
       VALUES ($1, $2, $3, $4, 'both', $5, $2)`,
      [clinicId('harbour'), v7(), patient, exercise, `${londonDay(-4)}T12:00:00Z`],
    );
    const page = await overview();
    expect(page.holds).toHaveLength(1);
    const [week] = page.adherence;
    expect(week).toMatchObject({ windowDays: 7, expected: 3, credited: 1, n: 3, x: 1 });
  });

  it('shows somebody without episode, programme and records: empty, null, and no adherence', async () => {
    const id = v7();
    await amara.post('/patients', {
      id,
      givenName: 'Noor',
      familyName: 'Haddad',
      birthDate: '1990-01-01',
      phone: null,
    });
    expect(await overview(id)).toMatchObject({
      episode: null,
      programme: null,
      painLimit: null,
      sinceLastMet: null,
      holds: [],
      marks: [],
      weeks: [],
      adherence: [],
      flags: [],
      recentLogs: [],
    });
    const list = await caseload();
    expect(list.rows.find((row) => row.patientId === id)).toMatchObject({
      condition: null,
      programme: null,
      adherence: null,
      lastLoggedOn: null,
    });
  });

  it('takes 21 statements, and notes who read it once in ten minutes, outside the caseload or not', async () => {
    expect(await statementsOf(() => overview())).toBe(21);
    await overview();
    const kate = await application.signedIn('physio@demo.example');
    expect((await kate.get(`/patients/${patient}/overview`)).status).toBe(200);
    const read = await rows<{ outside: boolean }>(
      `SELECT outside_caseload AS outside FROM audit_entry WHERE action = 'patient-read' AND patient_id = $1 ORDER BY at`,
      [patient],
    );
    expect(read).toEqual([{ outside: false }, { outside: true }]);
  });

  it('does not exist for another clinic, nor for an unknown id, and is refused to other roles', async () => {
    const mere = await application.signedIn('physio@other.example');
    const lead = await application.signedIn('lead@demo.example');
    const desk = await application.signedIn('desk@demo.example');
    const statuses = [];
    for (const path of ['overview', 'adherence']) {
      statuses.push((await mere.get(`/patients/${patient}/${path}`)).status);
      statuses.push((await amara.get(`/patients/${v7()}/${path}`)).status);
      statuses.push((await lead.get(`/patients/${patient}/${path}`)).status);
      statuses.push((await desk.get(`/patients/${patient}/${path}`)).status);
    }
    expect(statuses).toEqual([404, 404, 403, 403, 404, 404, 403, 403]);
  });
});

describe('GET /patients/{id}/adherence', () => {
  it('gives the windows that were asked for, each with its counts', async () => {
    const { items, definition } = await adherenceOf('7,28');
    expect(
      items.map(({ windowDays, expected, credited, x, n }) => [windowDays, expected, credited, x, n]),
    ).toEqual([
      [7, 7, 3, 3, 7],
      [28, 20, 3, 3, 20],
    ]);
    expect(definition).toContain('at least half of the prescribed dose');
  });

  it('takes 11 statements', async () => {
    expect(await statementsOf(() => adherenceOf('7'))).toBe(11);
  });

  it('moves from 3 of 7 to 4 of 7 when today’s session arrives, and the window then ends today', async () => {
    await rows(
      `UPDATE identity.membership SET patient_id = $1 WHERE account_id = (
         SELECT id FROM identity.account WHERE email = 'patient2@demo.example')`,
      [patient],
    );
    const [before] = (await adherenceOf('7')).items;
    expect(before).toMatchObject({
      last: londonDay(-1),
      expected: 7,
      credited: 3,
      sessionAdherence: 0.428571,
    });
    const ida = await application.signedIn('patient2@demo.example');
    const exercise = await rows<{ id: string }>(`SELECT id FROM prescribed_exercise WHERE session_id = $1`, [
      session,
    ]);
    const log = aSessionLog({
      programmeVersionId: version,
      prescribedSessionId: session,
      exercises: [
        {
          prescribedExerciseId: String(exercise[0]?.id),
          outcome: 'done',
          setsDone: { state: 'answered', value: 3 },
          repetitionsDone: { state: 'not-asked' },
          holdSecondsDone: { state: 'not-asked' },
          minutesDone: { state: 'not-asked' },
          sidesDone: 'not-per-side',
          loadKg: { state: 'not-asked' },
          leftOutReason: { state: 'not-asked' },
          easierDone: { state: 'not-asked' },
        },
      ],
    });
    expect((await ida.put(`/portal/session-logs/${v7()}`, log)).status).toBe(201);
    const [after] = (await adherenceOf('7')).items;
    expect(after).toMatchObject({ last: londonDay(0), expected: 7, credited: 4, sessionAdherence: 0.571429 });
  });

  it('expects nothing on paused days and credits nothing there', async () => {
    await rows(
      `INSERT INTO programme_pause (clinic_id, id, patient_id, programme_id, first_on, last_on, reason, created_by)
       SELECT clinic_id, $2, patient_id, programme_id, $3, $4, 'Holiday', published_by FROM programme_version WHERE id = $1`,
      [version, v7(), londonDay(-3), londonDay(-1)],
    );
    const [week] = (await adherenceOf('7')).items;
    expect(week).toMatchObject({ expected: 4, credited: 1, raw: 1, x: 1, n: 4 });
  });
});
