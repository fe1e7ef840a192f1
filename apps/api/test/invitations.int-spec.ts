import { randomBytes } from 'node:crypto';
import { Problem } from '@ischia/shared';
import { Client } from 'pg';
import { v7 } from 'uuid';
import { hashPassword } from '../src/auth/passwords';
import { createClinic } from '../src/clinics/create-clinic';
import { libraryRows } from '../src/library/library';
import { atOnce } from './support/at-once';
import { type Answer, startApplication, type TestApplication } from './support/application';

let application: TestApplication;
beforeAll(async () => {
  application = await startApplication({ demonstration: false });
});
afterAll(() => application.close());
// Each test is made from one address; what it tries wrongly does not count against the next one.
afterEach(() => application.database.rows('DELETE FROM identity.sign_in_attempt'));

const PASSWORD = 'a long sentence of mine';
let count = 0;

const wordsFor = (email: string): string[] => [
  ...['--name', `Clinic of ${email}`, '--time-zone', 'Europe/Rome'],
  ...['--administrator-name', 'Ada Byron', '--administrator-email', email],
];
const environment = (): NodeJS.ProcessEnv => ({ DATABASE_URL: application.database.ownerUrl, PORT: '3456' });

async function invited(): Promise<{ email: string; token: string }> {
  count += 1;
  const email = `ada${count}@clinic.example`;
  const link = await createClinic(wordsFor(email), environment(), new Date());
  return { email, token: link.split('#')[1] ?? '' };
}

const read = (token: string): Promise<Answer> =>
  application.visitor().post('/auth/invitations/read', { token });
const accept = (token: string, password = PASSWORD): Promise<Answer> =>
  application.visitor().post('/auth/invitations/accept', { token, password });

const withoutInstance = (answer: Answer): unknown => ({ ...Problem.parse(answer.body), instance: '' });
const REFUSAL = {
  type: 'urn:ischia:problem:invitation-refused',
  title: 'This link is not valid, or not any more',
  status: 404,
  code: 'invitation-refused',
  detail: 'This link is not valid, or not any more',
  instance: '',
};

async function countOf(table: 'account' | 'membership', email: string): Promise<number> {
  const [row] = await application.database.rows<{ count: number }>(
    `SELECT count(*)::int AS count FROM identity.account a
     ${table === 'account' ? '' : 'JOIN identity.membership m ON m.account_id = a.id'} WHERE a.email = $1`,
    [email],
  );
  return row?.count ?? -1;
}

describe('npm run clinic:create', () => {
  it('prints one link of 256 bits at the public address, and stores only its hash, for 72 hours', async () => {
    const email = 'public@clinic.example';
    const link = await createClinic(
      wordsFor(email),
      { ...environment(), PUBLIC_URL: 'https://ischia.example/' },
      new Date(),
    );
    expect(link).toMatch(/^https:\/\/ischia\.example\/join#[A-Za-z0-9_-]{43}$/);
    const [row] = await application.database.rows<{ text: string; hours: number; bytes: number }>(
      `SELECT to_jsonb(i)::text AS text, round(extract(epoch FROM expires_at - created_at) / 3600)::int AS hours,
              length(token_hash) AS bytes FROM identity.invitation i WHERE email = $1`,
      [email],
    );
    expect(row).toMatchObject({ hours: 72, bytes: 32 });
    expect(row?.text).not.toContain(link.split('#')[1]);
    const local = await createClinic(wordsFor('local@clinic.example'), environment(), new Date());
    expect(local).toMatch(/^http:\/\/localhost:3456\/join#/);
  });

  it.each([
    [[], /--name, --time-zone, --administrator-name, --administrator-email missing\.\nUsage: /],
    [wordsFor('ada').slice(0, 6), /^--administrator-email missing/],
    [wordsFor('ada at home'), /^--administrator-email: /],
    [
      wordsFor('ada@clinic.example').map((word) => word.replace('Europe/Rome', 'Europe/Ischia')),
      /^--time-zone: /,
    ],
    [[...wordsFor('ada@clinic.example'), '--password', 'x'], /Usage: /],
  ])('says how it is used when called with %j', async (words, fault) => {
    await expect(createClinic(words, environment(), new Date())).rejects.toThrow(fault);
  });

  it('needs a database of one’s own', async () => {
    await expect(createClinic(wordsFor('no@clinic.example'), {}, new Date())).rejects.toThrow(
      /DATABASE_URL is not set/,
    );
  });

  it('opens nothing for an e-mail address that has an account', async () => {
    const { email, token } = await invited();
    expect((await accept(token)).status).toBe(200);
    const clinics = (): Promise<unknown[]> => application.database.rows('SELECT clinic_id FROM clinic');
    const before = await clinics();
    await expect(createClinic(wordsFor(email.toUpperCase()), environment(), new Date())).rejects.toThrow(
      /has an account already/,
    );
    expect(await clinics()).toEqual(before);
  });
});

describe('an invitation', () => {
  it('shows clinic and person, then makes an administrator who is signed in and signs in again later', async () => {
    const { email, token } = await invited();
    const shown = await read(token);
    expect([shown.status, shown.body]).toEqual([
      200,
      { clinicName: `Clinic of ${email}`, email, displayName: 'Ada Byron' },
    ]);
    const browser = application.visitor();
    const accepted = await browser.post('/auth/invitations/accept', { token, password: PASSWORD });
    expect([accepted.status, accepted.body]).toMatchObject([
      200,
      {
        app: 'staff',
        displayName: 'Ada Byron',
        roles: ['administrator'],
        patientId: null,
        clinic: { name: `Clinic of ${email}`, timeZone: 'Europe/Rome' },
      },
    ]);
    expect(accepted.headers.get('set-cookie')).toMatch(/^ischia-staff=[^;]+; Max-Age=43200; .*HttpOnly/);
    expect((await browser.get('/auth/me')).body).toEqual(accepted.body);
    expect((await browser.get('/exercises')).status).toBe(403);
    const again = await application.visitor().post('/auth/sign-in', { email, password: PASSWORD });
    expect([again.status, again.body]).toEqual([200, accepted.body]);
  });

  it('opens a clinic with 1 rule set, a library, hours on 5 days and no numbers', async () => {
    const { email } = await invited();
    const [clinic] = await application.database.rows<Record<string, unknown>>(
      `SELECT jsonb_array_length(opening) AS days, phone, emergency_number, duty_staff_member_id,
              (SELECT count(*)::int FROM jsonb_array_elements(opening) d WHERE jsonb_array_length(d) = 1) AS open_days,
              (SELECT count(*)::int FROM rule_set r WHERE r.clinic_id = c.clinic_id) AS rule_sets,
              (SELECT count(*)::int FROM clinic_feed f WHERE f.clinic_id = c.clinic_id) AS feeds,
              (SELECT count(*)::int FROM exercise e WHERE e.clinic_id = c.clinic_id) AS exercises,
              (SELECT count(*)::int FROM template_version v WHERE v.clinic_id = c.clinic_id) AS templates
       FROM clinic c WHERE name = $1`,
      [`Clinic of ${email}`],
    );
    const library = new Map(libraryRows(v7(), v7).map(({ table, rows }) => [table, rows.length]));
    expect(library.get('exercise')).toBeGreaterThan(20);
    expect(clinic).toEqual({
      days: 7,
      open_days: 5,
      phone: null,
      emergency_number: null,
      duty_staff_member_id: null,
      rule_sets: 1,
      feeds: 1,
      exercises: library.get('exercise'),
      templates: library.get('template_version'),
    });
  });

  it('works once: used, expired, revoked, cut, altered by 1 bit, 10 kB long and unknown are refused with the same bytes', async () => {
    const used = await invited();
    expect((await accept(used.token)).status).toBe(200);
    const [expired, revoked, good] = [await invited(), await invited(), await invited()];
    const change = (what: string, email: string): Promise<unknown> =>
      application.database.rows(`UPDATE identity.invitation SET ${what} WHERE email = $1`, [email]);
    await change(`expires_at = now() - interval '1 second'`, expired.email);
    await change('revoked_at = now()', revoked.email);
    const bits = Buffer.from(good.token, 'base64url');
    bits.writeUInt8(bits.readUInt8(7) ^ 1, 7);
    const bad = [
      used.token,
      expired.token,
      revoked.token,
      good.token.slice(0, -1),
      bits.toString('base64url'),
      'a'.repeat(10_000),
      randomBytes(32).toString('base64url'),
      '',
      `${good.token}\u0000`,
    ];
    for (const token of bad) {
      expect([token.slice(0, 50), withoutInstance(await read(token))]).toEqual([token.slice(0, 50), REFUSAL]);
      expect(withoutInstance(await accept(token))).toEqual(REFUSAL);
    }
    expect(await countOf('account', expired.email)).toBe(0);
    expect(await countOf('account', revoked.email)).toBe(0);
    expect((await accept(good.token)).status).toBe(200);
  });

  it('used again with another password leaves the first password as it was', async () => {
    const { email, token } = await invited();
    expect((await accept(token)).status).toBe(200);
    expect(withoutInstance(await accept(token, 'another long sentence'))).toEqual(REFUSAL);
    const signIn = (password: string): Promise<Answer> =>
      application.visitor().post('/auth/sign-in', { email, password });
    expect((await signIn('another long sentence')).status).toBe(401);
    expect((await signIn(PASSWORD)).status).toBe(200);
  });

  it('accepted 20 times at once makes 1 account and refuses 19 times', async () => {
    const { email, token } = await invited();
    const answers = await atOnce(20, (index) => accept(token, `${PASSWORD} ${index}`));
    const accepted = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(accepted).toHaveLength(1);
    expect(refused.map(withoutInstance)).toEqual(Array.from({ length: 19 }, () => REFUSAL));
    expect([await countOf('account', email), await countOf('membership', email)]).toEqual([1, 1]);
  });

  it('for an e-mail address that has an account by now reads like any other, makes nothing, and leaves the account as it was', async () => {
    const { email, token } = await invited();
    const hash = await hashPassword('the password of before');
    await application.database.rows(
      `INSERT INTO identity.account (id, email, display_name, password_hash) VALUES ($1, $2, 'Ada', $3)`,
      [v7(), email, hash],
    );
    // Reading says nothing of accounts: whoever issued the link would learn of those of other clinics.
    const shown = await read(token);
    expect([shown.status, shown.body]).toEqual([
      200,
      { clinicName: `Clinic of ${email}`, email, displayName: 'Ada Byron' },
    ]);
    expect(withoutInstance(await accept(token))).toEqual(REFUSAL);
    const rows = await application.database.rows(
      'SELECT display_name, password_hash FROM identity.account WHERE email = $1',
      [email],
    );
    expect(rows).toEqual([{ display_name: 'Ada', password_hash: hash }]);
    expect(await countOf('membership', email)).toBe(0);
  });

  it('asks for 12 characters that are not the e-mail address, and is still good after a refusal', async () => {
    const { email, token } = await invited();
    for (const password of ['', 'eleven long', 'x'.repeat(1025), email, ` ${email.toUpperCase()} `]) {
      const answer = await accept(token, password);
      expect([password.slice(0, 40), answer.status]).toEqual([password.slice(0, 40), 422]);
      expect(Problem.parse(answer.body).errors?.map(({ pointer }) => pointer)).toEqual(['/password']);
    }
    for (const body of [{ token }, { password: PASSWORD }, { token: 5, password: PASSWORD }])
      expect((await application.visitor().post('/auth/invitations/accept', body)).status).toBe(422);
    const more = { token, password: PASSWORD, roles: ['physiotherapist'] };
    expect((await application.visitor().post('/auth/invitations/accept', more)).status).toBe(422);
    expect((await accept(token, 'twelve chars')).status).toBe(200);
  });

  it('cannot be guessed more than 100 times in 15 minutes from one address', async () => {
    const { token } = await invited();
    await application.database.rows(
      `INSERT INTO identity.sign_in_attempt (id, email, address)
       SELECT gen_random_uuid(), '', '127.0.0.1' FROM generate_series(1, 100)`,
    );
    for (const answer of [await read('a guess'), await read(token), await accept(token)])
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '900']);
  });

  it('is nothing that the application’s login can read, write, or make from what it may call', async () => {
    const { token } = await invited();
    const app = new Client({ connectionString: application.database.appUrl });
    await app.connect();
    const tried = [
      'SELECT 1 FROM identity.invitation',
      'UPDATE identity.invitation SET expires_at = now()',
      `INSERT INTO identity.invitation (id) VALUES (gen_random_uuid())`,
      'DELETE FROM identity.invitation',
      'TRUNCATE identity.invitation',
    ];
    for (const text of tried)
      expect([text, await app.query(text).catch((error: { code?: string }) => error.code)]).toEqual([
        text,
        '42501',
      ]);
    await app.end();
    expect((await read(token)).status).toBe(200);
  });
});

describe('the portal of a clinic that has entered no numbers', () => {
  it('answers 503 clinic-not-ready', async () => {
    const { email } = await invited();
    const [clinic] = await application.database.rows<{ id: string }>(
      'SELECT clinic_id AS id FROM clinic WHERE name = $1',
      [`Clinic of ${email}`],
    );
    const [patient, account] = [v7(), v7()];
    await application.database.rows(
      `INSERT INTO patient (clinic_id, id, given_name, family_name, birth_date, created_at)
       VALUES ($1, $2, 'Ida', 'Bell', '1980-01-31', now())`,
      [clinic?.id, patient],
    );
    await application.database.rows(
      `INSERT INTO identity.account (id, email, display_name, password_hash) VALUES ($1, 'ida@x.example', 'Ida Bell', $2)`,
      [account, await hashPassword(PASSWORD)],
    );
    await application.database.rows(
      `INSERT INTO identity.membership (clinic_id, account_id, roles, patient_id) VALUES ($1, $2, '{patient}', $3)`,
      [clinic?.id, account, patient],
    );
    const ida = application.visitor();
    const signedIn = await ida.post('/auth/sign-in', { email: 'ida@x.example', password: PASSWORD });
    expect(signedIn.status).toBe(200);
    const today = await ida.get('/portal/today');
    expect([today.status, Problem.safeParse(today.body).data?.code]).toEqual([503, 'clinic-not-ready']);
  });
});
