import type { PrescribedSession } from '@ischia/shared';
import { clock } from '../../../../both/clock';
import { outbox } from '../../../lib/outbox/outbox';
import { indexedRows } from '../../../lib/rows';
import { sessionLogOf } from '../model/session-log';
import type { SessionRun } from '../model/session-run';

/** A session on its way, whose it is, and the plan that the patient saw. */
export type KeptRun = {
  readonly accountId: string;
  readonly run: SessionRun;
  readonly plan: PrescribedSession;
};

const kept = indexedRows<KeptRun>('ischia-session');

export const keepRun = (row: KeptRun): Promise<void> => kept.write(row.run.id, row);

/** This account's sessions on their way. */
export async function keptRuns(accountId: string): Promise<KeptRun[]> {
  const all = await kept.all().catch(() => []);
  return all.filter((one) => one.accountId === accountId);
}

/** Hands the log to the outbox, then forgets the run: in this order nothing can fall in between. */
export async function sendRun({ run, plan }: KeptRun): Promise<void> {
  const body = sessionLogOf(run, plan, clock.instant());
  await outbox.keep(run.id, { endpoint: 'session-log', params: { id: run.id }, body });
  await kept.remove(run.id);
}

/** Sessions of earlier days that were never finished go to the clinic as they were left. */
export async function sendLeftRuns(accountId: string, today: string): Promise<void> {
  const left = (await keptRuns(accountId)).filter(({ run }) => run.performedOn < today);
  for (const row of left) await sendRun(row);
}
