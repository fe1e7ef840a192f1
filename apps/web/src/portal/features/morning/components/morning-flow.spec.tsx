import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import '../../../flow-texts';
import { anId } from '../../../../testing/portal-plan';
import { aListedMorning, aSessionLog, aToday } from '../../../../testing/portal-today';
import { outbox } from '../../../lib/outbox/outbox';
import { useOutbox } from '../../../lib/outbox/use-outbox';
import { keepMorning } from '../../../mornings/keep-morning';
import { knownMornings } from '../../../mornings/known-mornings';
import { answer, NOT_ASKED, SKIPPED } from '../../../questions/pain-words';
import { MorningFlow } from './morning-flow';

jest.mock('../../../lib/rows', () => {
  const { memoryRows } = jest.requireActual('../../../../testing/memory-rows');
  return { indexedRows: memoryRows };
});

/** Of the two sessions the second had the tingling that the clinic knows. */
const today = aToday({
  context: { ...aToday().context, knownQualities: ['tingling'] },
  mornings: [aListedMorning(1), aListedMorning(2, { session: aSessionLog({ qualities: ['tingling'] }) })],
});

function Flow({ n, isOpen }: { n: number; isOpen: boolean }) {
  const { entries } = useOutbox();
  const session = knownMornings({ today, entries }).find((one) => one.sessionLogId === anId(n));
  if (session === undefined || session.next === null) return null;
  const onPhone = { today, keptAt: today.now, source: 'live' as const, needsSignIn: false };
  return (
    <MorningFlow which="next-morning" session={session} known={{ today, entries, onPhone }} isOpen={isOpen} />
  );
}

/** The first tap was on Today. */
async function after(word: 'better' | 'worse' | 'sore', n = 1, isOpen = true): Promise<void> {
  const said = { morning: answer(word), nextMorning: NOT_ASKED, worst24: NOT_ASKED };
  await act(() => keepMorning('next-morning', anId(n), said));
  render(<Flow n={n} isOpen={isOpen} />);
}

/** Each test has a phone of its own: the outbox shows an account nothing of another's. */
let account = 50;
const title = (): string | null => screen.getByRole('heading', { level: 1 }).textContent;
const settle = () => act(() => new Promise((done) => setTimeout(done, 10)));
async function choose(score: string): Promise<void> {
  fireEvent.click(screen.getByLabelText(score));
  fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
  await settle();
}
const kept = () => {
  const entry = outbox.view().entries.find((one) => one.endpoint === 'next-morning');
  return entry?.endpoint === 'next-morning' ? entry : null;
};

beforeEach(async () => {
  Object.assign(window, { scrollTo: () => undefined });
  Object.assign(globalThis, { fetch: () => Promise.reject(new TypeError('no network')) });
  account += 1;
  await act(() => outbox.use(anId(account)));
});
afterEach(async () => {
  await settle();
  cleanup();
});

describe('MorningFlow', () => {
  it('after "worse" asks for the number and the worst, nothing chosen, and each leaves at once', async () => {
    await after('worse');
    expect(title()).toBe('How strong is the pain right now?');
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
    await choose('5');
    expect(kept()?.body).toMatchObject({ nextMorning: answer(5), worst24: NOT_ASKED });
    expect(kept()?.ruleIds).toContain('M4');
    expect(title()).toBe('What was your worst pain in the last 24 hours?');
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
    await choose('0');
    expect(kept()?.body).toMatchObject({
      morning: answer('worse'),
      nextMorning: answer(5),
      worst24: answer(0),
    });
    expect(title()).toBe('Important: Your pain is higher than before the exercises.');
    expect(screen.getByText('Next time do half. Kate Brown will look at your plan.')).toBeTruthy();
    expect(screen.getByText(/^This is saved on your phone only\./)).toBeTruthy();
  });

  it('takes "skip" as skipped, and does not say "below your limit" without a number', async () => {
    await after('worse');
    fireEvent.click(screen.getByRole('button', { name: 'Skip this question' }));
    await settle();
    fireEvent.click(screen.getByRole('button', { name: 'Skip this question' }));
    await settle();
    expect(kept()?.body).toMatchObject({ nextMorning: SKIPPED, worst24: SKIPPED });
    expect(title()).toBe('Information: We will ask you tomorrow morning.');
  });

  it('goes on without a choice only by saying so', async () => {
    await after('worse');
    fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
    expect(screen.getByRole('alert').textContent).toContain('Choose a number');
    expect(kept()?.body.nextMorning).toEqual(NOT_ASKED);
  });

  it('shows the advice for what was said when the numbers are left', async () => {
    await after('worse', 2);
    fireEvent.click(screen.getByRole('button', { name: 'Leave' }));
    expect(title()).toBe('Important: Stop your exercises.');
    expect(kept()?.body).toMatchObject({ nextMorning: NOT_ASKED, worst24: NOT_ASKED });
  });

  it('after "better" is done with one tap, and offers the number', async () => {
    await after('better');
    expect(title()).toBe('Information: Saved.');
    expect(screen.getByText('Thanks for telling us.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Add how strong it is' }));
    await choose('0');
    expect(kept()?.body).toMatchObject({ morning: answer('better'), nextMorning: answer(0) });
  });

  it('after "just sore muscles" says that they fade', async () => {
    await after('sore');
    expect(title()).toBe('Information: Sore muscles after new work are common.');
  });

  it('asks no numbers about a morning that is over', async () => {
    await after('worse', 1, false);
    expect(title()).toContain('We will ask you tomorrow morning.');
    expect(screen.queryByRole('button', { name: 'Add how strong it is' })).toBeNull();
  });
});
