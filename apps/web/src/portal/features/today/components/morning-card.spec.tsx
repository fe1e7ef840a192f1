import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { anId } from '../../../../testing/portal-plan';
import { aListedMorning, aMorningEntry, aSessionLog, aToday } from '../../../../testing/portal-today';
import { outbox } from '../../../lib/outbox/outbox';
import type { OutboxEntry } from '../../../lib/outbox/outbox-entry';
import { answer, NOT_ASKED, SKIPPED } from '../../../questions/pain-words';
import { MorningCard, MorningOffer } from './morning-card';

jest.mock('../../../lib/rows', () => {
  const { memoryRows } = jest.requireActual('../../../../testing/memory-rows');
  return { indexedRows: memoryRows };
});

const EIGHT = '2026-03-03T08:00:00.000+00:00';
const ONE = '2026-03-03T13:00:00.000+00:00';

function show(now: string, entries: readonly OutboxEntry[] = [], session = aSessionLog()) {
  const today = aToday({ mornings: [aListedMorning(1, { session })] });
  const known = {
    today,
    entries,
    onPhone: { today, keptAt: now, source: 'live' as const, needsSignIn: false },
  };
  render(
    <>
      <MorningCard known={known} now={now} />
      <MorningOffer known={known} now={now} />
    </>,
  );
}

const buttons = (): string[] => screen.queryAllByRole('button').map((one) => one.textContent);

beforeEach(async () => {
  Object.assign(globalThis, { fetch: () => Promise.reject(new TypeError('no network')) });
  await outbox.use(anId(50));
});
afterEach(cleanup);

describe('MorningCard', () => {
  it.each([
    [answer(2), "Before yesterday's exercises your pain was 2. How is it now?"],
    [answer(0), "Before yesterday's exercises your pain was 0. How is it now?"],
    [SKIPPED, "How is it now, against before yesterday's exercises?"],
    [NOT_ASKED, "How is it now, against before yesterday's exercises?"],
  ])('asks with the pain before as it was answered: %j', (painBefore, question) => {
    show(EIGHT, [], aSessionLog({ painBefore }));
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(question);
    expect(buttons()).toEqual(['Better', 'The same', 'Worse', 'Just sore muscles']);
  });

  it('keeps the tapped answer for the clinic, with the numbers as not asked, and once', async () => {
    show(EIGHT);
    fireEvent.click(screen.getByText('Worse'));
    fireEvent.click(screen.getByText('Better'));
    await waitFor(() => expect(outbox.view().entries).toHaveLength(1));
    const [entry] = outbox.view().entries;
    expect(entry).toMatchObject({
      endpoint: 'next-morning',
      params: { id: anId(1) },
      body: { morning: answer('worse'), nextMorning: NOT_ASKED, worst24: NOT_ASKED },
    });
    expect(window.location.pathname).toBe(`/morning/next-morning/${anId(1)}`);
  });

  it('says what was answered in place of the question, sent or not', () => {
    show(EIGHT, [aMorningEntry(1, { morning: answer('sore') })]);
    expect(buttons()).toEqual([]);
    expect(screen.getByText('Just sore muscles').parentElement?.textContent).toBe(
      'This morning: Just sore muscles',
    );
  });

  it('only offers the question after noon', () => {
    show(ONE);
    expect(buttons()).toEqual([]);
    expect(screen.getByRole('link').textContent).toBe('Answer this morning’s question');
  });

  it('names the day on the second morning', () => {
    show('2026-03-04T08:00:00.000+00:00', [aMorningEntry(1, { morning: answer('worse') })]);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(
      "Before Monday's exercises your pain was 2. How is it now?",
    );
  });

  it('shows nothing before six', () => {
    show('2026-03-03T05:59:00.000+00:00');
    expect(document.body.textContent).toBe('');
  });
});
