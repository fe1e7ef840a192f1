import { startApplication, type TestApplication } from './support/application';
import { CASES } from './support/route-cases';
import { RouteWalk } from './support/route-walk';
import { replaying, type SentStatement, statementsSentBy } from './support/sent-statements';
import { type TwoClinics, twoClinics } from './support/two-clinics';
import { openSecondWall } from './support/walls';

const MINUTES = 60_000;
let application: TestApplication;
let clinics: TwoClinics;
let byStaff: SentStatement[];
let byAdministrator: SentStatement[];
let byPatient: SentStatement[];
let ofPatients: RegExp;

const walked = async (title: string): Promise<SentStatement[]> => {
  const walk = await RouteWalk.of(application, clinics);
  const sent = await statementsSentBy(application.database, () =>
    walk.run(CASES.filter((one) => one.title === title)),
  );
  await walk.end();
  expect(walk.faults).toEqual([]);
  return sent;
};

beforeAll(async () => {
  application = await startApplication({ reportsOf: ['maria', 'tom', 'hana'] });
  clinics = await twoClinics(application);
  byStaff = await walked('a physiotherapist, own patient');
  byAdministrator = await walked('an administrator');
  byPatient = await walked('a patient');
  const tables = await application.database.rows<{ name: string }>(
    `SELECT tablename AS name FROM pg_policies WHERE policyname = 'wall' AND qual LIKE '%app.patient_id%'`,
  );
  ofPatients = new RegExp(`\\b(?:${tables.map(({ name }) => name).join('|')})\\b`);
}, 2 * MINUTES);
afterAll(() => application.close());

const shown = ({ text }: SentStatement): string => text.replace(/\s+/g, ' ').slice(0, 160);

type Finding = { readonly statement: string; readonly rows: number };

/** How many of the statements reach anything at home, and what they reach in a context that is not theirs. */
async function tried(
  statements: readonly SentStatement[],
  home: Record<string, string>,
  foreign: Record<string, string>,
): Promise<{ tried: number; atHome: number; abroad: Finding[] }> {
  return replaying(application.database, async (replay) => {
    const abroad: Finding[] = [];
    let atHome = 0;
    for (const statement of statements) {
      const own = await replay(home, statement).catch(() => null);
      if (own !== null && own > 0) atHome += 1;
      const rows = await replay(foreign, statement);
      if (rows !== null && rows > 0) abroad.push({ statement: shown(statement), rows });
    }
    return { tried: statements.length, atHome, abroad };
  });
}

const textsOf = (statements: readonly SentStatement[]): number =>
  new Set(statements.map(({ text }) => text)).size;

it('reaches 0 rows with any statement of a service under the context of another clinic', async () => {
  const statements = [...byStaff, ...byAdministrator, ...byPatient];
  const found = await tried(
    statements,
    { clinic_id: clinics.maria.clinicId },
    { clinic_id: clinics.hana.clinicId },
  );
  process.stdout.write(
    `${textsOf(statements)} statements, ${found.tried} with their parameters, tried under another clinic\n`,
  );
  expect(found.abroad).toEqual([]);
  expect(textsOf(statements)).toBeGreaterThan(60);
  expect(found.atHome).toBeGreaterThan(found.tried / 3);
});

it('reaches 0 rows of patients with any statement of a patient under the context of another patient', async () => {
  const statements = byPatient.filter(({ text }) => ofPatients.test(text));
  const found = await tried(
    statements,
    { clinic_id: clinics.maria.clinicId, patient_id: clinics.maria.patientId },
    { clinic_id: clinics.maria.clinicId, patient_id: clinics.tom.patientId },
  );
  process.stdout.write(
    `${textsOf(statements)} statements, ${found.tried} with their parameters, tried under another patient\n`,
  );
  expect(found.abroad).toEqual([]);
  expect(textsOf(statements)).toBeGreaterThan(15);
  expect(found.atHome).toBeGreaterThan(found.tried / 3);
});

it('is what holds here: with it down, the same statements reach rows under another clinic', async () => {
  await openSecondWall(application.database);
  const home = { clinic_id: clinics.maria.clinicId };
  const found = await tried(byStaff, home, { clinic_id: clinics.hana.clinicId });
  expect(found.abroad.length).toBeGreaterThan(found.tried / 3);
});
