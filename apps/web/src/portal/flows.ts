import './flow-texts';
import { sendLeftReports } from './features/pain/api/kept-reports';
import { sendLeftRuns } from './features/session/api/running-sessions';
import { today } from './lib/day-and-time';

// Everything in which something is reported; one file, so that it is there as a whole or not at all.
export { MorningPage } from './pages/morning.page';
export { NotDonePage } from './pages/not-done.page';
export { PainPage } from './pages/pain.page';
export { SessionPage } from './pages/session.page';

/** What was left half-way the last time goes to the clinic as it was. */
export async function sendLeft(accountId: string): Promise<void> {
  await sendLeftReports(accountId).catch(() => undefined);
  await sendLeftRuns(accountId, today()).catch(() => undefined);
}
