import { Caseload, PortalToday } from '@ischia/shared';
import { v7 } from 'uuid';
import { clinicId } from '../src/demonstration/clinics';
import { patientId } from '../src/demonstration/patients';
import { topUpDemonstration } from '../src/demonstration/top-up';
import { Clock } from '../src/platform/clock';
import { applicationOn } from './support/application';
import { freshDatabase, type TestDatabase } from './support/database';

const DAY = 86_400_000;
const LOADED = '2026-03-20T08:00:00Z';
const after = (days: number, from = LOADED): string => new Date(Date.parse(from) + days * DAY).toISOString();
const THERAPISTS = ['physio@demo.example', 'physio2@demo.example', 'physio3@demo.example'];

type Kept = { id: string; what: string };
const TABLES = [
  'patient',
  'programme_version',
  'programme_pause',
  'session_log',
  'session_log_revision',
  'exercise_log',
  'next_morning',
  'pain_report',
  'flag',
  'flag_event',
  'exercise_hold',
];
/** Every row of these tables, whole. */
const keptIn = (database: TestDatabase): Promise<Kept[]> =>
  database.rows<Kept>(
    `${TABLES.map((table) => `SELECT '${table}' AS id, t::text AS what FROM ${table} t`).join(' UNION ALL ')} ORDER BY 1, 2`,
  );
const logsOf = async (database: TestDatabase, key: string): Promise<string[]> =>
  (
    await database.rows<{ performed_on: string }>(
      'SELECT performed_on::text FROM session_log WHERE patient_id = $1 ORDER BY 1',
      [patientId(key)],
    )
  ).map((row) => row.performed_on);
const lost = (before: Kept[], now: Kept[]): Kept[] => {
  const there = new Set(now.map((row) => `${row.id} ${row.what}`));
  return before.filter((row) => !there.has(`${row.id} ${row.what}`));
};

describe('a demonstration of an earlier day', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase({ at: LOADED });
  }, 30_000);
  afterAll(() => database.drop());

  it('stays as it is on the day of its loading', async () => {
    const before = await keptIn(database);
    await topUpDemonstration(database.owner, LOADED);
    expect(await keptIn(database)).toEqual(before);
  });

  it.each([
    [1, 15],
    [7, 100],
    [30, 450],
  ])(
    'is told on until day %d once, leaving what was there as it was',
    async (days, atLeast) => {
      const before = await keptIn(database);
      await topUpDemonstration(database.owner, after(days));
      const told = await keptIn(database);
      const logs = (rows: Kept[]): number => rows.filter((row) => row.id === 'session_log').length;
      expect(lost(before, told)).toEqual([]);
      expect(logs(told)).toBeGreaterThanOrEqual(
        days === 1 ? logs(before) + atLeast : atLeast + logs(before) / 2,
      );
      await topUpDemonstration(database.owner, after(days));
      expect(await keptIn(database)).toEqual(told);
    },
    60_000,
  );

  it('gives nobody two new sessions on one day and none on the day itself', async () => {
    const found = await database.rows<{ logs: number; last_on: string }>(
      `SELECT count(*)::int AS logs, max(performed_on)::text AS last_on FROM session_log
       WHERE performed_on >= $1 GROUP BY patient_id, performed_on`,
      [LOADED.slice(0, 10)],
    );
    expect(found.length).toBeGreaterThan(400);
    expect(found.filter((row) => row.logs !== 1 || row.last_on >= after(30).slice(0, 10))).toEqual([]);
  });

  it('goes on where somebody logs, and stays silent where somebody fell silent', async () => {
    const since = async (key: string): Promise<number> =>
      (await logsOf(database, key)).filter((day) => day >= LOADED.slice(0, 10)).length;
    const told = await Promise.all(
      ['maria', 'tom', 'hana', 'harbour/Jonas-Keller', 'harbour/Marcus-Bell', 'harbour/Owen-Price'].map(
        since,
      ),
    );
    expect(told.every((count) => count >= 8)).toBe(true);
    const silent = await Promise.all(
      ['harbour/Grace-Tan', 'harbour/Colin-Hughes', 'harbour/Peter-Lindqvist', 'harbour/Yuki-Tanaka'].map(
        since,
      ),
    );
    expect(silent).toEqual([0, 0, 0, 0]);
  });

  it('keeps skipped numbers skipped and zeros 0', async () => {
    const painOf = (name: string): Promise<{ pain: number | null }[]> =>
      database.rows(
        `SELECT DISTINCT l.pain_during AS pain FROM session_log l JOIN patient p ON p.id = l.patient_id
         WHERE p.family_name = $1 AND l.performed_on >= $2`,
        [name, LOADED.slice(0, 10)],
      );
    expect(await painOf('Costa')).toEqual([{ pain: null }]);
    expect(await painOf('Rao')).toEqual([{ pain: 0 }]);
  });

  it('raises at most 7 flags and 4 high ones a day for each physiotherapist', async () => {
    const days = await database.rows<{ items: number; high: number }>(
      `SELECT count(*)::int AS items, count(*) FILTER (WHERE f.severity = 'high')::int AS high
       FROM flag f GROUP BY f.owner_staff_member_id, f.raised_at::date`,
    );
    expect(days.filter(({ items, high }) => items > 7 || high > 4)).toEqual([]);
  });

  it('keeps every inbox within 7 people and 4 high flags, and Maria has a session due today', async () => {
    const now = Date.parse(after(30));
    const application = await applicationOn(database, new Clock(now - Date.now()));
    try {
      for (const email of THERAPISTS) {
        const visitor = await application.signedIn(email);
        const { rows } = Caseload.parse((await visitor.get('/caseload')).body);
        expect(rows.filter((row) => row.reason.group !== 'none').length).toBeLessThanOrEqual(7);
        expect(rows.reduce((sum, row) => sum + row.openFlags.high, 0)).toBeLessThanOrEqual(4);
        const maria = rows.find((row) => row.displayName === 'Maria Lopes');
        if (email !== THERAPISTS[0]) continue;
        expect(maria).toMatchObject({ reason: { group: 'none' }, adherence: { expected: 14 } });
        expect(maria?.adherence?.x).toBeGreaterThanOrEqual(9);
        expect(maria?.painValues.at(-1)).toBeNull();
      }
      const maria = await application.signedIn('patient@demo.example');
      const today = PortalToday.parse((await maria.get('/portal/today')).body);
      expect(today.versions.flatMap((version) => version.sessions)).toHaveLength(1);
      expect(today.holds).toEqual([]);
    } finally {
      await application.close();
    }
  });

  it('holds the same rows when the days were told one by one or together', async () => {
    const [one, other] = [await freshDatabase({ at: LOADED }), await freshDatabase({ at: LOADED })];
    for (const day of [1, 2, 3, 7]) await topUpDemonstration(one.owner, after(day));
    await topUpDemonstration(other.owner, after(7));
    const LOGS = 'SELECT id, performed_at, content::text, rule_ids FROM session_log ORDER BY 1';
    expect(await one.rows(LOGS)).toEqual(await other.rows(LOGS));
    await Promise.all([one.drop(), other.drop()]);
  }, 60_000);

  it('goes back 60 days at most', async () => {
    // Only Maria is looked at: nobody else has to be told on for 60 days.
    await database.rows('UPDATE patient SET discharged_on = $1 WHERE id <> $2', [
      after(30).slice(0, 10),
      patientId('maria'),
    ]);
    await topUpDemonstration(database.owner, after(200));
    const days = await logsOf(database, 'maria');
    expect(days.filter((day) => day >= after(30).slice(0, 10) && day < after(140).slice(0, 10))).toEqual([]);
    expect(days.filter((day) => day >= after(140).slice(0, 10)).length).toBeGreaterThan(30);
  }, 60_000);
});

describe('a demonstration in which people were at work', () => {
  it('is told on after what they did, and changes none of it', async () => {
    const database = await freshDatabase({ at: LOADED });
    const [maria, tom] = [patientId('maria'), patientId('tom')];
    const harbour = clinicId('harbour');
    await database.rows(
      `INSERT INTO session_log SELECT (jsonb_populate_record(l, jsonb_build_object(
         'id', $2::text, 'performed_on', '2026-03-22', 'performed_at', '2026-03-22T09:00:00Z',
         'logged_at', '2026-03-22T09:00:00Z', 'received_at', '2026-03-22T09:00:00Z'))).*
       FROM session_log l WHERE patient_id = $1 ORDER BY performed_on DESC LIMIT 1`,
      [maria, v7()],
    );
    await database.rows(
      `INSERT INTO exercise_hold (clinic_id, id, patient_id, exercise_id, side, held_since, source_record_id)
       SELECT $1, $2, $3, e.id, 'both', '2026-03-20T09:00:00Z', $4 FROM exercise e
       WHERE e.clinic_id = $1 AND e.slug = 'cat-camel'`,
      [harbour, v7(), tom, v7()],
    );
    await database.rows(
      `INSERT INTO patient (clinic_id, id, given_name, family_name, birth_date, staff_member_id, revision, created_at)
       SELECT clinic_id, $2, 'New', family_name, birth_date, staff_member_id, 1, created_at FROM patient WHERE id = $1`,
      [tom, v7()],
    );
    await database.rows(`UPDATE patient SET discharged_on = '2026-03-20' WHERE id = $1`, [
      patientId('harbour/Helen-Whitfield'),
    ]);
    const before = await keptIn(database);
    await topUpDemonstration(database.owner, after(7));
    const told = await keptIn(database);
    expect(lost(before, told)).toEqual([]);
    const patients = (rows: Kept[]): Kept[] => rows.filter((row) => row.id === 'patient');
    expect(patients(told)).toEqual(patients(before));
    const days = await logsOf(database, 'maria');
    expect(days.filter((day) => day >= '2026-03-20' && day <= '2026-03-22')).toEqual(['2026-03-22']);
    expect(days.at(-1)?.localeCompare('2026-03-22')).toBe(1);
    expect((await logsOf(database, 'harbour/Helen-Whitfield')).at(-1)?.localeCompare('2026-03-20')).toBe(-1);
    const held = await database.rows<{ outcome: string }>(
      `SELECT DISTINCT x.outcome FROM exercise_log x
       JOIN session_log l ON l.clinic_id = x.clinic_id AND l.id = x.session_log_id
       JOIN exercise_hold h ON h.clinic_id = x.clinic_id AND h.patient_id = l.patient_id
       JOIN prescribed_exercise e ON e.clinic_id = x.clinic_id AND e.id = x.prescribed_exercise_id
         AND e.exercise_id = h.exercise_id
       WHERE l.patient_id = $1 AND l.performed_on >= '2026-03-20'`,
      [tom],
    );
    expect(held).toEqual([{ outcome: 'held' }]);
    await database.drop();
  }, 60_000);
});
