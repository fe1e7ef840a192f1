import { Patient, Problem } from '@ischia/shared';
import { v7 } from 'uuid';
import { patientId } from '../src/demonstration/patients';
import { atOnce } from './support/at-once';
import { startApplication, type TestApplication, type Visitor } from './support/application';
import { BROKEN_BODIES } from './support/bad-bodies';
import { statementsOf } from './support/statements';
import { openSecondWall } from './support/walls';

let application: TestApplication;
let physio: Visitor;
let desk: Visitor;
let stranger: Visitor;
beforeAll(async () => {
  application = await startApplication();
  physio = await application.signedIn('physio@demo.example');
  desk = await application.signedIn('desk@demo.example');
  stranger = await application.signedIn('physio@other.example');
});
afterAll(() => application.close());

const aPatient = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: v7(),
  givenName: 'Ida',
  familyName: 'Bell',
  birthDate: '1980-02-29',
  phone: null,
  ...changes,
});
const codeOf = (answer: { body: unknown }): string => Problem.parse(answer.body).code;
const everyPatient = (): Promise<unknown[]> =>
  application.database.rows('SELECT * FROM patient ORDER BY clinic_id, id');
const auditOf = (id: unknown): Promise<{ action: string; outside_caseload: boolean }[]> =>
  application.database.rows(
    'SELECT action, outside_caseload FROM audit_entry WHERE patient_id = $1 ORDER BY at',
    [id],
  );

describe('POST /patients', () => {
  it('stores a physiotherapist’s patient as theirs, with one audit entry', async () => {
    const given = aPatient({ phone: '+44 20 7946 0999' });
    const answer = await physio.post('/patients', given);
    expect(answer.status).toBe(201);
    expect(Patient.parse(answer.body)).toMatchObject({
      id: given['id'],
      displayName: 'Ida Bell',
      birthDate: '1980-02-29',
      physiotherapist: { name: 'Kate Brennan' },
      revision: 1,
    });
    expect(await auditOf(given['id'])).toEqual([{ action: 'patient-created', outside_caseload: false }]);
  });

  it('leaves a patient from the desk to nobody', async () => {
    const answer = await desk.post('/patients', aPatient());
    expect(Patient.parse(answer.body).physiotherapist).toBeNull();
  });

  it('answers the same content with 200 and the same body, other content with 409', async () => {
    const given = aPatient();
    const first = await physio.post('/patients', given);
    const again = await physio.post('/patients', given);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    for (const other of [{ givenName: 'Ada' }, { phone: '123' }, { birthDate: '1980-03-01' }]) {
      const answer = await physio.post('/patients', { ...given, ...other });
      expect([answer.status, codeOf(answer)]).toEqual([409, 'conflict']);
    }
    expect(await auditOf(given['id'])).toHaveLength(1);
  });

  it('creates one row when the same request arrives 20 times at once', async () => {
    const given = aPatient();
    const answers = await atOnce(20, () => physio.post('/patients', given));
    const statuses = answers.map((answer) => answer.status).sort();
    expect(statuses).toEqual([...Array.from({ length: 19 }, () => 200), 201]);
    expect(await auditOf(given['id'])).toHaveLength(1);
  });

  it('treats an id of another clinic as a fresh one', async () => {
    const given = aPatient();
    await physio.post('/patients', given);
    const answer = await stranger.post('/patients', { ...given, givenName: 'Other' });
    expect(answer.status).toBe(201);
    expect((await physio.get(`/patients/${given['id']}`)).body).toMatchObject({ givenName: 'Ida' });
  });

  it.each([
    ['unknown field', { role: 'x' }],
    ['a clinic of the sender’s choice', { clinicId: v7() }],
    ['number for a name', { givenName: 5 }],
    ['blank name', { givenName: ' \u200b' }],
    ['NUL in a name', { givenName: 'a\u0000b' }],
    ['lone surrogate', { givenName: 'a\ud800' }],
    ['direction override', { familyName: '\u202egnp' }],
    ['201 letters', { familyName: 'x'.repeat(201) }],
    ['30 February', { birthDate: '1980-02-30' }],
    ['29 February of a common year', { birthDate: '1981-02-29' }],
    ['year 0', { birthDate: '0000-01-01' }],
    ['a moment for a day', { birthDate: '1980-01-01T00:00:00Z' }],
    ['born in the future', { birthDate: '2999-01-01' }],
    ['born 200 years ago', { birthDate: '1826-01-01' }],
    ['words for a telephone', { phone: 'call me' }],
    ['upper-case id', { id: v7().toUpperCase() }],
    ['no id', { id: undefined }],
  ])('refuses %s with 422 and writes nothing', async (_fault, change) => {
    const before = await everyPatient();
    const answer = await physio.post('/patients', aPatient(change));
    expect([answer.status, codeOf(answer)]).toEqual([422, 'validation-failed']);
    expect(Problem.parse(answer.body).errors).toHaveLength(1);
    expect(await everyPatient()).toEqual(before);
  });

  it.each(BROKEN_BODIES)(
    'refuses %s with its status and writes nothing',
    async (_fault, body, status, code) => {
      const before = await everyPatient();
      const answer = await physio.post('/patients', body);
      expect([answer.status, codeOf(answer)]).toEqual([status, code]);
      expect(await everyPatient()).toEqual(before);
    },
  );

  it('says where the birth date is wrong', async () => {
    const answer = await physio.post('/patients', aPatient({ birthDate: '2999-01-01' }));
    expect(Problem.parse(answer.body).errors?.[0]).toMatchObject({ pointer: '/birthDate' });
  });
});

describe('GET /patients/{id}', () => {
  it('is written down once per session and ten minutes, and as outside for another’s patient', async () => {
    const given = aPatient();
    await physio.post('/patients', given);
    await physio.get(`/patients/${given['id']}`);
    await physio.get(`/patients/${given['id']}`);
    const colleague = await application.signedIn('physio2@demo.example');
    await colleague.get(`/patients/${given['id']}`);
    expect(await auditOf(given['id'])).toEqual([
      { action: 'patient-created', outside_caseload: false },
      { action: 'patient-read', outside_caseload: false },
      { action: 'patient-read', outside_caseload: true },
    ]);
  });

  it('takes five statements', async () => {
    expect(await statementsOf(() => physio.get(`/patients/${patientId('maria')}`))).toBe(5);
  });

  it.each(['not-an-id', v7(), `${patientId('maria')}0`])('answers 404 for %s', async (id) => {
    expect((await physio.get(`/patients/${id}`)).status).toBe(404);
  });
});

describe('PATCH /patients/{id}', () => {
  it('changes what was sent, raises the revision by 1 and writes one audit entry', async () => {
    const given = aPatient({ phone: '123' });
    await desk.post('/patients', given);
    const answer = await desk.patch(`/patients/${given['id']}`, { familyName: 'Bell-Ray' }, '"1"');
    expect(answer.body).toMatchObject({
      givenName: 'Ida',
      familyName: 'Bell-Ray',
      phone: '123',
      revision: 2,
      ageYears: expect.any(Number),
    });
    const cleared = await desk.patch(`/patients/${given['id']}`, { phone: null }, '2');
    expect(cleared.body).toMatchObject({ phone: null, revision: 3 });
    expect((await auditOf(given['id'])).map((entry) => entry.action)).toEqual([
      'patient-created',
      'patient-updated',
      'patient-updated',
    ]);
  });

  it.each([
    ['', 428, 'if-match-required'],
    ['*', 428, 'if-match-required'],
    ['W/"1"', 428, 'if-match-required'],
    ['"2"', 412, 'stale'],
    ['"one"', 412, 'stale'],
    ['"1", "2"', 412, 'stale'],
  ])('answers If-Match %j with %i', async (ifMatch, status, code) => {
    const given = aPatient();
    await physio.post('/patients', given);
    const path = `/patients/${given['id']}`;
    const answer = await physio.patch(path, { givenName: 'X' }, ifMatch);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    expect((await physio.get(path)).body).toMatchObject({ givenName: 'Ida', revision: 1 });
  });

  it('has one winner among 20 editors of the same revision', async () => {
    const given = aPatient();
    await physio.post('/patients', given);
    const answers = await atOnce(20, (index) =>
      physio.patch(`/patients/${given['id']}`, { givenName: `Editor ${index}` }, '"1"'),
    );
    const won = answers.filter((answer) => answer.status === 200);
    expect(won).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 412)).toHaveLength(19);
    expect((await physio.get(`/patients/${given['id']}`)).body).toEqual(won[0]?.body);
  });

  it('refuses a birth date to come', async () => {
    const answer = await physio.patch(`/patients/${patientId('tom')}`, { birthDate: '2999-01-01' }, '"1"');
    expect(answer.status).toBe(422);
  });
});

describe('GET /patients', () => {
  const namesOf = (body: unknown): string[] =>
    (body as { items: { displayName: string }[] }).items.map((item) => item.displayName);

  beforeAll(async () => {
    for (const [givenName, familyName] of [
      ['100%', 'Zz_One'],
      ['100a', 'ZzXOne'],
      ['Zoe\u0308', 'Zz\\Two'],
      ['Same', 'ZzSame'],
      ['Same', 'ZzSame'],
    ])
      await physio.post('/patients', aPatient({ givenName, familyName }));
  });

  it('walks everybody once in pages of 2, in the order of their names', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const answer = await physio.get(`/patients?limit=2${cursor === null ? '' : `&cursor=${cursor}`}`);
      expect(answer.status).toBe(200);
      const page = answer.body as { items: { id: string }[]; nextCursor: string | null };
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    const expected = await application.database.rows<{ id: string }>(
      `SELECT id FROM patient WHERE clinic_id = (SELECT clinic_id FROM clinic WHERE name LIKE 'Harbour%')
       ORDER BY family_name, given_name, id`,
    );
    expect(seen).toEqual(expected.map((row) => row.id));
  });

  it.each([
    ['100%', ['100% Zz_One']],
    ['zz_', ['100% Zz_One']],
    ['z\\', ['Zoe\u0308 Zz\\Two']],
    ['Zo\u00eb', ['Zoe\u0308 Zz\\Two']],
    ['maria lop', ['Maria Lopes']],
    ['lopes maria', ['Maria Lopes']],
    ["' OR 1=1 --", []],
    ['Parata', []],
  ])('finds %j literally', async (search, names) => {
    const answer = await physio.get(`/patients?search=${encodeURIComponent(search)}`);
    expect([answer.status, namesOf(answer.body)]).toEqual([200, names]);
  });

  it('pages through a search', async () => {
    const first = await physio.get('/patients?limit=1&search=zzsame');
    const { nextCursor } = first.body as { nextCursor: string };
    const second = await physio.get(`/patients?limit=1&search=zzsame&cursor=${nextCursor}`);
    expect(namesOf(second.body)).toEqual(['Same ZzSame']);
    expect((second.body as { nextCursor: unknown }).nextCursor).toBeNull();
  });

  it.each([
    'limit=0',
    'limit=101',
    'limit=',
    'limit=1e1',
    'cursor=%00',
    'cursor=abc',
    'cursor=',
    `cursor=${Buffer.alloc(16).toString('base64url')}`,
    `cursor=${Buffer.from(patientId('hana').replace(/-/g, ''), 'hex').toString('base64url')}`,
    'search=%00',
    `search=${'a'.repeat(201)}`,
    'offset=5',
    'limit=5&limit=6',
  ])('refuses ?%s with 422', async (query) => {
    const answer = await physio.get(`/patients?${query}`);
    expect([answer.status, codeOf(answer)]).toEqual([422, 'validation-failed']);
  });

  it('takes five statements, and six with a cursor', async () => {
    expect(await statementsOf(() => physio.get('/patients'))).toBe(5);
    const { nextCursor } = (await physio.get('/patients?limit=1')).body as { nextCursor: string };
    expect(await statementsOf(() => physio.get(`/patients?cursor=${nextCursor}`))).toBe(6);
  });

  it('is one audit entry per session and ten minutes', async () => {
    const visitor = await application.signedIn('physio3@demo.example');
    const count = async (): Promise<number> =>
      (await application.database.rows(`SELECT 1 FROM audit_entry WHERE action = 'patients-listed'`)).length;
    const before = await count();
    await visitor.get('/patients');
    await visitor.get('/patients');
    expect((await count()) - before).toBe(1);
  });
});

describe('the library', () => {
  it('shows 36 exercises and T2 with names and doses to a physiotherapist and a lead', async () => {
    for (const email of ['physio@demo.example', 'lead@demo.example']) {
      const visitor = await application.signedIn(email);
      const exercises = (await visitor.get('/exercises')).body as { items: { slug: string }[] };
      expect(exercises.items).toHaveLength(36);
      expect(new Set(exercises.items.map((item) => item.slug)).size).toBe(36);
      const templates = await visitor.get('/programme-templates');
      expect(templates.body).toMatchObject({
        items: [{ code: 'T2', painLimit: 4, phases: [{}, {}, {}] }],
      });
    }
  });
});

describe('roles', () => {
  it.each([
    ['patient@demo.example', 401, 401, 401],
    ['lead@demo.example', 403, 403, 200],
    ['admin@demo.example', 403, 403, 403],
    ['desk@demo.example', 200, 200, 403],
  ])('of %s answer %i, %i and %i', async (email, one, list, exercises) => {
    const visitor = await application.signedIn(email);
    const before = await everyPatient();
    expect((await visitor.get(`/patients/${patientId('maria')}`)).status).toBe(one);
    expect((await visitor.get('/patients')).status).toBe(list);
    expect((await visitor.get('/exercises')).status).toBe(exercises);
    expect((await visitor.get('/programme-templates')).status).toBe(exercises);
    if (one !== 200) {
      expect((await visitor.post('/patients', aPatient())).status).toBe(one);
      const patched = await visitor.patch(`/patients/${patientId('maria')}`, { givenName: 'X' }, '"1"');
      expect(patched.status).toBe(one);
    }
    expect(await everyPatient()).toEqual(before);
  });

  it('of nobody answer 401', async () => {
    expect((await application.visitor().get(`/patients/${patientId('maria')}`)).status).toBe(401);
    expect((await application.visitor().post('/patients', aPatient())).status).toBe(401);
  });
});

describe('another clinic’s patient', () => {
  const expectNothing = async (): Promise<void> => {
    const before = await everyPatient();
    const path = `/patients/${patientId('maria')}`;
    const audits = await auditOf(patientId('maria'));
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.patch(path, { givenName: 'X' }, '"1"')).status).toBe(404);
    const list = (await stranger.get('/patients?limit=100')).body as { items: { id: string }[] };
    expect(list.items.map((item) => item.id)).not.toContain(patientId('maria'));
    expect(list.items.map((item) => item.id)).toContain(patientId('hana'));
    const cursor = Buffer.from(patientId('maria').replace(/-/g, ''), 'hex').toString('base64url');
    expect((await stranger.get(`/patients?cursor=${cursor}`)).status).toBe(422);
    expect(await everyPatient()).toEqual(before);
    expect(await auditOf(patientId('maria'))).toEqual(audits);
  };
  it('does not exist behind both walls', async () => {
    await expectNothing();
  });
  it('does not exist behind the first wall alone', async () => {
    await openSecondWall(application.database);
    await expectNothing();
    const { items } = (await physio.get('/exercises')).body as { items: unknown[] };
    expect(items).toHaveLength(36);
  });
});
