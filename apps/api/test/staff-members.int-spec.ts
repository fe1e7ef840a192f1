import { IssuedInvitation, type Me, Problem, type StaffMember } from '@ischia/shared';
import { v7 } from 'uuid';
import { createClinic } from '../src/clinics/create-clinic';
import { clinicId, staffId } from '../src/demonstration/clinics';
import { atOnce } from './support/at-once';
import { type Answer, startApplication, type TestApplication, type Visitor } from './support/application';
import { statementsOf } from './support/statements';
import { testClock } from './support/test-clock';

const PASSWORD = 'a long sentence of mine';
const HARBOUR = clinicId('harbour');

let application: TestApplication;
let administrator: Visitor;
beforeAll(async () => {
  application = await startApplication();
  administrator = await application.signedIn('admin@demo.example');
});
afterAll(() => application.close());
afterEach(async () => {
  await application.database.rows('DELETE FROM identity.sign_in_attempt');
  await application.database.rows(
    `UPDATE identity.invitation SET created_at = created_at - interval '2 days'`,
  );
});

let count = 0;
const somebody = (changes: object = {}): { id: string; name: string; email: string; roles: string[] } => {
  count += 1;
  const email = `nora${count}@clinic.example`;
  return { id: v7(), name: `Nora ${count}`, email, roles: ['physiotherapist'], ...changes };
};
const codeOf = (answer: Answer): string => Problem.parse(answer.body).code;
const invite = async (given: object, by = administrator): Promise<IssuedInvitation> => {
  const answer = await by.post('/staff-members', given);
  if (answer.status > 201) throw new Error(answer.text);
  return IssuedInvitation.parse(answer.body);
};
const people = async (by = administrator): Promise<StaffMember[]> =>
  ((await by.get('/staff-members')).body as { items: StaffMember[] }).items;
const stateOf = async (id: string): Promise<string | undefined> =>
  (await people()).find((person) => person.id === id)?.state;
const read = (token: string): Promise<Answer> =>
  application.visitor().post('/auth/invitations/read', { token });
const accept = (token: string, by = application.visitor()): Promise<Answer> =>
  by.post('/auth/invitations/accept', { token, password: PASSWORD });
const identity = (): Promise<unknown[]> =>
  application.database.rows(
    `SELECT to_jsonb(a) AS row FROM identity.account a
     UNION ALL SELECT to_jsonb(m) FROM identity.membership m UNION ALL SELECT to_jsonb(i) FROM identity.invitation i
     ORDER BY 1`,
  );

describe('GET /staff-members', () => {
  it('lists names, addresses, roles and states of this clinic alone, in 5 statements', async () => {
    const sent = await statementsOf(() => administrator.get('/staff-members'));
    expect(sent).toBe(5);
    const listed = await people();
    expect(listed.map(({ name }) => name)).toEqual([
      'Amara Okafor',
      'David Mensah',
      'Ingrid Sørensen',
      'Kate Brennan',
      'Rosa Pereira',
      'Tomasz Wójcik',
    ]);
    expect(listed[3]).toMatchObject({
      email: 'physio@demo.example',
      roles: ['physiotherapist'],
      state: 'joined',
      invitedUntil: null,
      isOnDuty: true,
      patients: expect.any(Number),
    });
    expect(listed[3]?.patients).toBeGreaterThan(5);
    expect(listed[1]).toMatchObject({ isOnDuty: false, patients: 0, openFlags: 0 });
  });

  it.each(['physio@demo.example', 'lead@demo.example', 'desk@demo.example'])(
    'is not for %s',
    async (email) => {
      const visitor = await application.signedIn(email);
      const before = await identity();
      const answers = [
        await visitor.get('/staff-members'),
        await visitor.post('/staff-members', somebody({ roles: ['administrator'] })),
        await visitor.post(`/staff-members/${staffId(email)}/reissue-invitation`),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
      expect(await identity()).toEqual(before);
    },
  );
});

describe('POST /staff-members', () => {
  it('answers a link once, which makes the account with these roles, and is 1 audit entry', async () => {
    const given = somebody({ email: 'Nora.LIND@Clinic.example ', roles: ['physiotherapist', 'lead'] });
    const answer = await administrator.post('/staff-members', given);
    expect(answer.status).toBe(201);
    const { token, staffMember } = IssuedInvitation.parse(answer.body);
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(staffMember).toMatchObject({ email: 'nora.lind@clinic.example', state: 'invited', patients: 0 });
    const [kept] = await application.database.rows<{ text: string; hours: number }>(
      `SELECT to_jsonb(i)::text AS text, round(extract(epoch FROM expires_at - created_at) / 3600)::int AS hours
       FROM identity.invitation i WHERE staff_member_id = $1`,
      [given.id],
    );
    expect([kept?.hours, kept?.text.includes(token)]).toEqual([72, false]);
    expect(
      await application.database.rows(`SELECT action, clinic_id FROM audit_entry WHERE subject_id = $1`, [
        given.id,
      ]),
    ).toEqual([{ action: 'staff-member-invited', clinic_id: HARBOUR }]);

    expect((await read(token)).body).toMatchObject({
      email: 'nora.lind@clinic.example',
      displayName: given.name,
    });
    const nora = application.visitor();
    expect((await accept(token, nora)).body).toMatchObject({
      roles: ['physiotherapist', 'lead'],
      staffMemberId: given.id,
      clinic: { id: HARBOUR },
    });
    expect((await nora.get('/flags')).status).toBe(200);
    expect((await nora.get('/staff-members')).status).toBe(403);
    expect(await stateOf(given.id)).toBe('joined');
  });

  it('issues a new link for the same again, and the one before stops working; other content is 409', async () => {
    const given = somebody();
    const first = await invite(given);
    const again = await administrator.post('/staff-members', given);
    expect(again.status).toBe(200);
    const second = IssuedInvitation.parse(again.body);
    expect(second.token).not.toBe(first.token);
    expect((await read(first.token)).status).toBe(404);
    expect((await read(second.token)).status).toBe(200);
    for (const other of [{ name: 'Nova' }, { email: 'nova@clinic.example' }, { roles: ['administrator'] }]) {
      const answer = await administrator.post('/staff-members', { ...given, ...other });
      expect([answer.status, codeOf(answer)]).toEqual([409, 'conflict']);
    }
    expect((await read(second.token)).status).toBe(200);
  });

  it('leaves 1 person and 1 good link when the same request arrives 10 times at once', async () => {
    const given = somebody();
    const answers = await atOnce(10, () => administrator.post('/staff-members', given));
    const issued = answers.filter(({ status }) => status <= 201);
    expect(issued.length).toBeGreaterThan(0);
    const tokens = issued.map((answer) => IssuedInvitation.parse(answer.body).token);
    const reads = await Promise.all(tokens.map(read));
    expect(reads.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await people()).filter(({ email }) => email === given.email)).toHaveLength(1);
  });

  it('refuses an address of this clinic: somebody who joined, and somebody who is invited', async () => {
    const invited = somebody();
    await invite(invited);
    for (const email of ['physio@demo.example', 'PHYSIO@demo.example', invited.email]) {
      const answer = await administrator.post('/staff-members', somebody({ email }));
      expect([answer.status, codeOf(answer)]).toEqual([409, 'email-known']);
    }
    expect((await people()).filter(({ email }) => email === null)).toEqual([]);
  });

  it('answers the same for an address with an account elsewhere, and never touches that account', async () => {
    const elsewhere = ['physio@other.example', 'patient@other.example', 'patient@demo.example'];
    const shapeOf = ({ staffMember, token }: IssuedInvitation): object => ({
      ...staffMember,
      id: '',
      name: '',
      email: '',
      invitedUntil: '',
      token: token.length,
    });
    const stranger = shapeOf(await invite(somebody()));
    for (const email of elsewhere) {
      const accounts = await application.database.rows('SELECT * FROM identity.account WHERE email = $1', [
        email,
      ]);
      const members = await application.database.rows(
        'SELECT * FROM identity.membership ORDER BY account_id',
      );
      const given = somebody({ email });
      const issued = await invite(given);
      expect(shapeOf(issued)).toEqual(stranger);
      const shown = await read(issued.token);
      expect([shown.status, (shown.body as { email: string }).email]).toEqual([200, email]);
      expect(codeOf(await accept(issued.token))).toBe('invitation-refused');
      expect(await stateOf(given.id)).toBe('invited');
      expect(
        await application.database.rows('SELECT * FROM identity.account WHERE email = $1', [email]),
      ).toEqual(accounts);
      expect(
        await application.database.rows('SELECT * FROM identity.membership ORDER BY account_id'),
      ).toEqual(members);
    }
    await application.signedIn('physio@other.example');
  });

  it('issues 50 links in 24 hours and no more, however they come', async () => {
    await application.database.rows(
      `INSERT INTO identity.invitation (id, token_hash, clinic_id, email, display_name, roles, staff_member_id, expires_at)
       SELECT gen_random_uuid(), sha256(n::text::bytea), $1, 'many' || n || '@clinic.example', 'x', '{desk}', gen_random_uuid(), now()
       FROM generate_series(1, 48) n`,
      [HARBOUR],
    );
    const answers = await atOnce(6, () => administrator.post('/staff-members', somebody()));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 201, 429, 429, 429, 429]);
    const refused = answers.find(({ status }) => status === 429) as Answer;
    expect([codeOf(refused), refused.headers.get('retry-after')]).toEqual(['too-many-invitations', '3600']);
    const waiting = (await people()).find(({ state }) => state === 'invited');
    expect((await administrator.post(`/staff-members/${waiting?.id}/reissue-invitation`)).status).toBe(429);
    await application.database.rows(`DELETE FROM identity.invitation WHERE email LIKE 'many%'`);
  });

  it.each([
    ['a patient’s role', { roles: ['patient'] }],
    ['no role', { roles: [] }],
    ['a role twice', { roles: ['desk', 'desk'] }],
    ['an unknown role', { roles: ['owner'] }],
    ['no address', { email: '' }],
    ['a header in the address', { email: 'a@clinic.example\r\nBcc: b@clinic.example' }],
    ['a blank name', { name: ' \u200b' }],
    ['another clinic', { clinicId: clinicId('other') }],
    ['a password', { password: PASSWORD }],
  ])('refuses %s with 422 and writes nothing', async (_fault, change) => {
    const before = await identity();
    const answer = await administrator.post('/staff-members', somebody(change));
    expect([answer.status, codeOf(answer)]).toEqual([422, 'validation-failed']);
    expect(await identity()).toEqual(before);
  });
});

describe('an invitation that waits', () => {
  it('can be issued again and withdrawn, and issued again after that', async () => {
    const given = somebody();
    const first = await invite(given);
    const again = await administrator.post(`/staff-members/${given.id}/reissue-invitation`);
    const second = IssuedInvitation.parse(again.body);
    expect([again.status, (await read(first.token)).status]).toEqual([200, 404]);
    const withdrawn = await administrator.post(`/staff-members/${given.id}/withdraw-invitation`);
    expect([withdrawn.status, withdrawn.body]).toMatchObject([
      200,
      { state: 'withdrawn', invitedUntil: null },
    ]);
    expect((await accept(second.token)).status).toBe(404);
    const twice = await administrator.post(`/staff-members/${given.id}/withdraw-invitation`);
    expect([twice.status, codeOf(twice)]).toEqual([409, 'wrong-state']);
    const third = IssuedInvitation.parse(
      (await administrator.post(`/staff-members/${given.id}/reissue-invitation`)).body,
    );
    expect((await accept(third.token)).status).toBe(200);
    for (const move of ['reissue-invitation', 'withdraw-invitation']) {
      const late = await administrator.post(`/staff-members/${given.id}/${move}`);
      expect([late.status, codeOf(late)]).toEqual([409, 'wrong-state']);
    }
  });

  it('is expired after 72 hours, and can be issued again', async () => {
    const given = somebody();
    await invite(given);
    await application.database.rows(
      `UPDATE identity.invitation SET expires_at = now() - interval '1 second' WHERE staff_member_id = $1`,
      [given.id],
    );
    expect(await stateOf(given.id)).toBe('expired');
    await administrator.post(`/staff-members/${given.id}/reissue-invitation`);
    expect(await stateOf(given.id)).toBe('invited');
  });

  it('of another clinic does not exist', async () => {
    const stranger = await joinedAdministrator('elsewhere@clinic.example');
    const given = somebody();
    const { token } = await invite(given);
    for (const move of ['reissue-invitation', 'withdraw-invitation'])
      expect((await stranger.post(`/staff-members/${given.id}/${move}`)).status).toBe(404);
    expect((await people(stranger)).map(({ name }) => name)).toEqual(['Ada Byron']);
    expect((await read(token)).status).toBe(200);
  });
});

/** The first administrator of a new clinic, who has just joined. */
async function joinedAdministrator(email: string): Promise<Visitor> {
  const token = (await link(email)).split('#')[1] ?? '';
  const visitor = application.visitor();
  const joined = await accept(token, visitor);
  if (joined.status !== 200) throw new Error(joined.text);
  return visitor;
}

const environment = (): NodeJS.ProcessEnv => ({ DATABASE_URL: application.database.ownerUrl });
const link = (email: string): Promise<string> =>
  createClinic(
    [
      ...['--name', `Clinic of ${email}`, '--time-zone', 'Europe/Rome'],
      ...['--administrator-name', 'Ada Byron', '--administrator-email', email],
    ],
    environment(),
    testClock.now(),
  );

describe('npm run clinic:create -- --again', () => {
  const again = (...words: string[]): Promise<string> =>
    createClinic(['--again', ...words], environment(), testClock.now());

  it('prints a new link for an administrator who waits, and the lost one stops working', async () => {
    const email = 'lost@clinic.example';
    const lost = await link(email);
    await application.database.rows(`UPDATE identity.invitation SET expires_at = now() WHERE email = $1`, [
      email,
    ]);
    const found = await again('--administrator-email', ' LOST@clinic.example');
    expect(found).toMatch(/\/join#[A-Za-z0-9_-]{43}$/);
    expect((await read(lost.split('#')[1] ?? '')).status).toBe(404);
    const joined = await accept(found.split('#')[1] ?? '');
    expect((joined.body as Me).roles).toEqual(['administrator']);
    await expect(again('--administrator-email', email)).rejects.toThrow(/No administrator is waiting/);
  });

  it.each([
    [
      ['--administrator-email', 'nobody@clinic.example'],
      /No administrator is waiting under nobody@clinic.example/,
    ],
    [[], /--again takes --administrator-email and nothing else/],
    [['--administrator-email', 'x@clinic.example', '--name', 'Mine'], /nothing else/],
  ])('says why not for %j', async (words, fault) => {
    await expect(again(...words)).rejects.toThrow(fault);
  });
});
