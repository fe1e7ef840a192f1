import { Problem } from '@ischia/shared';
import { v7 } from 'uuid';
import { patientId } from '../src/demonstration/patients';
import { atOnce } from './support/at-once';
import { startApplication, type Answer, type TestApplication, type Visitor } from './support/application';
import {
  aPrescribedExercise,
  type AssignedCase,
  assignCase,
  aVersion,
  exerciseIds,
  londonDay,
} from './support/programmes';
import { statementsOf } from './support/statements';

let application: TestApplication;
let physio: Visitor;
let library: string[];
beforeAll(async () => {
  application = await startApplication();
  physio = await application.signedIn('physio@demo.example');
  library = await exerciseIds(application.database, 'Harbour');
});
afterAll(() => application.close());

const codeOf = (answer: Answer): string => Problem.parse(answer.body).code;
const statusesOf = (answers: readonly Answer[]): number[] => answers.map((answer) => answer.status).sort();
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
const anAssigned = (validFrom = londonDay(-1)): Promise<AssignedCase> =>
  assignCase(physio, library[0], validFrom);
const rangesOf = (programme: string): Promise<{ number: number; from: string; to: string | null }[]> =>
  application.database.rows(
    `SELECT number, valid_from::text AS "from", valid_to::text AS "to" FROM programme_version
     WHERE programme_id = $1 ORDER BY number`,
    [programme],
  );

describe('POST /programmes/{id}/versions', () => {
  it('ends the version before, numbers on, and lets several start later', async () => {
    const { patient, programme } = await anAssigned();
    for (const [validFrom, number] of [
      [londonDay(0), 2],
      [londonDay(14), 3],
      [londonDay(7), 4],
    ] as const) {
      const body = aVersion([aPrescribedExercise(library[1])], { validFrom });
      const answer = await physio.post(`/programmes/${programme}/versions`, body);
      expect([answer.status, (answer.body as { number: number }).number]).toEqual([201, number]);
    }
    expect(await rangesOf(programme)).toEqual([
      { number: 1, from: londonDay(-1), to: londonDay(0) },
      { number: 2, from: londonDay(0), to: londonDay(7) },
      { number: 3, from: londonDay(14), to: null },
      { number: 4, from: londonDay(7), to: londonDay(14) },
    ]);
    for (const [on, number] of [
      [londonDay(-2), null],
      [londonDay(-1), 1],
      [londonDay(0), 2],
      [londonDay(6), 2],
      [londonDay(7), 4],
      [londonDay(400), 3],
    ] as const) {
      const answer = await physio.get(`/patients/${patient}/prescription?on=${on}`);
      const { versions } = answer.body as { versions: { number: number }[] };
      expect(versions.map((version) => version.number)).toEqual(number === null ? [] : [number]);
    }
  });

  it('answers a repeat with 200 and the same body, other content with 409', async () => {
    const { programme } = await anAssigned();
    const body = aVersion([aPrescribedExercise(library[1])]);
    const first = await physio.post(`/programmes/${programme}/versions`, body);
    const again = await physio.post(`/programmes/${programme}/versions`, body);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    const other = await physio.post(`/programmes/${programme}/versions`, { ...body, phaseName: 'Rebuild' });
    expect([other.status, codeOf(other)]).toEqual([409, 'conflict']);
  });

  it('has one winner among 50 editors who replace the same version, and the number 2 once', async () => {
    const { programme, version } = await anAssigned(londonDay(0));
    const answers = await atOnce(50, () =>
      physio.post(
        `/programmes/${programme}/versions`,
        aVersion([aPrescribedExercise(library[1])], { replacesVersionId: version }),
      ),
    );
    expect(statusesOf(answers)).toEqual([201, ...times(49, 409)]);
    expect(await rangesOf(programme)).toEqual([
      { number: 1, from: londonDay(0), to: londonDay(0) },
      { number: 2, from: londonDay(0), to: null },
    ]);
  });

  it('publishes once when the same request arrives 50 times at once', async () => {
    const { programme } = await anAssigned();
    const body = aVersion([aPrescribedExercise(library[1])]);
    const answers = await atOnce(50, () => physio.post(`/programmes/${programme}/versions`, body));
    expect(statusesOf(answers)).toEqual([...times(49, 200), 201]);
    expect(await rangesOf(programme)).toHaveLength(2);
  });

  it('gives 20 editors with 20 first days a number each, and ranges without gap or overlap', async () => {
    const { programme } = await anAssigned();
    const answers = await atOnce(20, (index) =>
      physio.post(
        `/programmes/${programme}/versions`,
        aVersion([aPrescribedExercise(library[1])], { validFrom: londonDay(index) }),
      ),
    );
    expect(statusesOf(answers)).toEqual(times(20, 201));
    const ranges = (await rangesOf(programme)).sort((a, b) => (a.from < b.from ? -1 : 1));
    expect(ranges.map((range) => range.to)).toEqual([...ranges.slice(1).map((range) => range.from), null]);
    expect(ranges.map((range) => range.number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 21 }, (_, index) => index + 1),
    );
  });

  it('wants the version that it replaces on its first day named, and that one alone', async () => {
    const { programme } = await anAssigned(londonDay(0));
    const body = aVersion([aPrescribedExercise(library[1])]);
    for (const replacesVersionId of [undefined, v7()]) {
      const answer = await physio.post(`/programmes/${programme}/versions`, { ...body, replacesVersionId });
      expect([answer.status, codeOf(answer)]).toEqual([409, 'wrong-state']);
    }
    expect(await rangesOf(programme)).toHaveLength(1);
  });

  it('does not rewrite days after which a session was logged, unless that log’s time is in doubt', async () => {
    const { patient, programme } = await anAssigned();
    const body = aVersion([aPrescribedExercise(library[1])]);
    const log = v7();
    await application.database.rows(
      `INSERT INTO session_log (clinic_id, id, patient_id, prescribed_session_id, kind, revision, performed_at,
         performed_offset_minutes, performed_on, time_zone, logged_at, received_at, time_suspect, pain_before_state,
         pain_during_state, pain_after_state, effort_state, qualities, content, content_hash, severity, rule_ids,
         rule_set_version, message_id)
       SELECT s.clinic_id, $1, s.patient_id, s.id, 'session', 1, now(), 0, $2, 'Europe/London', now(), now(), false,
         'skipped', 'skipped', 'skipped', 'skipped', '{}', '{}', '\\x00', 'info', '{}', '1', 'x'
       FROM prescribed_session s WHERE s.patient_id = $3`,
      [log, londonDay(1), patient],
    );
    const refused = await physio.post(`/programmes/${programme}/versions`, body);
    expect([refused.status, codeOf(refused)]).toEqual([409, 'wrong-state']);
    await application.database.rows('UPDATE session_log SET time_suspect = true WHERE id = $1', [log]);
    expect((await physio.post(`/programmes/${programme}/versions`, body)).status).toBe(201);
  });

  it('is not possible once the programme has ended, which also cuts its last version short', async () => {
    const { patient, programme } = await anAssigned();
    await application.database.rows('UPDATE programme SET ended_on = $2 WHERE id = $1', [
      programme,
      londonDay(0),
    ]);
    const answer = await physio.post(
      `/programmes/${programme}/versions`,
      aVersion([aPrescribedExercise(library[1])]),
    );
    expect([answer.status, codeOf(answer)]).toEqual([409, 'wrong-state']);
    const today = await physio.get(`/patients/${patient}/prescription?on=${londonDay(0)}`);
    expect(today.body).toMatchObject({ versions: [] });
    const yesterday = await physio.get(`/patients/${patient}/prescription?on=${londonDay(-1)}`);
    expect(yesterday.body).toMatchObject({ versions: [{ number: 1, validTo: londonDay(0) }] });
  });

  it('by a colleague is written down as outside their caseload, and their reading once for both routes', async () => {
    const { patient, programme } = await anAssigned();
    const colleague = await application.signedIn('physio2@demo.example');
    const body = aVersion([aPrescribedExercise(library[1])]);
    expect((await colleague.post(`/programmes/${programme}/versions`, body)).status).toBe(201);
    await colleague.get(`/patients/${patient}/prescription?on=${londonDay(0)}`);
    await colleague.get(`/patients/${patient}`);
    const audit = await application.database.rows(
      `SELECT action, outside_caseload AS outside, subject_id AS subject FROM audit_entry
       WHERE patient_id = $1 AND outside_caseload ORDER BY at`,
      [patient],
    );
    expect(audit).toEqual([
      { action: 'version-published', outside: true, subject: body['versionId'] },
      { action: 'patient-read', outside: true, subject: patient },
    ]);
  });

  it('takes twelve statements', async () => {
    const { programme } = await anAssigned();
    const body = aVersion([aPrescribedExercise(library[1])]);
    expect(await statementsOf(() => physio.post(`/programmes/${programme}/versions`, body))).toBe(12);
  });
});

describe('GET /patients/{id}/prescription', () => {
  it('takes eight statements', async () => {
    const { patient } = await anAssigned();
    const path = `/patients/${patient}/prescription?on=${londonDay(0)}`;
    expect(await statementsOf(() => physio.get(path))).toBe(8);
  });

  it.each(['', '?on=2026-02-30', '?on=0000-01-01', '?on=today', '?on=2026-01-01&x=1'])(
    'refuses %j with 422',
    async (query) => {
      const answer = await physio.get(`/patients/${patientId('tom')}/prescription${query}`);
      expect(answer.status).toBe(422);
    },
  );
});
