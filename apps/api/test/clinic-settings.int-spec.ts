import { addDays, ClinicSettings, PORTAL_NEEDS, PortalToday, Problem, weekday } from '@ischia/shared';
import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { clinicId, staffId } from '../src/demonstration/clinics';
import { type Answer, startApplication, type TestApplication, type Visitor } from './support/application';
import { aPainReport } from './support/records';
import { statementsOf } from './support/statements';
import { testClock } from './support/test-clock';

const HARBOUR = clinicId('harbour');
const FULL = {
  phone: '020 7946 0123',
  same_day_number: '111',
  urgent_place: 'the walk-in centre',
  emergency_number: '999',
  emergency_place: 'the emergency department',
  duty_staff_member_id: staffId('physio@demo.example'),
};

let application: TestApplication;
let administrator: Visitor;
let maria: Visitor;
beforeAll(async () => {
  application = await startApplication({ reportsOf: ['maria'] });
  administrator = await application.signedIn('admin@demo.example');
  maria = await application.signedIn('patient@demo.example');
});
afterAll(() => application.close());

const put = (columns: Record<string, unknown>): Promise<unknown> =>
  application.database.rows(
    `UPDATE clinic SET ${Object.keys(columns)
      .map((name, index) => `${name} = $${index + 2}`)
      .join(', ')} WHERE clinic_id = $1`,
    [HARBOUR, ...Object.values(columns)],
  );
beforeEach(() => put({ ...FULL, revision: 1 }));

const codeOf = (answer: Answer): string => Problem.parse(answer.body).code;
const pointersOf = (answer: Answer): string[] =>
  (Problem.parse(answer.body).errors ?? []).map(({ pointer }) => pointer);
const settings = async (): Promise<ClinicSettings> =>
  ClinicSettings.parse((await administrator.get('/clinic')).body);
const change = (body: object, revision = '"1"'): Promise<Answer> =>
  administrator.patch('/clinic', body, revision);
const everyClinic = (): Promise<unknown[]> =>
  application.database.rows('SELECT * FROM clinic ORDER BY clinic_id');
const audits = async (): Promise<number> =>
  (await application.database.rows(`SELECT 1 FROM audit_entry WHERE action = 'clinic-updated'`)).length;

describe('GET /clinic', () => {
  it('shows hours, numbers, the duty person and who could be on duty, in 5 statements', async () => {
    const count = await statementsOf(() => administrator.get('/clinic'));
    expect(count).toBe(5);
    const shown = await settings();
    expect(shown).toMatchObject({
      timeZone: 'Europe/London',
      holidays: [],
      sameDayNumber: '111',
      dutyPerson: { name: 'Kate Brennan' },
      missing: [],
      revision: 1,
    });
    expect(shown.opening).toHaveLength(7);
    expect(shown.opening[5]).toEqual([{ opens: '09:00', closes: '12:00' }]);
    expect(shown.canBeOnDuty.map(({ name }) => name)).toEqual([
      'Amara Okafor',
      'Kate Brennan',
      'Tomasz Wójcik',
    ]);
  });
});

describe('PATCH /clinic', () => {
  it('changes what was sent, leaves the rest, raises the revision by 1, and is 1 audit entry in 7 statements', async () => {
    const [before, audited] = [await settings(), await audits()];
    let answer: Answer | undefined;
    const count = await statementsOf(async () => {
      answer = await change({ phone: '+44 20 7946 0999', holidays: ['2027-01-01', '2026-12-25'] });
    });
    expect(count).toBe(7);
    expect([answer?.status, answer?.body]).toEqual([
      200,
      { ...before, phone: '+44 20 7946 0999', holidays: ['2026-12-25', '2027-01-01'], revision: 2 },
    ]);
    expect(await settings()).toEqual(answer?.body);
    expect((await audits()) - audited).toBe(1);
  });

  it('reaches help page and portal at once', async () => {
    await change({ sameDayNumber: '116 117', emergencyPlace: 'the new emergency department' });
    const today = PortalToday.parse((await maria.get('/portal/today')).body);
    expect(today.care).toMatchObject({
      sameDayNumber: '116 117',
      emergencyPlace: 'the new emergency department',
    });
    const help = await maria.send('GET', '/portal/help');
    expect(help.text).toContain('href="tel:116117"');
    expect(help.text).toContain('the new emergency department');
  });

  it('turns 503 clinic-not-ready into 200 with the last of the numbers, not before', async () => {
    await put(Object.fromEntries(Object.keys(FULL).map((name) => [name, null])));
    expect((await settings()).missing).toEqual(PORTAL_NEEDS);
    const steps = [
      { phone: '020 7946 0123', sameDayNumber: '111', urgentPlace: 'the walk-in centre' },
      { emergencyNumber: '999', emergencyPlace: 'the emergency department' },
      { dutyStaffMemberId: staffId('physio2@demo.example') },
    ];
    let revision = 1;
    for (const step of steps) {
      const closed = await maria.get('/portal/today');
      expect([closed.status, codeOf(closed)]).toEqual([503, 'clinic-not-ready']);
      expect((await change(step, `"${revision}"`)).status).toBe(200);
      revision += 1;
    }
    expect((await maria.get('/portal/today')).status).toBe(200);
    expect(await settings()).toMatchObject({ missing: [], dutyPerson: { name: 'Tomasz Wójcik' } });
  });

  it.each(PORTAL_NEEDS)('cannot empty %s once the portal is open', async (field) => {
    const before = await everyClinic();
    const audited = await audits();
    const answer = await change({ [field]: null, holidays: ['2026-12-24'] });
    expect([answer.status, codeOf(answer), pointersOf(answer)]).toEqual([409, 'portal-open', [`/${field}`]]);
    expect(await everyClinic()).toEqual(before);
    expect(await audits()).toBe(audited);
  });

  it('may empty a field of a portal that is closed anyway', async () => {
    await put({ phone: null });
    expect((await change({ sameDayNumber: null })).body).toMatchObject({
      missing: ['phone', 'sameDayNumber'],
    });
  });

  it.each([
    ['nobody’s id', v7()],
    ['somebody of another clinic', staffId('physio@other.example')],
    ['an administrator', staffId('admin@demo.example')],
    ['the desk', staffId('desk@demo.example')],
  ])('takes no %s for the duty person', async (_who, id) => {
    const answer = await change({ dutyStaffMemberId: id });
    expect([answer.status, pointersOf(answer)]).toEqual([422, ['/dutyStaffMemberId']]);
    expect((await settings()).dutyPerson?.name).toBe('Kate Brennan');
  });

  const week = (monday: unknown): unknown => [monday, ...Array.from({ length: 6 }, () => [])];
  const stretch = (opens: string, closes: string): object => ({ opens, closes });
  it.each([
    ['words for a number', { phone: 'call us' }, '/phone'],
    ['brackets', { phone: '(020) 7946 0123' }, '/phone'],
    ['two digits', { emergencyNumber: '99' }, '/emergencyNumber'],
    ['21 digits', { emergencyNumber: '1'.repeat(21) }, '/emergencyNumber'],
    ['two spaces', { sameDayNumber: '116  117' }, '/sameDayNumber'],
    ['Arabic digits, which no link dials', { sameDayNumber: '١١٦' }, '/sameDayNumber'],
    ['an empty number', { phone: '' }, '/phone'],
    ['a blank place', { urgentPlace: ' \u200b' }, '/urgentPlace'],
    ['a line break in a place', { urgentPlace: 'here\nor there' }, '/urgentPlace'],
    ['a direction override in a place', { emergencyPlace: '\u202egnp' }, '/emergencyPlace'],
    ['six days', { opening: Array.from({ length: 6 }, () => [stretch('08:00', '18:00')]) }, '/opening'],
    ['no open hours at all', { opening: week([]) }, '/opening'],
    ['24:00', { opening: week([stretch('08:00', '24:00')]) }, '/opening/0/0/closes'],
    ['07:60', { opening: week([stretch('07:60', '18:00')]) }, '/opening/0/0/opens'],
    ['a closing at the opening', { opening: week([stretch('08:00', '08:00')]) }, '/opening/0/0/closes'],
    [
      'overlapping stretches',
      { opening: week([stretch('08:00', '12:00'), stretch('11:59', '18:00')]) },
      '/opening/0/1/opens',
    ],
    [
      'stretches out of order',
      { opening: week([stretch('13:00', '18:00'), stretch('08:00', '12:00')]) },
      '/opening/0/1/opens',
    ],
    ['30 February', { holidays: ['2027-02-30'] }, '/holidays/0'],
    ['a holiday twice', { holidays: ['2026-12-25', '2026-12-25'] }, '/holidays'],
    ['another clinic', { clinicId: clinicId('other') }, ''],
    ['another name', { name: 'Mine' }, ''],
    ['a time zone', { timeZone: 'Europe/Rome' }, ''],
  ])('refuses %s with 422 at its place and changes nothing', async (_fault, body, pointer) => {
    const before = await everyClinic();
    const answer = await change(body);
    expect([answer.status, pointersOf(answer)]).toEqual([422, [pointer]]);
    expect(await everyClinic()).toEqual(before);
  });

  it('takes touching stretches, and a number with a plus', async () => {
    const opening = week([stretch('00:00', '12:00'), stretch('12:00', '23:59')]);
    expect((await change({ opening, phone: '+39 081 123456' })).status).toBe(200);
  });

  it.each([
    ['', 428, 'if-match-required'],
    ['*', 428, 'if-match-required'],
    ['"2"', 412, 'stale'],
    ['"one"', 412, 'stale'],
  ])('answers If-Match %j with %i', async (ifMatch, status, code) => {
    const before = await everyClinic();
    const answer = await change({ phone: '999' }, ifMatch);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    expect(await everyClinic()).toEqual(before);
  });

  it('has one winner among 20 editors of the same revision', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => change({ phone: `020 7946 01${index + 10}` })),
    );
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(19);
    expect(await settings()).toEqual(won[0]?.body);
  });

  it.each(['physio@demo.example', 'lead@demo.example', 'desk@demo.example'])(
    'is not for %s',
    async (email) => {
      const visitor = await application.signedIn(email);
      const answers = [await visitor.get('/clinic'), await visitor.patch('/clinic', { phone: '999' }, '"1"')];
      expect(answers.map(({ status }) => status)).toEqual([403, 403]);
    },
  );
});

describe('a flag raised after a change of hours', () => {
  /** Opening hours on the weekdays of two days alone. */
  const openOn = (first: string, second: string): object[][] =>
    Array.from({ length: 7 }, (_, index) => {
      if (index === weekday(first)) return [{ opens: '10:00', closes: '11:00' }];
      return index === weekday(second) ? [{ opens: '14:00', closes: '15:30' }] : [];
    });
  const atLondon = (day: string, time: string): string =>
    new Date(Temporal.ZonedDateTime.from(`${day}T${time}[Europe/London]`).epochMilliseconds).toISOString();
  /** The next report is the first again: closed, and longer ago than the rules look back. */
  const forget = async (reportId: string): Promise<void> => {
    await application.database.rows(`UPDATE flag SET state = 'resolved', closed_at = now()`);
    await application.database.rows(
      `UPDATE pain_report SET performed_on = performed_on - 60, performed_at = performed_at - interval '60 days' WHERE id = $1`,
      [reportId],
    );
  };
  const dueOfNewReport = async (): Promise<string | null> => {
    const id = v7();
    expect((await maria.put(`/portal/pain-reports/${id}`, aPainReport())).status).toBe(201);
    const [flag] = await application.database.rows<{ due: Date | null }>(
      `SELECT f.acknowledge_by AS due FROM flag f JOIN flag_occurrence o ON o.flag_id = f.id
       WHERE o.source_record_id = $1 AND f.severity = 'moderate'`,
      [id],
    );
    await forget(id);
    return flag?.due?.toISOString() ?? null;
  };

  it('is due by the new hours, past holidays, however long they are', async () => {
    const today = testClock.today('Europe/London');
    const [first, second] = [addDays(today, 2), addDays(today, 4)];
    await change({ opening: openOn(first, second) });
    expect(await dueOfNewReport()).toBe(atLondon(second, '15:30'));
    await change({ holidays: [second] }, '"2"');
    expect(await dueOfNewReport()).toBe(atLondon(addDays(first, 7), '11:00'));
    const weeks = Array.from({ length: 42 }, (_, days) => addDays(today, days));
    await change({ holidays: weeks }, '"3"');
    expect(await dueOfNewReport()).toBe(atLondon(addDays(second, 42), '15:30'));
  });
});
