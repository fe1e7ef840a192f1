import { Episode, Problem } from '@ischia/shared';
import { v7 } from 'uuid';
import { patientId } from '../src/demonstration/patients';
import { atOnce } from './support/at-once';
import { startApplication, type TestApplication, type Visitor } from './support/application';
import { BROKEN_BODIES } from './support/bad-bodies';
import { anEpisode, londonDay, NO_FINDINGS } from './support/programmes';
import { statementsOf } from './support/statements';
import { openSecondWall } from './support/walls';

let application: TestApplication;
let physio: Visitor;
beforeAll(async () => {
  application = await startApplication();
  physio = await application.signedIn('physio@demo.example');
});
afterAll(() => application.close());

const codeOf = (answer: { body: unknown }): string => Problem.parse(answer.body).code;
async function aNewPatient(): Promise<string> {
  const id = v7();
  const body = { id, givenName: 'Ida', familyName: 'Bell', birthDate: '1980-02-29', phone: null };
  expect((await physio.post('/patients', body)).status).toBe(201);
  return id;
}
const pathOf = (patient: string, episode: string = v7()): string =>
  `/patients/${patient}/episodes/${episode}`;
const everything = async (): Promise<unknown[]> =>
  Promise.all(
    ['episode', 'baseline_screen', 'symptom_expectation'].map((table) =>
      application.database.rows(`SELECT * FROM ${table} ORDER BY clinic_id, id`),
    ),
  );
const expectation = {
  knownQualities: ['tingling'],
  knownSides: ['R'],
  baselineLevel: 0,
  usualPeak: 0,
  expectationActive: true,
};

describe('PUT /patients/{id}/episodes/{id}', () => {
  it('stores the episode, the screen with each answer, and the expectation with 0 kept as 0', async () => {
    const patient = await aNewPatient();
    const episode = v7();
    const baselineScreen = {
      ...NO_FINDINGS,
      caudaEquina: 'long-standing',
      fever: 'not-asked',
      osteoporosis: 'yes',
      note: 'DXA 2024',
    };
    const answer = await physio.put(pathOf(patient, episode), anEpisode({ baselineScreen, expectation }));
    expect(answer.status).toBe(201);
    expect(Episode.parse(answer.body)).toEqual({
      id: episode,
      condition: 'hamstring-strain',
      side: 'R',
      onsetOn: londonDay(-9),
      openedOn: londonDay(-2),
      closedOn: null,
      screenedOn: londonDay(0),
      screenFindings: ['caudaEquina', 'osteoporosis'],
      expectation,
    });
    const [row] = await application.database.rows(
      `SELECT b.cauda_equina, b.fever, b.note, b.warning_signs_given, x.baseline_level, x.usual_peak,
              x.ends_on::text, x.known_sides
       FROM baseline_screen b JOIN symptom_expectation x USING (clinic_id, episode_id) WHERE episode_id = $1`,
      [episode],
    );
    expect(row).toEqual({
      cauda_equina: 'long-standing',
      fever: 'not-asked',
      note: 'DXA 2024',
      warning_signs_given: true,
      baseline_level: 0,
      usual_peak: 0,
      ends_on: londonDay(28),
      known_sides: ['R'],
    });
    const audit = await application.database.rows(
      `SELECT action, patient_id FROM audit_entry WHERE subject_id = $1`,
      [episode],
    );
    expect(audit).toEqual([{ action: 'episode-opened', patient_id: patient }]);
  });

  it('answers a repeat with 200 and the same body, other content with 409', async () => {
    const patient = await aNewPatient();
    const path = pathOf(patient);
    const body = anEpisode({ expectation });
    const first = await physio.put(path, body);
    const again = await physio.put(path, body);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    const other = await physio.put(path, { ...body, side: 'L' });
    expect([other.status, codeOf(other)]).toEqual([409, 'conflict']);
    const elsewhere = await physio.put(pathOf(await aNewPatient(), path.slice(-36)), body);
    expect([elsewhere.status, codeOf(elsewhere)]).toEqual([409, 'conflict']);
  });

  it('opens one episode when the same request arrives 20 times at once', async () => {
    const path = pathOf(await aNewPatient());
    const body = anEpisode();
    const answers = await atOnce(20, () => physio.put(path, body));
    expect(answers.map((answer) => answer.status).sort()).toEqual([
      ...Array.from({ length: 19 }, () => 200),
      201,
    ]);
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
  });

  it('opens one of 20 different episodes of one patient, and refuses the others with wrong-state', async () => {
    const patient = await aNewPatient();
    const answers = await atOnce(20, () => physio.put(pathOf(patient), anEpisode()));
    const refused = answers.filter((answer) => answer.status !== 201);
    expect(refused.map(codeOf)).toEqual(Array.from({ length: 19 }, () => 'wrong-state'));
  });

  it('keeps a screen that was not done as not done', async () => {
    const answer = await physio.put(pathOf(await aNewPatient()), anEpisode({ baselineScreen: null }));
    expect(answer.body).toMatchObject({ screenedOn: null, screenFindings: [] });
  });

  it('takes ten statements', async () => {
    const path = pathOf(await aNewPatient());
    expect(await statementsOf(() => physio.put(path, anEpisode()))).toBe(10);
  });

  it.each([
    ['an unknown field', { colour: 'red' }],
    ['30 February', { openedOn: '2026-02-30' }],
    ['year 0', { onsetOn: '0000-05-05' }],
    ['an opening to come', { openedOn: londonDay(2) }],
    ['an opening before birth', { openedOn: '1979-01-01', onsetOn: null }],
    ['an onset after the opening', { onsetOn: londonDay(0) }],
    ['"" for a number', { expectation: { ...expectation, usualPeak: '' } }],
    ['5.5 for a peak', { expectation: { ...expectation, usualPeak: 5.5 } }],
    ['8 for a usual peak', { expectation: { ...expectation, usualPeak: 8 } }],
    ['an unknown word', { expectation: { ...expectation, knownQualities: ['zap'] } }],
    ['a screen with an answer missing', { baselineScreen: { ...NO_FINDINGS, fever: undefined } }],
    ['NUL in the note', { baselineScreen: { ...NO_FINDINGS, note: 'a\u0000' } }],
    ['a lone surrogate in the note', { baselineScreen: { ...NO_FINDINGS, note: '\udc00' } }],
  ])('refuses %s with 422 and writes nothing', async (_fault, change) => {
    const path = pathOf(await aNewPatient());
    const before = await everything();
    const answer = await physio.put(path, anEpisode(change));
    expect([answer.status, codeOf(answer)]).toEqual([422, 'validation-failed']);
    expect(await everything()).toEqual(before);
  });

  it.each(BROKEN_BODIES)('refuses %s and writes nothing', async (_fault, body, status, code) => {
    const before = await everything();
    const answer = await physio.put(pathOf(patientId('tom')), body);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    expect(await everything()).toEqual(before);
  });

  it.each([
    ['desk@demo.example', 403],
    ['lead@demo.example', 403],
    ['admin@demo.example', 403],
    ['patient@demo.example', 401],
  ])('is closed to %s with %i', async (email, status) => {
    const visitor = await application.signedIn(email);
    const before = await everything();
    expect((await visitor.put(pathOf(patientId('tom')), anEpisode())).status).toBe(status);
    expect(await everything()).toEqual(before);
  });

  it('does not know another clinic’s patient, and takes another clinic’s episode id as fresh', async () => {
    const expectWall = async (): Promise<void> => {
      const before = await everything();
      expect((await physio.put(pathOf(patientId('hana')), anEpisode())).status).toBe(404);
      expect((await physio.put(pathOf(v7()), anEpisode())).status).toBe(404);
      expect(await everything()).toEqual(before);
      const episode = v7();
      const mine = await aNewPatient();
      expect((await physio.put(pathOf(mine, episode), anEpisode())).status).toBe(201);
      const stranger = await application.signedIn('physio@other.example');
      const theirs = v7();
      const body = { id: theirs, givenName: 'A', familyName: 'B', birthDate: '1990-01-01', phone: null };
      await stranger.post('/patients', body);
      expect((await stranger.put(pathOf(theirs, episode), anEpisode())).status).toBe(201);
    };
    await expectWall();
    await openSecondWall(application.database);
    await expectWall();
  });
});
