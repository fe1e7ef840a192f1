import { clock } from '../../../../both/clock';
import { outbox } from '../../../lib/outbox/outbox';
import { sessionLogOf } from '../model/session-log';
import { forgetRun, type KeptRun, keptRuns } from './kept-runs';

/** Hands the log to the outbox, then forgets the run: in this order nothing can fall in between. */
export async function sendRun(row: KeptRun): Promise<void> {
  const { run, plan } = row;
  const body = sessionLogOf(run, plan, clock.instant());
  await outbox.keep(run.id, { endpoint: 'session-log', params: { id: run.id }, body });
  await forgetRun(row);
}

/** Sessions of earlier days that were never finished go to the clinic as they were left. */
export async function sendLeftRuns(accountId: string, today: string): Promise<void> {
  const left = (await keptRuns(accountId)).filter(({ run }) => run.performedOn < today);
  for (const row of left) await sendRun(row);
}
