import { Inbox, IntakeReceipt, PortalToday, type SessionLogRequest } from '@ischia/shared';
import { v7 } from 'uuid';
import type { TestApplication, Visitor } from './support/application';
import { mariaAtHome } from './support/maria-at-home';
import type { MariasProgramme } from './support/programme-of-maria';
import { answer, aSessionLog, momentOf } from './support/records';
import { statementsOf } from './support/statements';
import { daysFromNow } from './support/test-clock';

let application: TestApplication;
let programme: MariasProgramme;
let maria: Visitor;
let physio: Visitor;

beforeEach(async () => {
  ({ application, programme, maria, physio } = await mariaAtHome());
});
afterEach(() => application.close());

const notAsked = { state: 'not-asked' } as const;
const skipped = { state: 'skipped' } as const;

const flagsNow = async () => Inbox.parse((await physio.get('/flags')).body).rows.flatMap((row) => row.flags);
const today = async (): Promise<PortalToday> => PortalToday.parse((await maria.get('/portal/today')).body);

/** A session so many days ago, an ache of 4 after 2 before. */
async function sessionDone(daysAgo: number, changes: Partial<SessionLogRequest> = {}): Promise<string> {
  const id = v7();
  const log = aSessionLog({
    programmeVersionId: programme.programmeVersionId,
    prescribedSessionId: programme.prescribedSessionId,
    ...momentOf(daysFromNow(-daysAgo)),
    qualities: ['ache'],
    sites: [{ region: 'thigh_mid', side: 'R' }],
    painBefore: answer(2),
    painDuring: answer(4),
    painAfter: answer(3),
    ...changes,
  });
  expect((await maria.put(`/portal/session-logs/${id}`, log)).status).toBe(201);
  return id;
}

const aMorning = (changes: object, daysAgo = 0): object => ({
  ...momentOf(daysFromNow(-daysAgo)),
  morning: answer('worse'),
  nextMorning: notAsked,
  worst24: notAsked,
  ...changes,
});
const sayNext = (id: string, changes: object, daysAgo = 0) =>
  maria.put(`/portal/session-logs/${id}/next-morning`, aMorning(changes, daysAgo));
const saySecond = (id: string, morning: string) =>
  maria.put(`/portal/session-logs/${id}/second-morning`, { ...momentOf(), morning: answer(morning) });
const rowsOf = (table: string, id: string) =>
  application.database.rows<Record<string, unknown>>(`SELECT * FROM ${table} WHERE session_log_id = $1`, [
    id,
  ]);

describe('PUT /portal/session-logs/{id}/next-morning', () => {
  it('takes the first tap at once and the number after it as the same answer, and flags M4 with its inputs', async () => {
    const id = await sessionDone(1);
    const tap = await sayNext(id, {});
    expect([tap.status, IntakeReceipt.parse(tap.body).messageId]).toEqual([201, 'MSG-WATCH']);
    expect(IntakeReceipt.parse(tap.body).message).toBe('We will ask you tomorrow morning.');
    expect(await flagsNow()).toEqual([]);

    const fuller = { nextMorning: answer(5), worst24: answer(6) };
    const reply = await sayNext(id, fuller);
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ recordId: id, severity: 'moderate', messageId: 'MSG-MORNING' });
    expect(IntakeReceipt.parse(reply.body).message).toBe(
      'Your pain is higher than before the exercises. Next time do half. Kate Brennan will look at your plan.',
    );
    const [flag, ...others] = await flagsNow();
    expect(others).toEqual([]);
    const met = flag?.rules.find((rule) => rule.ruleId === 'M4');
    expect(met?.inputs).toEqual(
      expect.arrayContaining([
        { label: 'Pain before', value: '2' },
        { label: 'Pain next morning', value: '5' },
      ]),
    );
    const [row] = await rowsOf('next_morning', id);
    expect(row).toMatchObject({ morning: 'worse', next_morning: 5, worst24: 6 });

    const again = await sayNext(id, fuller);
    expect([again.status, again.text]).toEqual([200, reply.text]);
    expect((await sayNext(id, {})).text).toBe(reply.text);
    expect((await flagsNow()).map((one) => one.occurrences)).toEqual([1]);
    expect(await rowsOf('next_morning', id)).toHaveLength(1);
  });

  it('keeps 0, skipped and not asked apart when the answer grows', async () => {
    const id = await sessionDone(1);
    await sayNext(id, { morning: answer('same') });
    await sayNext(id, { morning: answer('same'), nextMorning: answer(0), worst24: skipped });
    expect((await rowsOf('next_morning', id))[0]).toMatchObject({
      next_morning_state: 'answered',
      next_morning: 0,
      worst24_state: 'skipped',
      worst24: null,
    });
  });

  it('keeps an answer that contradicts the first for a person to read', async () => {
    const id = await sessionDone(1);
    await sayNext(id, { nextMorning: answer(5) });
    const other = await sayNext(id, { nextMorning: answer(0) });
    expect([other.status, IntakeReceipt.parse(other.body).understood]).toEqual([202, false]);
    expect((await rowsOf('next_morning', id))[0]).toMatchObject({ next_morning: 5 });
  });

  it('speaks only of what the morning added: a sharp session that settled is not stopped once more', async () => {
    const id = await sessionDone(1, { qualities: ['sharp'], newOrWorse: answer('no') });
    const before = await flagsNow();
    const reply = IntakeReceipt.parse((await sayNext(id, { morning: answer('better') })).body);
    expect(reply).toMatchObject({ messageId: 'MSG-OK', message: 'Saved. Thanks for telling us.' });
    expect(reply.ruleIds).toContain('M1');
    expect(await flagsNow()).toEqual(before);
    const [log] = await application.database.rows<{ severity: string }>(
      'SELECT severity FROM session_log WHERE id = $1',
      [id],
    );
    expect(log?.severity).toBe('moderate');
  });

  it('is high at the third unsettled morning in 7 days', async () => {
    for (const daysAgo of [4, 2]) {
      const id = await sessionDone(daysAgo + 1);
      await sayNext(id, { nextMorning: answer(4) }, daysAgo);
    }
    const id = await sessionDone(1);
    expect((await sayNext(id, { nextMorning: answer(4) })).body).toMatchObject({
      severity: 'high',
      ruleIds: ['H7', 'M4', 'I1'],
      messageId: 'MSG-STOP-CALL',
    });
  });
});

describe('PUT /portal/session-logs/{id}/second-morning', () => {
  it('is M4 when it is worse on the second morning too, once, and repeats are safe', async () => {
    const id = await sessionDone(2);
    await sayNext(id, { nextMorning: answer(3) }, 1);
    expect(await flagsNow()).toEqual([]);
    const reply = await saySecond(id, 'worse');
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({ severity: 'moderate', messageId: 'MSG-MORNING' });
    expect(IntakeReceipt.parse(reply.body).ruleIds).toContain('M4');
    const again = await saySecond(id, 'worse');
    expect([again.status, again.text]).toEqual([200, reply.text]);
    expect(await rowsOf('second_morning', id)).toHaveLength(1);
    const [flag] = await flagsNow();
    expect(flag?.rules.find((rule) => rule.ruleId === 'M4')?.inputs).toContainEqual({
      label: 'Second morning',
      value: 'worse',
    });
    expect((await saySecond(id, 'better')).status).toBe(202);
  });

  it('adds nothing when it has settled', async () => {
    const id = await sessionDone(2);
    await sayNext(id, {}, 1);
    expect((await saySecond(id, 'same')).body).toMatchObject({ messageId: 'MSG-OK' });
    expect(await flagsNow()).toEqual([]);
  });

  it('stays with the session when the session is corrected', async () => {
    const id = await sessionDone(2);
    await sayNext(id, { nextMorning: answer(3) }, 1);
    await saySecond(id, 'worse');
    const correction = aSessionLog({
      programmeVersionId: programme.programmeVersionId,
      prescribedSessionId: programme.prescribedSessionId,
      ...momentOf(daysFromNow(-2)),
      painBefore: answer(1),
    });
    const reply = await maria.put(`/portal/session-logs/${id}/corrections/${v7()}`, {
      ...correction,
      corrects: 1,
    });
    expect(IntakeReceipt.parse(reply.body).ruleIds).toContain('M4');
  });

  it('about a session that nobody knows is kept for a person', async () => {
    expect((await saySecond(v7(), 'worse')).status).toBe(202);
  });
});

describe('GET /portal/today, the mornings', () => {
  it('carries what the phone needs to ask about yesterday and to judge the answer by itself', async () => {
    const id = await sessionDone(1);
    const open = (await today()).mornings.find((one) => one.sessionLogId === id);
    expect(open).toMatchObject({
      timeSuspect: false,
      matchedM4: false,
      next: null,
      second: null,
      reports: [],
    });
    expect(open?.session).toMatchObject({
      painBefore: answer(2),
      painDuring: answer(4),
      qualities: ['ache'],
    });
    expect(open?.performedOn).toBe(daysFromNow(-1).toISOString().slice(0, 10));

    await sayNext(id, { nextMorning: answer(5) });
    const said = (await today()).mornings.find((one) => one.sessionLogId === id);
    expect(said).toMatchObject({
      matchedM4: true,
      next: {
        morning: answer('worse'),
        nextMorning: answer(5),
        worst24: notAsked,
        readAt: null,
        readBy: null,
      },
    });
    const [flag] = await flagsNow();
    await physio.post(`/flags/${flag?.id}/acknowledge`);
    const read = (await today()).mornings.find((one) => one.sessionLogId === id);
    expect(read?.next).toMatchObject({ readBy: 'Kate Brennan' });
  });

  it('leaves out sessions of long ago and those that were not done', async () => {
    const old = await sessionDone(4);
    const notDone = await sessionDone(1, { kind: 'not-done', notDoneReason: 'time' });
    const ids = (await today()).mornings.map((one) => one.sessionLogId);
    expect(ids).not.toContain(old);
    expect(ids).not.toContain(notDone);
  });

  it('takes 14 statements with and without mornings', async () => {
    expect(await statementsOf(() => maria.get('/portal/today'))).toBe(14);
    await sayNext(await sessionDone(1), {});
    expect(await statementsOf(() => maria.get('/portal/today'))).toBe(14);
  });
});
