import { Caseload, PortalToday } from '@ischia/shared';
import { startApplication, type TestApplication } from './support/application';

let application: TestApplication;
let milliseconds: number;
beforeAll(async () => {
  const before = performance.now();
  application = await startApplication();
  milliseconds = performance.now() - before;
});
afterAll(() => application.close());

const rows = <Row>(text: string): Promise<Row[]> => application.database.rows<Row>(text);

describe('the demonstration', () => {
  it('is loaded, migrations and start included, within 5 seconds', () => {
    expect(milliseconds).toBeLessThan(5000);
  });

  it('gives Maria a session that is due today and not logged, without a hold or an open flag', async () => {
    const maria = await application.signedIn('patient@demo.example');
    const today = PortalToday.parse((await maria.get('/portal/today')).body);
    expect(today.versions.map((version) => version.sessions.map((session) => session.schedule))).toEqual([
      [[{ type: 'daily', timesPerDay: 1 }]].flat(),
    ]);
    expect(today.versions[0]?.sessions[0]?.exercises.map((exercise) => exercise.slug)).toEqual([
      'supine-pelvic-tilt',
      'active-knee-extension-9090',
      'heel-dig-isometric',
      'glute-bridge',
    ]);
    expect(today.holds).toEqual([]);
    const kate = await application.signedIn('physio@demo.example');
    const caseload = Caseload.parse((await kate.get('/caseload')).body);
    const row = caseload.rows.find((one) => one.displayName === 'Maria Lopes');
    expect(row).toMatchObject({ reason: { group: 'none' }, adherence: { expected: 14, x: 10 } });
    expect(row?.painValues.at(-1)).toBeNull();
  });

  it('keeps the inbox within 7 open items and 4 open high flags for each physiotherapist', async () => {
    const inboxes = await rows<{ name: string; items: number; high: number }>(
      `SELECT s.name, count(DISTINCT f.patient_id)::int AS items,
              count(*) FILTER (WHERE f.severity = 'high')::int AS high
       FROM flag f JOIN staff_member s ON s.clinic_id = f.clinic_id AND s.id = f.owner_staff_member_id
       WHERE f.closed_at IS NULL GROUP BY s.name`,
    );
    expect(inboxes.filter(({ items, high }) => items > 7 || high > 4)).toEqual([]);
  });

  it('raises at most 7 flags and 4 high ones a day for each physiotherapist', async () => {
    const days = await rows<{ name: string; day: string; items: number; high: number }>(
      `SELECT s.name, f.raised_at::date::text AS day, count(DISTINCT f.patient_id)::int AS items,
              count(*) FILTER (WHERE f.severity = 'high')::int AS high
       FROM flag f JOIN staff_member s ON s.clinic_id = f.clinic_id AND s.id = f.owner_staff_member_id
       GROUP BY s.name, day`,
    );
    expect(days.filter(({ items, high }) => items > 7 || high > 4)).toEqual([]);
  });
});
