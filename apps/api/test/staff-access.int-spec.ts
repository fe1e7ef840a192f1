import { Problem, StaffMember } from '@ischia/shared';
import { v7 } from 'uuid';
import { PASSWORD, staffId } from '../src/demonstration/clinics';
import { patientId } from '../src/demonstration/patients';
import { type Answer, startApplication, type TestApplication, type Visitor } from './support/application';

const [KATE, AMARA, TOMASZ, DAVID, ROSA, INGRID] = [
  'physio@demo.example',
  'physio3@demo.example',
  'physio2@demo.example',
  'admin@demo.example',
  'desk@demo.example',
  'lead@demo.example',
].map(staffId) as [string, string, string, string, string, string];

let application: TestApplication;
let david: Visitor;
let owners: unknown[];
let members: unknown[];
beforeAll(async () => {
  application = await startApplication();
  const { rows } = application.database;
  owners = await rows(
    `SELECT 'patient' AS kind, id, staff_member_id AS owner FROM patient
     UNION ALL SELECT 'flag', id, owner_staff_member_id FROM flag`,
  );
  members = await rows('SELECT account_id, roles FROM identity.membership WHERE staff_member_id IS NOT NULL');
});
afterAll(() => application.close());
/** Everybody is back at work, with the roles, patients and flags of the beginning. */
beforeEach(async () => {
  const { rows } = application.database;
  const were = 'jsonb_to_recordset($1::jsonb) AS x (kind text, id uuid, owner uuid)';
  const given = [JSON.stringify(owners)];
  await rows(
    `UPDATE patient p SET staff_member_id = x.owner FROM ${were} WHERE x.kind = 'patient' AND p.id = x.id`,
    given,
  );
  await rows(
    `UPDATE flag f SET owner_staff_member_id = x.owner FROM ${were} WHERE x.kind = 'flag' AND f.id = x.id`,
    given,
  );
  await rows(
    `UPDATE identity.membership m SET ended_at = NULL,
            roles = ARRAY(SELECT jsonb_array_elements_text(x.roles))
     FROM jsonb_to_recordset($1::jsonb) AS x (account_id uuid, roles jsonb) WHERE m.account_id = x.account_id`,
    [JSON.stringify(members)],
  );
  await rows(`DELETE FROM audit_entry WHERE action ~ '^(staff|caseload-handed)'`);
  await rows('DELETE FROM identity.sign_in_attempt');
  david = await application.signedIn('admin@demo.example');
});

const codeOf = (answer: Answer): string => Problem.parse(answer.body).code;
const faultsOf = (answer: Answer): string[] =>
  (Problem.parse(answer.body).errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
const disable = (id: string, handOverTo: string | null = null, by = david): Promise<Answer> =>
  by.post(`/staff-members/${id}/disable`, { handOverTo });
const giveRoles = (
  id: string,
  roles: string[],
  handOverTo: string | null = null,
  by = david,
): Promise<Answer> => by.put(`/staff-members/${id}/roles`, { roles, handOverTo });
const member = async (id: string, by = david): Promise<StaffMember | undefined> =>
  ((await by.get('/staff-members')).body as { items: StaffMember[] }).items.find((one) => one.id === id);
const auditsOf = async (subjectId: string): Promise<string[]> =>
  (
    await application.database.rows<{ action: string }>(
      'SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY at',
      [subjectId],
    )
  ).map(({ action }) => action);
const owned = (id: string): Promise<unknown[]> =>
  application.database.rows(
    `SELECT id FROM patient WHERE staff_member_id = $1 AND discharged_on IS NULL
     UNION ALL SELECT id FROM flag WHERE owner_staff_member_id = $1 AND closed_at IS NULL`,
    [id],
  );

describe('POST /staff-members/{id}/disable', () => {
  it('ends every session with its next request, keeps the person out, and lets back in whoever is enabled', async () => {
    const [rosa, again] = [
      await application.signedIn('desk@demo.example'),
      await application.signedIn('desk@demo.example'),
    ];
    expect((await rosa.get('/patients')).status).toBe(200);
    const answer = await disable(ROSA);
    expect([answer.status, answer.body]).toMatchObject([
      200,
      { id: ROSA, state: 'disabled', roles: ['desk'] },
    ]);
    for (const visitor of [rosa, again]) expect((await visitor.get('/patients')).status).toBe(401);
    const signIn = (): Promise<Answer> =>
      application.visitor().post('/auth/sign-in', { email: 'desk@demo.example', password: PASSWORD });
    expect(codeOf(await signIn())).toBe('wrong-credentials');
    expect([await member(ROSA), codeOf(await disable(ROSA))]).toMatchObject([
      { state: 'disabled' },
      'wrong-state',
    ]);

    const enabled = await david.post(`/staff-members/${ROSA}/enable`);
    expect([enabled.status, enabled.body]).toMatchObject([200, { state: 'joined' }]);
    expect((await rosa.get('/patients')).status).toBe(401);
    expect((await signIn()).status).toBe(200);
    expect(codeOf(await david.post(`/staff-members/${ROSA}/enable`))).toBe('wrong-state');
    expect(await auditsOf(ROSA)).toEqual(['staff-member-disabled', 'staff-member-enabled']);
  });

  it('refuses whoever is on duty or owns patients or open flags, says which, and changes nothing', async () => {
    const before = await owned(AMARA);
    const withoutDuty = await disable(AMARA);
    expect([withoutDuty.status, codeOf(withoutDuty), faultsOf(withoutDuty)]).toEqual([
      409,
      'still-needed',
      ['/handOverTo patients', '/handOverTo open-flags'],
    ]);
    const onDuty = await disable(KATE, TOMASZ);
    expect([onDuty.status, codeOf(onDuty), faultsOf(onDuty)]).toEqual([409, 'still-needed', [' on-duty']]);
    expect(await owned(AMARA)).toEqual(before);
    expect([await member(AMARA), await member(KATE)]).toMatchObject([
      { state: 'joined' },
      { state: 'joined' },
    ]);
    expect(await auditsOf(AMARA)).toEqual([]);
  });

  it('hands every patient and open flag over in the same act, tells the open inboxes, and is written down', async () => {
    const [mine, theirs] = [await owned(AMARA), await owned(TOMASZ)];
    const [feed] = await application.database.rows<{ version: string }>(
      `SELECT version FROM clinic_feed f JOIN staff_member s USING (clinic_id) WHERE s.id = $1`,
      [AMARA],
    );
    expect(mine.length).toBeGreaterThan(10);
    const answer = await disable(AMARA, TOMASZ);
    expect([answer.status, answer.body]).toMatchObject([
      200,
      { state: 'disabled', patients: 0, openFlags: 0 },
    ]);
    expect(await owned(AMARA)).toEqual([]);
    expect(await owned(TOMASZ)).toHaveLength(mine.length + theirs.length);
    expect(await auditsOf(TOMASZ)).toEqual(['caseload-handed-over']);
    const tomasz = await application.signedIn('physio2@demo.example');
    const inbox = (await tomasz.get('/flags')).body as { version: string };
    expect(Number(inbox.version)).toBe(Number(feed?.version) + 1);
  });

  it.each([
    ['themself', AMARA],
    ['nobody', v7()],
    ['the desk', ROSA],
    ['a physiotherapist of another clinic', staffId('physio@other.example')],
  ])('hands nothing over to %s', async (_who, to) => {
    const before = await owned(AMARA);
    const answer = await disable(AMARA, to);
    expect([answer.status, faultsOf(answer)]).toEqual([422, ['/handOverTo custom']]);
    expect(await owned(AMARA)).toEqual(before);
  });

  it('keeps the last administrator, alone and against each other', async () => {
    for (const answer of [await disable(DAVID), await giveRoles(DAVID, ['desk'])])
      expect([answer.status, codeOf(answer)]).toEqual([409, 'last-administrator']);
    expect((await giveRoles(INGRID, ['lead', 'administrator'])).status).toBe(200);
    const ingrid = await application.signedIn('lead@demo.example');
    const answers = await Promise.all([disable(INGRID), disable(DAVID, null, ingrid)]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const left = await application.database.rows(
      `SELECT 1 FROM identity.membership m WHERE m.ended_at IS NULL AND 'administrator' = ANY (m.roles)
       AND m.staff_member_id IN ($1, $2)`,
      [DAVID, INGRID],
    );
    expect(left).toHaveLength(1);
  });

  it('lets an administrator go who is not the last one', async () => {
    await giveRoles(INGRID, ['administrator']);
    expect((await disable(DAVID)).status).toBe(200);
    expect((await david.get('/staff-members')).status).toBe(401);
  });
});

describe('PUT /staff-members/{id}/roles', () => {
  it('counts from the next request on, in both directions', async () => {
    const rosa = await application.signedIn('desk@demo.example');
    expect((await rosa.get('/flags')).status).toBe(403);
    const given = await giveRoles(ROSA, ['physiotherapist', 'desk']);
    expect([given.status, given.body]).toMatchObject([200, { roles: ['physiotherapist', 'desk'] }]);
    expect((await rosa.get('/flags')).status).toBe(200);
    expect((await giveRoles(ROSA, ['desk'])).status).toBe(200);
    expect((await rosa.get('/flags')).status).toBe(403);
    expect(await auditsOf(ROSA)).toEqual(['staff-roles-changed', 'staff-roles-changed']);
  });

  it('lets a physiotherapist stop being one only without patients, flags and duty, or with a successor', async () => {
    expect(faultsOf(await giveRoles(KATE, ['lead'], TOMASZ))).toEqual([' on-duty']);
    expect(codeOf(await giveRoles(AMARA, ['lead']))).toBe('still-needed');
    expect((await giveRoles(AMARA, ['physiotherapist', 'lead'])).status).toBe(200);
    expect((await giveRoles(AMARA, ['lead'], TOMASZ)).body).toMatchObject({ roles: ['lead'], patients: 0 });
    expect(await owned(AMARA)).toEqual([]);
    expect((await david.patch('/clinic', { dutyStaffMemberId: AMARA }, '"1"')).status).toBe(422);
  });

  it('shows an administrator no log, whatever they make of others', async () => {
    const paths = [
      `/patients/${patientId('maria')}/overview`,
      `/patients/${patientId('maria')}`,
      '/flags',
      '/caseload',
    ];
    for (const path of paths) expect([path, (await david.get(path)).status]).toEqual([path, 403]);
  });

  it('does not exist for another clinic’s people, nor for nobody', async () => {
    for (const id of [staffId('physio@other.example'), v7()]) {
      const answers = [
        await disable(id),
        await giveRoles(id, ['desk']),
        await david.post(`/staff-members/${id}/enable`),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    }
    await application.signedIn('physio@other.example');
  });
});
