/** @jest-environment jest-environment-jsdom */
import { anId } from '../../../../testing/portal-plan';
import { outbox } from '../../../lib/outbox/outbox';
import { emptyDraft, type PainDraft } from '../../../questions/pain-draft';
import { answer } from '../../../questions/pain-words';
import { type KeptReport, waitsAt } from '../model/pain-start';
import { isOnScreen, keepReport, sendLeftReports, sendOverdueReports } from './kept-reports';

jest.mock('../../../lib/rows', () => {
  const { memoryRows } = jest.requireActual('../../../../testing/memory-rows');
  return { indexedRows: memoryRows };
});

const AT = Date.parse('2026-03-03T08:05:00.000Z');
const minutes = (n: number): number => AT + n * 60_000;

let account = 50;
function left(n: number, draft: Partial<PainDraft> = { done: ['score'], score: answer(6) }): KeptReport {
  return {
    start: {
      id: anId(n),
      accountId: anId(account),
      sessionLogId: null,
      exercise: null,
      performedAt: '2026-03-03T08:05:00.000+00:00',
      timeZone: 'Europe/London',
    },
    draft: { ...emptyDraft(), ...draft },
    loggedAt: '2026-03-03T08:06:00.000+00:00',
  };
}
const sent = () => outbox.view().entries.map((entry) => entry.id);

beforeEach(async () => {
  Object.assign(globalThis, { fetch: () => Promise.reject(new TypeError('no network')) });
  account += 1;
  await outbox.use(anId(account));
});

describe('waitsAt', () => {
  it.each([
    ['at the tap', minutes(0), 600_000],
    ['after 9 min 59.999 s', minutes(10) - 1, 1],
    ['after 10 minutes', minutes(10), 0],
    ['after an hour', minutes(60), -3_000_000],
  ])('%s', (_when, now, expected) => {
    expect(waitsAt(left(1).start, now)).toBe(expected);
  });
});

describe('sendOverdueReports', () => {
  it('sends what was left after ten minutes, as it was and with the time of its last answer, and not before', async () => {
    await keepReport(left(1));
    await sendOverdueReports(anId(account), minutes(10) - 1);
    expect(sent()).toEqual([]);
    await sendOverdueReports(anId(account), minutes(10));
    expect(sent()).toEqual([anId(1)]);
    expect(outbox.view().entries[0]).toMatchObject({
      endpoint: 'pain-report',
      body: { finished: false, score: answer(6), loggedAt: '2026-03-03T08:06:00.000+00:00' },
    });
  });

  it('leaves alone what is on the screen of this page until it no longer is', async () => {
    await keepReport(left(2));
    const leave = isOnScreen(anId(2));
    await sendOverdueReports(anId(account), minutes(11));
    expect(sent()).toEqual([]);
    leave();
    await sendOverdueReports(anId(account), minutes(11));
    expect(sent()).toEqual([anId(2)]);
  });

  it('never sends what another person left on this phone', async () => {
    await keepReport(left(3));
    await sendOverdueReports(anId(999), minutes(60));
    expect(sent()).toEqual([]);
  });

  it('forgets a flow outside a session in which nothing was said', async () => {
    await keepReport(left(4, { done: [] }));
    await sendOverdueReports(anId(account), minutes(10));
    await sendLeftReports(anId(account));
    expect(sent()).toEqual([]);
  });

  it('is not needed at a start: that sends whatever was left', async () => {
    await keepReport(left(5));
    await sendLeftReports(anId(account));
    expect(sent()).toEqual([anId(5)]);
  });
});
