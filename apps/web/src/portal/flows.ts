import './flow-texts';
import { sendLeftReports, sendOverdueReports } from './features/pain/api/kept-reports';
import { sendLeftRuns } from './features/session/api/running-sessions';
import { clock } from '../both/clock';
import { today } from './lib/day-and-time';

// Everything in which something is reported; one file, so that it is there as a whole or not at all.
export { MorningPage } from './pages/morning.page';
export { NotDonePage } from './pages/not-done.page';
export { PainPage } from './pages/pain.page';
export { SessionPage } from './pages/session.page';

const LOOK_MS = 30_000;

/**
 * What was left half-way the last time goes to the clinic as it was; what is left half-way from now on, when its ten
 * minutes are over. The returned function stops looking.
 */
export function sendLeft(accountId: string): () => void {
  const look = (): void => {
    sendOverdueReports(accountId, clock.now().getTime()).catch(() => undefined);
  };
  const first = async (): Promise<void> => {
    await sendLeftReports(accountId).catch(() => undefined);
    await sendLeftRuns(accountId, today()).catch(() => undefined);
  };
  void first();
  const timer = window.setInterval(look, LOOK_MS);
  document.addEventListener('visibilitychange', look);
  return () => {
    window.clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
  };
}
