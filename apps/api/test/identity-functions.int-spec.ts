import { Client } from 'pg';
import { v7 } from 'uuid';
import { clinicId, staffId } from '../src/demonstration/clinics';
import { patientId } from '../src/demonstration/patients';
import { startApplication, type TestApplication } from './support/application';

/** The functions of `identity` called as the application's own login could call them, past every service. */
const [HARBOUR, OTHER] = [clinicId('harbour'), clinicId('other')];
const ROSA = staffId('desk@demo.example');
const MARIA = patientId('maria');
const [DAVID, KATE, MERE] = ['admin@demo.example', 'physio@demo.example', 'physio@other.example'] as const;

let application: TestApplication;
let app: Client;
const sessions = new Map<string, Buffer>();
beforeAll(async () => {
  application = await startApplication();
  for (const email of [DAVID, KATE, MERE]) {
    await application.signedIn(email);
    const [session] = await application.database.rows<{ hash: Buffer }>(
      `SELECT s.token_hash AS hash FROM identity.session s JOIN identity.account a ON a.id = s.account_id WHERE a.email = $1`,
      [email],
    );
    sessions.set(email, session?.hash ?? Buffer.alloc(0));
  }
  app = new Client({ connectionString: application.database.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await application.close();
});

type Call = readonly [string, string, readonly unknown[]];
const OF_ADMINISTRATORS: readonly Call[] = [
  ['require_administrator', 'SELECT identity.require_administrator($1, $2)', []],
  ['staff_accounts', 'SELECT * FROM identity.staff_accounts($1, $2)', []],
  [
    'invite_staff',
    'SELECT identity.invite_staff($1, $2, $3, $4, $5, $6, $7, $8)',
    [v7(), Buffer.from('x'), v7(), 'eve@clinic.example', 'Eve', ['administrator']],
  ],
  ['withdraw_invitation', 'SELECT identity.withdraw_invitation($1, $2, $3)', [ROSA]],
  ['change_staff_roles', 'SELECT identity.change_staff_roles($1, $2, $3, $4)', [ROSA, ['administrator']]],
  ['end_staff', 'SELECT identity.end_staff($1, $2, $3)', [ROSA]],
  ['resume_staff', 'SELECT identity.resume_staff($1, $2, $3)', [ROSA]],
];
const OF_CARERS: readonly Call[] = [
  ['require_carer', 'SELECT identity.require_carer($1, $2)', []],
  ['portal_access', 'SELECT * FROM identity.portal_access($1, $2, $3)', [MARIA]],
  [
    'invite_patient',
    'SELECT identity.invite_patient($1, $2, $3, $4, $5, $6, $7)',
    [v7(), Buffer.from('x'), MARIA, 'eve@home.example', 'Eve'],
  ],
  ['withdraw_portal_invitation', 'SELECT identity.withdraw_portal_invitation($1, $2, $3)', [MARIA]],
  ['end_portal_access', 'SELECT identity.end_portal_access($1, $2, $3)', [MARIA]],
  ['resume_portal_access', 'SELECT identity.resume_portal_access($1, $2, $3)', [MARIA]],
];
/** Function, call, parameters, whose session is good for it, and whose role is not. */
const CALLS = [
  ...OF_ADMINISTRATORS.map((call) => [...call, DAVID, KATE] as const),
  ...OF_CARERS.map((call) => [...call, KATE, DAVID] as const),
];

const codeOf = async (context: string | null, text: string, values: readonly unknown[]): Promise<string> => {
  await app.query(context === null ? 'BEGIN' : `BEGIN; SET LOCAL app.clinic_id = '${context}'`);
  try {
    await app.query(text, [...values]);
    return 'done';
  } catch (error) {
    return String((error as { code?: unknown }).code);
  } finally {
    await app.query('ROLLBACK');
  }
};

describe.each(CALLS)('identity.%s', (_name, text, more, good, otherRole) => {
  it.each([
    ['outside any clinic', null, good, HARBOUR, 'IS401'],
    ['inside another clinic', OTHER, good, HARBOUR, 'IS401'],
    ['for another clinic', OTHER, good, OTHER, 'IS401'],
    ['for this clinic with another clinic’s session', HARBOUR, MERE, HARBOUR, 'IS401'],
    ['with a session of another role', HARBOUR, otherRole, HARBOUR, 'IS403'],
    ['with no session', HARBOUR, null, HARBOUR, 'IS401'],
    ['with a good session', HARBOUR, good, HARBOUR, 'done'],
  ])('%s answers as it must', async (_how, context, email, clinic, code) => {
    const hash = email === null ? Buffer.alloc(32) : sessions.get(email);
    expect(await codeOf(context, text, [hash, clinic, ...more])).toBe(code);
  });
});

it('pins the search path of every function, and lets nobody else call one', async () => {
  const functions = await application.database.rows<{ name: string; pinned: boolean; open: boolean }>(
    `SELECT p.oid::regprocedure::text AS name,
            p.prosecdef AND p.proconfig = ARRAY['search_path=pg_catalog, pg_temp'] AS pinned,
            coalesce(p.proacl::text, '{=X}') ~ '[{,]=X' AS open
     FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'identity'`,
  );
  expect(functions.length).toBeGreaterThan(12);
  expect(functions.filter(({ pinned, open }) => !pinned || open)).toEqual([]);
});
