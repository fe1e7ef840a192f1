import { IssuedPortalLink, Me, PatientOverview, PortalAccess, PortalToday, Problem } from '@ischia/shared';
import { v7 } from 'uuid';
import { atOnce } from './support/at-once';
import { type Answer, startApplication, type TestApplication, type Visitor } from './support/application';

const BORN = '1962-03-27';
const PASSWORD = 'a long sentence of mine';
let application: TestApplication;
let physio: Visitor;
let desk: Visitor;

beforeAll(async () => {
  application = await startApplication({ reportsOf: ['maria', 'tom'] });
  physio = await application.signedIn('physio@demo.example');
  desk = await application.signedIn('desk@demo.example');
});
afterAll(() => application.close());
// Each test is made from one address; what it tries wrongly does not count against the next one.
afterEach(() => application.database.rows('DELETE FROM identity.sign_in_attempt'));

async function aPatient(): Promise<{ id: string; email: string }> {
  const id = v7();
  const body = { id, givenName: 'Ines', familyName: 'Vidal', birthDate: BORN, phone: null };
  expect((await physio.post('/patients', body)).status).toBe(201);
  return { id, email: `${id}@home.example` };
}
const move = (patientId: string, name: string, body: object = {}, who = physio): Promise<Answer> =>
  who.post(`/patients/${patientId}/portal-access/${name}`, body);
async function invite(patientId: string, email: string): Promise<IssuedPortalLink> {
  const answer = await move(patientId, 'invite', { email });
  expect(answer.status).toBe(201);
  return IssuedPortalLink.parse(answer.body);
}
const read = (token: string, birthDate = BORN): Promise<Answer> =>
  application.visitor().post('/auth/patient-invitations/read', { token, birthDate });
const accept = (token: string, given: object = {}, visitor = application.visitor()): Promise<Answer> =>
  visitor.post('/auth/patient-invitations/accept', { token, birthDate: BORN, password: PASSWORD, ...given });
const codeOf = (answer: Answer): string => Problem.parse(answer.body).code;
const stateOf = async (patientId: string): Promise<PortalAccess> =>
  PatientOverview.parse((await physio.get(`/patients/${patientId}/overview`)).body).portalAccess;
const auditOf = async (patientId: string): Promise<string[]> =>
  (
    await application.database.rows<{ action: string }>(
      `SELECT action FROM audit_entry WHERE patient_id = $1 AND action LIKE '%p%' AND action <> 'patient-read' ORDER BY at`,
      [patientId],
    )
  ).map(({ action }) => action);

describe('a link to the portal', () => {
  it('leads from the clinic to today, once, and says at each step how far it is', async () => {
    const { id, email } = await aPatient();
    expect(await stateOf(id)).toEqual({ state: 'none', email: null, invitedUntil: null });
    const { token, portalAccess } = await invite(id, email.toUpperCase());
    expect(portalAccess).toMatchObject({ state: 'invited', email });
    const days = (Date.parse(String(portalAccess.invitedUntil)) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(7);
    expect(await stateOf(id)).toEqual(portalAccess);

    const found = await read(token);
    expect(found.status).toBe(200);
    expect(found.body).toMatchObject({ email, displayName: 'Ines Vidal' });
    const phone = application.visitor();
    const joined = await accept(token, {}, phone);
    expect(Me.parse(joined.body)).toMatchObject({ app: 'portal', roles: ['patient'], patientId: id });
    expect(joined.headers.getSetCookie().join()).toMatch(/^ischia-portal=/);
    const today = await phone.get('/portal/today');
    expect(PortalToday.parse(today.body).versions).toEqual([]);
    expect(await stateOf(id)).toEqual({ state: 'joined', email, invitedUntil: null });

    expect(codeOf(await accept(token))).toBe('invitation-refused');
    expect(codeOf(await move(id, 'invite', { email }))).toBe('wrong-state');
    const again = await application.visitor().post('/auth/sign-in', { email, password: PASSWORD });
    expect(again.status).toBe(200);
    expect(await auditOf(id)).toEqual(['patient-created', 'patient-invited']);
  });

  it('stores only the hash of its secret', async () => {
    const { id, email } = await aPatient();
    const { token } = await invite(id, email);
    const [row] = await application.database.rows<{ text: string; bytes: number }>(
      'SELECT to_jsonb(i)::text AS text, length(token_hash) AS bytes FROM identity.portal_invitation i WHERE patient_id = $1',
      [id],
    );
    expect(row?.bytes).toBe(32);
    expect(row?.text).not.toContain(token);
  });

  it('says nothing before the date of birth fits, and is locked after five that do not', async () => {
    const { id, email } = await aPatient();
    const { token } = await invite(id, email);
    for (let miss = 1; miss <= 5; miss += 1) {
      const answer = await read(token, `1962-03-${20 + miss}`);
      expect(answer.status).toBe(422);
      expect(Problem.parse(answer.body).errors).toMatchObject([
        { pointer: '/birthDate', code: 'not-theirs' },
      ]);
      expect(answer.text).not.toMatch(/Vidal|home\.example|Harbour/);
      expect((await stateOf(id)).state).toBe(miss < 5 ? 'invited' : 'locked');
    }
    expect(codeOf(await read(token))).toBe('invitation-refused');
    expect(codeOf(await accept(token))).toBe('invitation-refused');
    const { token: next } = await invite(id, email);
    expect((await read(next)).status).toBe(200);
  });

  it('makes no account with a wrong date of birth, nor with the e-mail address as password', async () => {
    const { id, email } = await aPatient();
    const { token } = await invite(id, email);
    expect((await accept(token, { birthDate: '1962-03-28' })).status).toBe(422);
    expect(Problem.parse((await accept(token, { password: ` ${email}` })).body).errors).toMatchObject([
      { pointer: '/password', code: 'is-email' },
    ]);
    expect((await stateOf(id)).state).toBe('invited');
  });

  it('is used by one of many who open it at once', async () => {
    const { id, email } = await aPatient();
    const { token } = await invite(id, email);
    const statuses = (await atOnce(6, () => accept(token))).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 404, 404, 404, 404, 404]);
    const members = await application.database.rows(
      'SELECT 1 FROM identity.membership WHERE patient_id = $1',
      [id],
    );
    expect(members).toHaveLength(1);
  });

  it.each([
    ['another one was made', (id: string, email: string) => move(id, 'invite', { email })],
    ['it was withdrawn', (id: string) => move(id, 'withdraw-invitation')],
    [
      'its time is over',
      (id: string) =>
        application.database.rows(
          'UPDATE identity.portal_invitation SET expires_at = now() WHERE patient_id = $1',
          [id],
        ),
    ],
  ])('does not work any more when %s', async (_why, end) => {
    const { id, email } = await aPatient();
    const { token } = await invite(id, email);
    await end(id, email);
    expect(codeOf(await read(token))).toBe('invitation-refused');
    expect(codeOf(await accept(token))).toBe('invitation-refused');
  });

  it('opens nothing at the door of the people who work here, nor their links here', async () => {
    const { id, email } = await aPatient();
    const { token } = await invite(id, email);
    const answer = await application
      .visitor()
      .post('/auth/invitations/accept', { token, password: PASSWORD });
    expect(codeOf(answer)).toBe('invitation-refused');
    const administrator = await application.signedIn('admin@demo.example');
    const staff = { id: v7(), name: 'Nora Lind', email: `${v7()}@clinic.example`, roles: ['desk'] };
    const issued = (await administrator.post('/staff-members', staff)).body as { token: string };
    expect(codeOf(await accept(issued.token))).toBe('invitation-refused');
  });

  it('never touches an account that is there, whoever’s it is, and does not say so when the link is made', async () => {
    const { id } = await aPatient();
    const { token } = await invite(id, 'physio@other.example');
    expect(codeOf(await accept(token))).toBe('invitation-refused');
    await application.signedIn('physio@other.example');
  });

  it('is not made for an address that somebody of this clinic has, or is being invited with', async () => {
    const [one, other] = [await aPatient(), await aPatient()];
    await invite(one.id, one.email);
    expect(codeOf(await move(other.id, 'invite', { email: one.email }))).toBe('email-known');
    expect(codeOf(await move(other.id, 'invite', { email: 'patient@demo.example' }))).toBe('email-known');
    expect(codeOf(await move(other.id, 'invite', { email: 'physio@demo.example' }))).toBe('email-known');
  });

  it('is made 50 times in 24 hours by a clinic', async () => {
    const { id, email } = await aPatient();
    await application.database.rows(
      `INSERT INTO identity.portal_invitation (id, token_hash, clinic_id, patient_id, email, display_name, revoked_at, expires_at)
       SELECT gen_random_uuid(), sha256(n::text::bytea), clinic_id, id, 'x@home.example', 'x', now(), now()
       FROM patient, generate_series(1, 50) n WHERE id = $1`,
      [id],
    );
    const answer = await move(id, 'invite', { email });
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('3600');
    await application.database.rows('DELETE FROM identity.portal_invitation WHERE patient_id = $1', [id]);
  });
});

describe('access to the portal', () => {
  it('ends with the next request, and comes back with an own sign-in only', async () => {
    const { id, email } = await aPatient();
    const { token } = await invite(id, email);
    const phone = application.visitor();
    await accept(token, {}, phone);
    expect(PortalAccess.parse((await move(id, 'end')).body).state).toBe('ended');
    expect((await phone.get('/portal/today')).status).toBe(401);
    expect((await phone.post('/auth/sign-in', { email, password: PASSWORD })).status).toBe(401);
    expect(codeOf(await move(id, 'end'))).toBe('wrong-state');
    expect(PortalAccess.parse((await move(id, 'resume', {}, desk)).body).state).toBe('joined');
    expect((await phone.get('/portal/today')).status).toBe(401);
    expect((await phone.post('/auth/sign-in', { email, password: PASSWORD })).status).toBe(200);
    expect((await phone.get('/portal/today')).status).toBe(200);
    expect(await auditOf(id)).toEqual([
      'patient-created',
      'patient-invited',
      'portal-access-ended',
      'portal-access-resumed',
    ]);
  });

  it.each(['withdraw-invitation', 'end', 'resume'])('%s is refused where there is none', async (name) => {
    const { id } = await aPatient();
    expect(codeOf(await move(id, name))).toBe('wrong-state');
  });

  it('is nothing for administrators and leads, nor for another clinic', async () => {
    const { id, email } = await aPatient();
    for (const who of ['admin@demo.example', 'lead@demo.example'])
      expect((await move(id, 'invite', { email }, await application.signedIn(who))).status).toBe(403);
    const mere = await application.signedIn('physio@other.example');
    for (const name of ['withdraw-invitation', 'end', 'resume'])
      expect((await move(id, name, {}, mere)).status).toBe(404);
    expect((await move(id, 'invite', { email }, mere)).status).toBe(404);
  });
});
