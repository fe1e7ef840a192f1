import type { PrescribedSession } from '@ischia/shared';
import { indexedRows } from '../../../lib/rows';
import type { SessionRun } from '../model/session-run';

/** A session on its way, whose it is, and the plan that the patient saw. */
export type KeptRun = {
  readonly accountId: string;
  readonly run: SessionRun;
  readonly plan: PrescribedSession;
};

const kept = indexedRows<KeptRun>('ischia-session');

export const keepRun = (row: KeptRun): Promise<void> => kept.write(row.run.id, row);
export const forgetRun = (row: KeptRun): Promise<void> => kept.remove(row.run.id);

/** This account's sessions on their way. */
export async function keptRuns(accountId: string): Promise<KeptRun[]> {
  const all = await kept.all().catch(() => []);
  return all.filter((one) => one.accountId === accountId);
}
