import { Problem } from '@ischia/shared';
import { v7 } from 'uuid';
import { clinicId } from '../src/demonstration/clinics';
import { patientId } from '../src/demonstration/patients';
import { openHoldsOf } from '../src/exercise-holds/holds';
import { startApplication, type TestApplication, type Visitor } from './support/application';
import { BROKEN_BODIES } from './support/bad-bodies';
import { exerciseIds } from './support/programmes';
import { whileLocked } from './support/row-lock';
import { statementsOf } from './support/statements';
import { openSecondWall } from './support/walls';

let application: TestApplication;
let physio: Visitor;
let library: string[];
beforeAll(async () => {
  application = await startApplication();
  physio = await application.signedIn('physio@demo.example');
  library = await exerciseIds(application.database, 'Harbour');
});
afterAll(() => application.close());

const codeOf = (answer: { body: unknown }): string => Problem.parse(answer.body).code;
let held = 0;
async function aHold(): Promise<string> {
  const id = v7();
  await application.database.rows(
    `INSERT INTO exercise_hold (clinic_id, id, patient_id, exercise_id, side, held_since, source_record_id)
     VALUES ($1, $2, $3, $4, 'R', '2026-03-01T08:00:00Z', $5)`,
    [clinicId('harbour'), id, patientId('maria'), library[held], v7()],
  );
  held += 1;
  return id;
}
const rowOf = async (id: string): Promise<Record<string, unknown> | undefined> =>
  (
    await application.database.rows<Record<string, unknown>>(
      `SELECT h.lifted_at IS NOT NULL AS lifted, s.name, h.lift_reason AS reason
       FROM exercise_hold h LEFT JOIN staff_member s ON s.id = h.lifted_by WHERE h.id = $1`,
      [id],
    )
  )[0];
const feed = async (): Promise<unknown> =>
  application.database.rows('SELECT * FROM clinic_feed ORDER BY clinic_id');
const lift = (
  visitor: Visitor,
  id: string,
  body: unknown = { reason: 'Settled' },
): ReturnType<Visitor['post']> => visitor.post(`/exercise-holds/${id}/lift`, body);

describe('POST /exercise-holds/{id}/lift', () => {
  it('stores who, when and why, writes one audit entry and moves this clinic’s feed by 1', async () => {
    const id = await aHold();
    const before = (await feed()) as { clinic_id: string; version: string }[];
    const answer = await lift(physio, id, { reason: 'Pain-free bridge in clinic' });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ id, liftedBy: 'Kate Brennan' });
    expect(await rowOf(id)).toEqual({
      lifted: true,
      name: 'Kate Brennan',
      reason: 'Pain-free bridge in clinic',
    });
    expect(await feed()).toEqual(
      before.map((row) =>
        row.clinic_id === clinicId('harbour') ? { ...row, version: String(Number(row.version) + 1) } : row,
      ),
    );
    const audit = await application.database.rows(
      'SELECT action, patient_id FROM audit_entry WHERE subject_id = $1',
      [id],
    );
    expect(audit).toEqual([{ action: 'hold-lifted', patient_id: patientId('maria') }]);
  });

  it('says who lifted it, and when, to the second who tries', async () => {
    const id = await aHold();
    const first = (await lift(physio, id)).body as { liftedAt: string };
    const colleague = await application.signedIn('physio2@demo.example');
    const second = await lift(colleague, id, { reason: 'Other reason' });
    expect([second.status, codeOf(second)]).toEqual([409, 'wrong-state']);
    expect(Problem.parse(second.body).detail).toBe(`Lifted by Kate Brennan at ${first.liftedAt}.`);
    expect(await rowOf(id)).toMatchObject({ reason: 'Settled' });
  });

  it('has one winner among 5 who all came while the hold was open', async () => {
    const id = await aHold();
    const answers = await whileLocked(
      application.database,
      clinicId('harbour'),
      `SELECT 1 FROM exercise_hold WHERE id = '${id}'`,
      () => Promise.all(Array.from({ length: 5 }, () => lift(physio, id))),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409, 409, 409]);
  });

  it('takes the hold off the open ones of this patient, and none of another clinic’s is among them', async () => {
    const open = async (clinic: string): Promise<string[]> => {
      const { text, values } = openHoldsOf(clinicId(clinic), patientId('maria'));
      return (await application.database.rows<{ id: string }>(text, [...values])).map((row) => row.id);
    };
    const id = await aHold();
    expect(await open('harbour')).toContain(id);
    expect(await open('other')).toEqual([]);
    await lift(physio, id);
    expect(await open('harbour')).not.toContain(id);
  });

  it('takes seven statements', async () => {
    const id = await aHold();
    expect(await statementsOf(() => lift(physio, id))).toBe(7);
  });

  it.each([
    ['no reason', {}],
    ['a blank reason', { reason: ' ' }],
    ['a number', { reason: 5 }],
    ['NUL', { reason: 'a\u0000' }],
    ['a lone surrogate', { reason: '\ud800' }],
    ['501 letters', { reason: 'x'.repeat(501) }],
    ['an unknown field', { reason: 'x', liftedBy: v7() }],
  ])('refuses %s with 422 and leaves the hold', async (_fault, body) => {
    const id = await aHold();
    expect((await lift(physio, id, body)).status).toBe(422);
    expect(await rowOf(id)).toMatchObject({ lifted: false });
  });

  it.each(BROKEN_BODIES)('refuses %s and leaves the hold', async (_fault, body, status, code) => {
    const id = await aHold();
    const answer = await lift(physio, id, body);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    expect(await rowOf(id)).toMatchObject({ lifted: false });
  });

  it.each([
    ['desk@demo.example', 403],
    ['lead@demo.example', 403],
    ['admin@demo.example', 403],
    ['patient@demo.example', 401],
  ])('is closed to %s with %i', async (email, status) => {
    const id = await aHold();
    expect((await lift(await application.signedIn(email), id)).status).toBe(status);
    expect(await rowOf(id)).toMatchObject({ lifted: false });
  });

  it('does not know an unknown hold, nor another clinic’s, behind both walls or the first alone', async () => {
    const id = await aHold();
    const stranger = await application.signedIn('physio@other.example');
    const before = await feed();
    expect((await lift(stranger, id)).status).toBe(404);
    expect((await lift(physio, v7())).status).toBe(404);
    await openSecondWall(application.database);
    expect((await lift(stranger, id)).status).toBe(404);
    expect(await rowOf(id)).toMatchObject({ lifted: false });
    expect(await feed()).toEqual(before);
  });
});
