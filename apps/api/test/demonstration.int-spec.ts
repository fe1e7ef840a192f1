import { Caseload, Inbox, PatientOverview, PortalToday } from '@ischia/shared';
import { startApplication, type TestApplication, type Visitor } from './support/application';
import { freshDatabase } from './support/database';

let application: TestApplication;
beforeAll(async () => {
  application = await startApplication();
}, 30_000);
afterAll(() => application.close());

const THERAPISTS = ['physio@demo.example', 'physio2@demo.example', 'physio3@demo.example'];

const caseloadOf = async (visitor: Visitor): Promise<Caseload> =>
  Caseload.parse((await visitor.get('/caseload')).body);

/** The patient page of somebody of the first clinic. */
async function pageOf(familyName: string): Promise<PatientOverview> {
  const kate = await application.signedIn('physio@demo.example');
  const [found] = await application.database.rows<{ id: string }>(
    'SELECT id FROM patient WHERE family_name = $1',
    [familyName],
  );
  return PatientOverview.parse((await kate.get(`/patients/${found?.id}/overview`)).body);
}

describe('the demonstration', () => {
  it('gives Maria a session that is due today and not logged, without a hold or an open flag', async () => {
    const maria = await application.signedIn('patient@demo.example');
    const today = PortalToday.parse((await maria.get('/portal/today')).body);
    const sessions = today.versions.flatMap((version) => version.sessions);
    expect(sessions.map((session) => session.schedule)).toEqual([{ type: 'daily', timesPerDay: 1 }]);
    expect(sessions[0]?.exercises.map((exercise) => exercise.slug)).toEqual([
      'supine-pelvic-tilt',
      'active-knee-extension-9090',
      'heel-dig-isometric',
      'glute-bridge',
    ]);
    expect(today.holds).toEqual([]);
    const caseload = await caseloadOf(await application.signedIn('physio@demo.example'));
    const row = caseload.rows.find((one) => one.displayName === 'Maria Lopes');
    expect(row).toMatchObject({ reason: { group: 'none' }, adherence: { expected: 14, x: 10 } });
    expect(row?.painValues.at(-1)).toBeNull();
  });

  it('holds the bridge and what is held with it after a sharp 3 of 10, with an open flag that says so', async () => {
    const page = await pageOf('Nowak');
    expect(page.flags).toMatchObject([{ state: 'open', severity: 'moderate', rules: [{ ruleId: 'M1' }] }]);
    expect(page.holds.map((hold) => hold.exerciseName)).toEqual(
      expect.arrayContaining(['Glute bridge', 'Supine heel dig (hamstring hold)']),
    );
    expect(page.recentLogs[0]?.completeness).toBe(1);
  });

  it('raises a high flag for a 2 of 10 that moved below the knee, and reads a known feeling as expected', async () => {
    expect((await pageOf('Hughes')).flags[0]).toMatchObject({ state: 'open', severity: 'high' });
    expect((await pageOf('Farouk')).flags[0]).toMatchObject({ state: 'open', asExpected: true });
  });

  it('shows the urgent flag of last week as closed by a person, and the programme paused', async () => {
    const page = await pageOf('Lindqvist');
    const urgent = page.flags.find((flag) => flag.severity === 'urgent');
    expect(urgent).toMatchObject({ state: 'resolved', action: 'emergency' });
    expect(urgent?.events.map((event) => event.kind)).toEqual(['raised', 'acknowledged', 'resolved']);
    expect(page.adherence[0]).toMatchObject({ windowDays: 7, expected: 0, sessionAdherence: null });
  });

  it('shows skipped numbers as nothing and zeros as 0', async () => {
    const skipped = await pageOf('Costa');
    expect(skipped.recentLogs.length).toBeGreaterThan(5);
    expect(new Set(skipped.painDays.map((day) => day.value))).toEqual(new Set([null]));
    const zero = await pageOf('Rao');
    expect(new Set(zero.painDays.map((day) => day.value))).toEqual(new Set([null, 0]));
  });

  it('names what Tom left out, with the reason that he gave, and nothing where he did everything', async () => {
    const { recentLogs } = await pageOf('Reed');
    const leftOut = recentLogs.filter((log) => log.kind === 'session').map((log) => log.leftOut);
    expect(leftOut).toContainEqual([{ exerciseName: 'Bird dog', reason: 'time' }]);
    expect(leftOut).toContainEqual([]);
    // Pain is an outcome of its own, whatever else was said.
    await application.database.rows(
      `UPDATE exercise_log SET outcome = 'skipped-pain' WHERE session_log_id = $1 AND outcome = 'skipped'`,
      [recentLogs.find((log) => log.leftOut.length > 0)?.id],
    );
    const [hurt] = (await pageOf('Reed')).recentLogs.filter((log) => log.leftOut.length > 0);
    expect(hurt?.leftOut).toEqual([{ exerciseName: 'Bird dog', reason: 'pain' }]);
  });

  it('keeps the hour of a phone across the night on which its clocks changed', async () => {
    const moments = (await application.database.rows<{ hour: number; offset: number }>(
      `SELECT extract(hour FROM l.performed_at + make_interval(mins => l.performed_offset_minutes))::int AS hour,
              l.performed_offset_minutes AS offset
       FROM session_log l JOIN patient p ON p.id = l.patient_id WHERE p.family_name = 'MacLeod'`,
    )) as { hour: number; offset: number }[];
    expect(new Set(moments.map((one) => one.offset)).size).toBe(2);
    expect(moments.every(({ hour }) => hour >= 17 && hour <= 20)).toBe(true);
  });

  it('keeps every inbox within 7 people and 4 high flags', async () => {
    const kate = await application.signedIn('physio@demo.example');
    const { rows } = Inbox.parse((await kate.get('/flags')).body);
    expect(rows.length).toBeGreaterThan(3);
    for (const email of THERAPISTS) {
      const { rows: own } = await caseloadOf(await application.signedIn(email));
      const inNeed = own.filter((row) => row.reason.group !== 'none');
      expect(inNeed.length).toBeLessThanOrEqual(7);
      expect(own.reduce((sum, row) => sum + row.openFlags.high, 0)).toBeLessThanOrEqual(4);
    }
  });

  it('raises at most 7 flags and 4 high ones a day for each physiotherapist', async () => {
    const days = await application.database.rows<{ items: number; high: number }>(
      `SELECT count(*)::int AS items, count(*) FILTER (WHERE f.severity = 'high')::int AS high
       FROM flag f GROUP BY f.owner_staff_member_id, f.raised_at::date`,
    );
    expect(days.length).toBeGreaterThan(5);
    expect(days.filter(({ items, high }) => items > 7 || high > 4)).toEqual([]);
  });
});

describe('the clinic of the demonstration', () => {
  it('has 60 patients with a name of their own, 59 of them on the caseload and one discharged', async () => {
    const kate = await application.signedIn('physio@demo.example');
    const whole = Caseload.parse((await kate.get('/caseload?of=clinic')).body);
    expect(whole.total).toBe(59);
    expect(whole.rows.map((row) => row.displayName)).not.toContain('Yuki Tanaka');
    expect(new Set(whole.rows.map((row) => row.displayName)).size).toBe(59);
  });
});

describe('loading the demonstration', () => {
  const CONTENT = `
    SELECT 'log' AS kind, id, completeness::text || rule_ids::text AS what FROM session_log
    UNION ALL SELECT 'report', id, rule_ids::text FROM pain_report
    UNION ALL SELECT 'flag', id, key || state FROM flag
    UNION ALL SELECT 'event', id, kind || at::text FROM flag_event
    UNION ALL SELECT 'hold', id, exercise_id::text FROM exercise_hold ORDER BY 1, 2`;

  // The first is loaded for other tests too.
  it.each(['2026-03-20T08:00:00Z', '2026-10-28T21:30:00Z'])(
    'gives the same rows with the same ids each time on the same day, %s',
    async (at) => {
      const [one, other] = [await freshDatabase({ at }), await freshDatabase({ at, isLoadedAnew: true })];
      const rows = await one.rows(CONTENT);
      expect(rows.length).toBeGreaterThan(300);
      expect(await other.rows(CONTENT)).toEqual(rows);
      await Promise.all([one.drop(), other.drop()]);
    },
    30_000,
  );
});
