import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import '../../../flow-texts';
import { anId } from '../../../../testing/portal-plan';
import { aToday } from '../../../../testing/portal-today';
import { clock } from '../../../../both/clock';
import { outbox } from '../../../lib/outbox/outbox';
import type { PainStart } from '../model/pain-start';
import { PainFlow } from './pain-flow';

jest.mock('../../../lib/rows', () => {
  const { memoryRows } = jest.requireActual('../../../../testing/memory-rows');
  return { indexedRows: memoryRows };
});

const requests: string[] = [];
const start: PainStart = {
  id: anId(800),
  accountId: anId(50),
  sessionLogId: anId(900),
  exercise: { prescribedExerciseId: anId(1), setNumber: 2 },
  performedAt: '2026-03-03T08:05:00.000+00:00',
  timeZone: 'Europe/London',
};

const TAP = Date.parse(start.performedAt);

function hurt() {
  const left: string[] = [];
  render(
    <PainFlow
      start={start}
      moment="this-hurts"
      painBefore={2}
      known={{ today: aToday(), entries: [] }}
      onLeave={() => left.push('left')}
      actions={() => null}
    />,
  );
  return left;
}

const press = (name: string, n = 0): void => {
  const button = screen.getAllByRole('button', { name })[n];
  if (button !== undefined) fireEvent.click(button);
};

beforeEach(async () => {
  jest.spyOn(clock, 'now').mockImplementation(() => new Date(TAP));
  requests.length = 0;
  Object.assign(window, { scrollTo: () => undefined });
  Object.assign(globalThis, {
    fetch: (url: string) => {
      requests.push(url);
      return Promise.reject(new TypeError('no network'));
    },
  });
  await act(() => outbox.use(anId(50)));
});
afterEach(async () => {
  // What is written after the reply settles before the screen goes.
  await act(() => new Promise((done) => setTimeout(done, 10)));
  cleanup();
  jest.restoreAllMocks();
});

describe('PainFlow', () => {
  it('shows the stop line in the same frame as the tap, before any question and any request', () => {
    hurt();
    expect(screen.getByText('Let yourself down slowly. Rest in any easy position.')).toBeTruthy();
    expect(screen.queryByText('Chest pain, faint, or very short of breath?')).toBeNull();
    expect(requests).toEqual([]);
  });

  it('shows the care card in the same frame as a yes to chest pain, without a network', () => {
    hurt();
    press('Answer a few questions');
    press('Yes');
    expect(document.querySelector('[data-care="urgent"]')?.textContent).toContain('Call 999 now.');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Urgent advice: Stop and sit down.');
    expect(screen.getByRole('link', { name: 'Call 999' }).getAttribute('href')).toBe('tel:999');
    expect(requests.filter((url) => url.includes('pain-reports'))).toEqual([]);
  });

  it('says that it is on the phone only while nothing was received, and carries the footer', async () => {
    hurt();
    press('Answer a few questions');
    press('Yes');
    expect(await screen.findByText(/saved on your phone only/)).toBeTruthy();
    expect(screen.getByText(/not for emergencies and is not watched around the clock/)).toBeTruthy();
  });

  it('keeps the report for the outbox with the answer, the exercise and what was not asked', async () => {
    hurt();
    press('Answer a few questions');
    press('Yes');
    await screen.findByText(/saved on your phone only/);
    const entry = outbox.view().entries.find((one) => one.id === start.id);
    expect(entry?.endpoint === 'pain-report' ? entry.body : null).toMatchObject({
      finished: true,
      exercise: { prescribedExerciseId: anId(1), setNumber: 2 },
      score: { state: 'not-asked' },
      redFlags: {
        chest: { state: 'answered', value: 'yes' },
        fall: { state: 'skipped' },
        bladder: { state: 'not-asked' },
      },
    });
  });

  it('does not call for help after "none of these"', () => {
    hurt();
    press('Answer a few questions');
    press('None of these');
    expect(document.querySelector('[data-care]')).toBeNull();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('How strong');
  });

  describe('left alone on the screen', () => {
    const showAt = (at: number): void => {
      jest.setSystemTime(at);
      act(() => {
        document.dispatchEvent(new Event('visibilitychange'));
      });
    };
    const scored = (): void => {
      hurt();
      press('Answer a few questions');
      press('None of these');
      fireEvent.click(screen.getByLabelText('6'));
      press('Continue');
    };

    beforeEach(() => {
      jest.restoreAllMocks();
      jest.useFakeTimers({ now: TAP, doNotFake: ['queueMicrotask', 'nextTick'] });
    });
    afterEach(() => jest.useRealTimers());

    it('is judged after ten minutes as it is, and not a second before', () => {
      scored();
      act(() => void jest.advanceTimersByTime(10 * 60_000 - 1000));
      expect(document.querySelector('[data-care]')).toBeNull();
      act(() => void jest.advanceTimersByTime(1000));
      expect(document.querySelector('[data-care]')).not.toBeNull();
    });

    it('is judged when a tab that was hidden meanwhile is shown again', () => {
      scored();
      showAt(TAP + 9 * 60_000);
      expect(document.querySelector('[data-care]')).toBeNull();
      showAt(TAP + 25 * 60_000);
      expect(document.querySelector('[data-care]')).not.toBeNull();
    });

    it('is judged once, unfinished, with the time of its last answer', async () => {
      scored();
      showAt(TAP + 25 * 60_000);
      showAt(TAP + 26 * 60_000);
      await act(() => jest.advanceTimersByTimeAsync(100));
      const entry = outbox.view().entries.find((one) => one.id === start.id);
      expect(entry?.endpoint === 'pain-report' ? entry.body : null).toMatchObject({
        finished: false,
        score: { state: 'answered', value: 6 },
      });
      expect(entry?.endpoint === 'pain-report' ? Date.parse(entry.body.loggedAt) : null).toBe(TAP);
    });
  });
});
