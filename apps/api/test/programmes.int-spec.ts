import { Problem, ProgrammeVersion } from '@ischia/shared';
import { v7 } from 'uuid';
import { patientId } from '../src/demonstration/patients';
import { atOnce } from './support/at-once';
import { startApplication, type Answer, type TestApplication, type Visitor } from './support/application';
import { BROKEN_BODIES } from './support/bad-bodies';
import {
  aPrescribedExercise,
  aProgramme,
  type AssignedCase,
  assignCase,
  aSession,
  aVersion,
  type Case,
  DOSE,
  exerciseIds,
  londonDay,
  openCase,
} from './support/programmes';
import { statementsOf } from './support/statements';
import { openSecondWall } from './support/walls';

let application: TestApplication;
let physio: Visitor;
let stranger: Visitor;
let library: string[];
let foreignLibrary: string[];
beforeAll(async () => {
  application = await startApplication();
  physio = await application.signedIn('physio@demo.example');
  stranger = await application.signedIn('physio@other.example');
  library = await exerciseIds(application.database, 'Harbour');
  foreignLibrary = await exerciseIds(application.database, 'Hillside');
});
afterAll(() => application.close());

const TABLES = ['programme', 'programme_version', 'prescribed_session', 'prescribed_exercise', 'audit_entry'];
const everything = async (): Promise<unknown[]> =>
  Promise.all(
    TABLES.map((table) => application.database.rows(`SELECT * FROM ${table} ORDER BY clinic_id, id`)),
  );
const codeOf = (answer: Answer): string => Problem.parse(answer.body).code;
const statusesOf = (answers: readonly Answer[]): number[] => answers.map((answer) => answer.status).sort();
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

const aCase = (changes: Record<string, unknown> = {}, visitor = physio): Promise<Case> =>
  openCase(visitor, changes);
const pathOf = (patient: string, programme: string = v7()): string =>
  `/patients/${patient}/programmes/${programme}`;
const anAssigned = (validFrom = londonDay(-1)): Promise<AssignedCase> =>
  assignCase(physio, library[0], validFrom);

describe('PUT /patients/{id}/programmes/{id}', () => {
  it('stores version 1 with its sessions and doses, in force until further notice', async () => {
    const { patient, episode } = await aCase();
    const programme = v7();
    const bridge = aPrescribedExercise(library[11], { dose: { ...DOSE, repetitions: 8 } });
    const walkout = aPrescribedExercise(library[13], {
      easierExerciseId: library[11],
      optional: true,
      holdTogether: [bridge['id']],
    });
    const walk = aSession(
      [aPrescribedExercise(library[30], { dose: { ...DOSE, sets: null, repetitions: null, minutes: 10 } })],
      { name: 'Walk', schedule: { type: 'daily', timesPerDay: 1 } },
    );
    const body = aProgramme(episode, [bridge, walkout]);
    (body['sessions'] as unknown[]).push(walk);
    const answer = await physio.put(pathOf(patient, programme), body);
    expect(answer.status).toBe(201);
    expect(ProgrammeVersion.parse(answer.body)).toMatchObject({
      id: body['versionId'],
      programmeId: programme,
      programmeName: 'Hamstring strength after strain',
      number: 1,
      validFrom: londonDay(0),
      validTo: null,
      painLimit: 4,
      sessions: [
        {
          name: 'Strength',
          schedule: { type: 'quota', perWeek: 5 },
          exercises: [
            { id: bridge['id'], dose: { repetitions: 8, restSeconds: 0, loadKg: 2.5 } },
            { easierExerciseId: library[11], optional: true, holdTogether: [bridge['id']] },
          ],
        },
        { name: 'Walk', exercises: [{ dose: { minutes: 10, sets: null } }] },
      ],
    });
    const stored = await physio.get(`/patients/${patient}/prescription?on=${londonDay(0)}`);
    expect(stored.body).toEqual({ on: londonDay(0), versions: [answer.body] });
    const audit = await application.database.rows(
      `SELECT patient_id, outside_caseload FROM audit_entry WHERE subject_id = $1 AND action = 'programme-assigned'`,
      [programme],
    );
    expect(audit).toEqual([{ patient_id: patient, outside_caseload: false }]);
  });

  it('answers a repeat with 200 and the same body, other content with 409, and writes once', async () => {
    const { patient, episode } = await aCase();
    const path = pathOf(patient);
    const body = aProgramme(episode, [aPrescribedExercise(library[0])]);
    const first = await physio.put(path, body);
    const before = await everything();
    const again = await physio.put(path, body);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    for (const other of [{ painLimit: 3 }, { name: 'Other' }, { versionId: v7() }]) {
      const answer = await physio.put(path, { ...body, ...other });
      expect([answer.status, codeOf(answer)]).toEqual([409, 'conflict']);
    }
    expect(await everything()).toEqual(before);
  });

  it('assigns once when the same request arrives 20 times at once', async () => {
    const { patient, episode } = await aCase();
    const path = pathOf(patient);
    const body = aProgramme(episode, [aPrescribedExercise(library[0])]);
    const answers = await atOnce(20, () => physio.put(path, body));
    expect(statusesOf(answers)).toEqual([...times(19, 200), 201]);
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
  });

  it('gives an episode one active programme, also of 20 that arrive at once', async () => {
    const { patient, episode } = await aCase();
    const answers = await atOnce(20, () =>
      physio.put(pathOf(patient), aProgramme(episode, [aPrescribedExercise(library[0])])),
    );
    expect(statusesOf(answers)).toEqual([201, ...times(19, 409)]);
    expect(answers.filter((answer) => answer.status === 409).map(codeOf)).toEqual(times(19, 'wrong-state'));
  });

  it('wants a reason where no baseline screen was done', async () => {
    const { patient, episode } = await aCase({ baselineScreen: null });
    const body = aProgramme(episode, [aPrescribedExercise(library[0])]);
    const refused = await physio.put(pathOf(patient), body);
    expect([refused.status, codeOf(refused)]).toEqual([409, 'screen-missing']);
    const reason = 'Screened on paper yesterday';
    const taken = await physio.put(pathOf(patient), { ...body, screenMissingReason: reason });
    expect(taken.status).toBe(201);
    const rows = await application.database.rows(
      'SELECT screen_missing_reason AS reason FROM programme WHERE episode_id = $1',
      [episode],
    );
    expect(rows).toEqual([{ reason }]);
  });

  it('does not begin in a closed episode', async () => {
    const { patient, episode } = await aCase();
    await application.database.rows('UPDATE episode SET closed_on = opened_on WHERE id = $1', [episode]);
    const answer = await physio.put(pathOf(patient), aProgramme(episode, [aPrescribedExercise(library[0])]));
    expect([answer.status, codeOf(answer)]).toEqual([409, 'wrong-state']);
  });

  it('refuses ids of sessions that belong to another programme with conflict', async () => {
    const [one, two] = [await aCase(), await aCase()];
    const body = aProgramme(one.episode, [aPrescribedExercise(library[0])]);
    await physio.put(pathOf(one.patient), body);
    const before = await everything();
    const answer = await physio.put(pathOf(two.patient), {
      ...body,
      episodeId: two.episode,
      versionId: v7(),
    });
    expect([answer.status, codeOf(answer)]).toEqual([409, 'conflict']);
    expect(await everything()).toEqual(before);
  });

  it('takes fifteen statements', async () => {
    const { patient, episode } = await aCase();
    const body = aProgramme(episode, [aPrescribedExercise(library[0])]);
    expect(await statementsOf(() => physio.put(pathOf(patient), body))).toBe(15);
  });

  const withExercise = (change: Record<string, unknown>): Record<string, unknown> => ({
    sessions: [aSession([aPrescribedExercise(library[0], change)])],
  });
  const twice = (): Record<string, unknown> => {
    const exercise = aPrescribedExercise(library[0]);
    return { sessions: [aSession([exercise, exercise])] };
  };
  it.each([
    ['an unknown field', () => ({ x: 1 })],
    ['5.5 for a pain limit', () => ({ painLimit: 5.5 })],
    ['"" for a pain limit', () => ({ painLimit: '' })],
    ['8 for a pain limit', () => ({ painLimit: 8 })],
    ['30 February', () => ({ validFrom: '2026-02-30' })],
    ['a start before the episode', () => ({ validFrom: londonDay(-3) })],
    ['NUL in the outline', () => ({ outline: 'a\u0000' })],
    ['a lone surrogate in the outline', () => ({ outline: '\ud800' })],
    ['NUL in a tempo', () => withExercise({ dose: { ...DOSE, tempo: '\u0000' } })],
    ['0 sets', () => withExercise({ dose: { ...DOSE, sets: 0 } })],
    ['"" for sets', () => withExercise({ dose: { ...DOSE, sets: '' } })],
    ['a dose that cannot be done', () => withExercise({ dose: { ...DOSE, sets: null } })],
    ['no session', () => ({ sessions: [] })],
    [
      'five sessions',
      () => ({ sessions: times(5, null).map(() => aSession([aPrescribedExercise(library[0])])) }),
    ],
    ['a session without exercises', () => ({ sessions: [aSession([])] })],
    ['an id made twice', twice],
  ])('refuses %s with 422 and writes nothing', async (_fault, change) => {
    const { patient, episode } = await aCase();
    const before = await everything();
    const body = aProgramme(episode, [aPrescribedExercise(library[0])], change());
    const answer = await physio.put(pathOf(patient), body);
    expect([answer.status, codeOf(answer)]).toEqual([422, 'validation-failed']);
    expect(await everything()).toEqual(before);
  });

  it.each(BROKEN_BODIES)('refuses %s and writes nothing', async (_fault, body, status, code) => {
    const before = await everything();
    const answer = await physio.put(pathOf(patientId('tom')), body);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    expect(await everything()).toEqual(before);
  });
});

describe.each(['both walls', 'the first wall alone'])('another clinic’s ids, behind %s', (walls) => {
  let own: Case & { programme: string };
  beforeAll(async () => {
    if (walls === 'the first wall alone') await openSecondWall(application.database);
    own = await anAssigned();
  });

  it('are not found in paths', async () => {
    const theirs = await aCase({}, stranger);
    const before = await everything();
    const body = aProgramme(theirs.episode, [aPrescribedExercise(foreignLibrary[0])]);
    const version = aVersion([aPrescribedExercise(foreignLibrary[0])]);
    const answers = [
      await stranger.put(pathOf(own.patient), body),
      await stranger.put(pathOf(own.patient, own.programme), body),
      await stranger.post(`/programmes/${own.programme}/versions`, version),
      await stranger.get(`/patients/${own.patient}/prescription?on=${londonDay(0)}`),
      await stranger.post(`/programmes/${v7()}/versions`, version),
      await stranger.put(pathOf(v7()), body),
    ];
    expect(answers.map((answer) => [answer.status, codeOf(answer)])).toEqual(times(6, [404, 'not-found']));
    expect(await everything()).toEqual(before);
  });

  it('are unknown references in bodies, each named by its pointer', async () => {
    const mine = await aCase();
    const theirs = await aCase({}, stranger);
    const [template] = await application.database.rows<{ id: string }>(
      `SELECT t.id FROM programme_template t JOIN clinic c USING (clinic_id) WHERE c.name LIKE 'Hillside%'`,
    );
    const other = await anAssigned();
    const before = await everything();
    const exercises = [aPrescribedExercise(library[0])];
    const cases: [Record<string, unknown>, string][] = [
      [aProgramme(theirs.episode, exercises), '/episodeId'],
      [aProgramme(other.episode, exercises), '/episodeId'],
      [aProgramme(mine.episode, exercises, { templateId: template?.id }), '/templateId'],
      [
        aProgramme(mine.episode, [aPrescribedExercise(foreignLibrary[0])]),
        '/sessions/0/exercises/0/exerciseId',
      ],
      [
        aProgramme(mine.episode, [aPrescribedExercise(library[0], { easierExerciseId: foreignLibrary[1] })]),
        '/sessions/0/exercises/0/easierExerciseId',
      ],
      [
        aProgramme(mine.episode, [aPrescribedExercise(library[0], { holdTogether: [v7()] })]),
        '/sessions/0/exercises/0/holdTogether/0',
      ],
    ];
    for (const [body, pointer] of cases) {
      const answer = await physio.put(pathOf(mine.patient), body);
      expect([answer.status, codeOf(answer)]).toEqual([422, 'reference-not-found']);
      expect(Problem.parse(answer.body).errors?.map((error) => error.pointer)).toEqual([pointer]);
    }
    const version = aVersion([aPrescribedExercise(foreignLibrary[0])], { validFrom: londonDay(3) });
    const published = await physio.post(`/programmes/${own.programme}/versions`, version);
    expect([published.status, codeOf(published)]).toEqual([422, 'reference-not-found']);
    expect(await everything()).toEqual(before);
  });

  it('are fresh ids for records of one’s own', async () => {
    const mine = await aCase();
    const theirs = await openCase(stranger, {}, mine.patient);
    const programme = v7();
    const body = aProgramme(mine.episode, [aPrescribedExercise(library[0])]);
    expect((await physio.put(pathOf(mine.patient, programme), body)).status).toBe(201);
    const [session] = body['sessions'] as { exercises: object[] }[];
    const same = {
      ...body,
      episodeId: theirs.episode,
      sessions: [{ ...session, exercises: [{ ...session?.exercises[0], exerciseId: foreignLibrary[0] }] }],
    };
    expect((await stranger.put(pathOf(theirs.patient, programme), same)).status).toBe(201);
    const read = await physio.get(`/patients/${mine.patient}/prescription?on=${londonDay(0)}`);
    expect(read.body).toMatchObject({
      versions: [{ sessions: [{ exercises: [{ exerciseId: library[0] }] }] }],
    });
    expect((read.body as { versions: unknown[] }).versions).toHaveLength(1);
  });
});

describe('roles', () => {
  it.each([
    ['desk@demo.example', 403],
    ['lead@demo.example', 403],
    ['admin@demo.example', 403],
    ['patient@demo.example', 401],
    [null, 401],
  ])('of %s answer %i and change nothing', async (email, status) => {
    const { patient, programme, episode } = await anAssigned();
    const visitor = email === null ? application.visitor() : await application.signedIn(email);
    const before = await everything();
    const exercises = [aPrescribedExercise(library[0])];
    const answers = [
      await visitor.put(pathOf(patient), aProgramme(episode, exercises)),
      await visitor.post(`/programmes/${programme}/versions`, aVersion(exercises)),
      await visitor.get(`/patients/${patient}/prescription?on=${londonDay(0)}`),
    ];
    expect(statusesOf(answers)).toEqual(times(3, status));
    expect(await everything()).toEqual(before);
  });
});
