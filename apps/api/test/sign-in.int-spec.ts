import { Problem } from '@ischia/shared';
import { startApplication, type TestApplication } from './support/application';

let application: TestApplication;
beforeAll(async () => {
  application = await startApplication();
});
afterAll(() => application.close());

const PASSWORD = 'correct-horse-ischia';
const withoutInstance = (body: unknown): unknown => ({ ...Problem.parse(body), instance: '' });

describe('POST /auth/sign-in', () => {
  it('gives a physiotherapist the staff cookie and a patient the portal cookie', async () => {
    const staff = await application
      .visitor()
      .post('/auth/sign-in', { email: 'Physio@Demo.example', password: PASSWORD });
    expect(staff.status).toBe(200);
    expect(staff.body).toMatchObject({
      app: 'staff',
      displayName: 'Kate Brennan',
      roles: ['physiotherapist'],
    });
    expect(staff.headers.get('set-cookie')).toMatch(
      /^ischia-staff=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
    );

    const patient = await application
      .visitor()
      .post('/auth/sign-in', { email: 'patient@demo.example', password: PASSWORD });
    expect(patient.body).toMatchObject({ app: 'portal', displayName: 'Maria Lopes', roles: ['patient'] });
    expect(patient.headers.getSetCookie().map((cookie) => cookie.split('=')[0])).toEqual([
      'ischia-portal',
      'ischia-clinic',
    ]);
  });

  it('answers an unknown account and a wrong password with the same bytes', async () => {
    const unknown = await application
      .visitor()
      .post('/auth/sign-in', { email: 'nobody@demo.example', password: PASSWORD });
    const wrong = await application
      .visitor()
      .post('/auth/sign-in', { email: 'desk@demo.example', password: 'wrong' });
    expect([unknown.status, wrong.status]).toEqual([401, 401]);
    expect(withoutInstance(unknown.body)).toEqual(withoutInstance(wrong.body));
  });

  it('refuses the eleventh wrong guess within 15 minutes, and then the right password too', async () => {
    const statuses: number[] = [];
    for (let guess = 1; guess <= 11; guess += 1) {
      const answer = await application
        .visitor()
        .post('/auth/sign-in', { email: 'lead@demo.example', password: `guess ${guess}` });
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
    const right = await application
      .visitor()
      .post('/auth/sign-in', { email: 'lead@demo.example', password: PASSWORD });
    expect(right.status).toBe(429);
    expect(right.headers.get('retry-after')).toBe('900');
  });

  it('refuses a write that came from elsewhere, before anything is read', async () => {
    for (const origin of ['http://evil.example', 'null']) {
      const answer = await application.visitor().send('POST', '/api/v1/auth/sign-in', {}, { origin });
      expect([answer.status, Problem.parse(answer.body).code]).toEqual([403, 'foreign-origin']);
    }
  });
});

describe('a session', () => {
  it('ends at once on sign-out, also for a copy of its cookie', async () => {
    const physio = await application.signedIn('physio@demo.example');
    expect((await physio.get('/auth/me')).status).toBe(200);
    const token = await application.database.rows<{ hash: Buffer }>(
      `SELECT token_hash AS hash FROM identity.session WHERE revoked_at IS NULL AND app = 'staff'`,
    );
    expect(token.length).toBeGreaterThan(0);
    const kept = Object.assign(Object.create(Object.getPrototypeOf(physio)), physio, {
      cookies: new Map(Reflect.get(physio, 'cookies') as Map<string, string>),
    }) as typeof physio;
    expect((await physio.post('/auth/sign-out')).status).toBe(204);
    expect((await kept.send('GET', '/api/v1/auth/me')).status).toBe(401);
  });

  it('ends when the account is disabled, when it was idle for 15 minutes, and after 12 hours', async () => {
    const changes = [
      `UPDATE identity.account SET disabled_at = now() WHERE email = 'physio2@demo.example'`,
      `UPDATE identity.account SET disabled_at = NULL WHERE email = 'physio2@demo.example'`,
      `UPDATE identity.session SET last_seen_at = now() - interval '15 minutes 1 second' WHERE app = 'staff'`,
      `UPDATE identity.session SET last_seen_at = now(), expires_at = now() - interval '1 second' WHERE app = 'staff'`,
    ];
    const physio = await application.signedIn('physio2@demo.example');
    const statuses: number[] = [];
    for (const change of changes) {
      await application.database.rows(change);
      statuses.push((await physio.get('/auth/me')).status);
    }
    expect(statuses).toEqual([401, 200, 401, 401]);
  });

  it('of a patient and one of a physiotherapist live side by side in one browser', async () => {
    const browser = await application.signedIn('physio3@demo.example');
    await browser.post('/auth/sign-in', { email: 'patient@demo.example', password: PASSWORD });
    expect((await browser.get('/auth/me')).body).toMatchObject({ app: 'staff', displayName: 'Amara Okafor' });
    expect((await browser.get('/auth/me?app=portal')).body).toMatchObject({
      app: 'portal',
      displayName: 'Maria Lopes',
    });
    await browser.post('/auth/sign-out?app=portal');
    expect((await browser.get('/auth/me?app=portal')).status).toBe(401);
    expect((await browser.get('/auth/me')).status).toBe(200);
  });

  it('is not read from a cookie that is there twice, cut short, or another clinic’s', async () => {
    const physio = await application.signedIn('physio@demo.example');
    const cookie = (Reflect.get(physio, 'cookies') as Map<string, string>).get('ischia-staff') ?? '';
    const [, token] = cookie.split('.');
    const other = await application.database.rows<{ id: string }>(
      `SELECT clinic_id AS id FROM clinic WHERE name LIKE 'Hillside%'`,
    );
    for (const odd of [
      `ischia-staff=${cookie}; ischia-staff=${cookie}`,
      `ischia-staff=${cookie.slice(0, -1)}`,
      `ischia-staff=${other[0]?.id}.${token}`,
      `ischia-staff=${"x'; DROP TABLE patient; --"}`,
    ]) {
      expect((await application.visitor().get('/auth/me', { cookie: odd })).status).toBe(401);
    }
    expect((await physio.get('/auth/me')).status).toBe(200);
  });
});
