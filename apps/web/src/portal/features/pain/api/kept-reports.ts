import { outbox } from '../../../lib/outbox/outbox';
import { indexedRows } from '../../../lib/rows';
import { isSomething, type KeptReport, reportOf } from '../model/pain-start';

const kept = indexedRows<KeptReport>('ischia-pain');

export const keepReport = (report: KeptReport): Promise<void> => kept.write(report.start.id, report);

/** Hands the report to the outbox, then forgets the draft: in this order nothing can fall in between. */
export async function sendReport(report: KeptReport, finished: boolean): Promise<void> {
  const { id } = report.start;
  if (isSomething(report)) {
    const body = reportOf(report, finished);
    await outbox.keep(id, { endpoint: 'pain-report', params: { id }, body });
  }
  await kept.remove(id);
}

/** At a start of the app: whatever was left half-way goes to the clinic as it is. */
export async function sendLeftReports(accountId: string): Promise<void> {
  const left = (await kept.all()).filter((report) => report.start.accountId === accountId);
  for (const report of left) await sendReport(report, false);
}
