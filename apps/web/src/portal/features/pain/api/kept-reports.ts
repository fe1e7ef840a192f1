import { outbox } from '../../../lib/outbox/outbox';
import { keptToday } from '../../../lib/phone';
import { indexedRows } from '../../../lib/rows';
import { evaluateReport } from '../../../verdict/evaluate';
import { tiedTo } from '../../../verdict/holds-on-phone';
import type { Known } from '../../../verdict/known-facts';
import { isSomething, type KeptReport, reportOf } from '../model/pain-start';

const kept = indexedRows<KeptReport>('ischia-pain');

export const keepReport = (report: KeptReport): Promise<void> => kept.write(report.start.id, report);

/** What the report puts on pause on this phone, at once. */
function heldBy(report: KeptReport, known: Known): string[] {
  const { exercise, id } = report.start;
  if (exercise === null) return [];
  const { holdsExercise } = evaluateReport(id, reportOf(report, true), null, known);
  return holdsExercise ? tiedTo(known.today, exercise.prescribedExerciseId) : [];
}

/** Hands the report to the outbox, then forgets the draft: in this order nothing can fall in between. */
export async function sendReport(report: KeptReport, finished: boolean, known: Known | null): Promise<void> {
  const { id } = report.start;
  if (isSomething(report)) {
    const body = reportOf(report, finished);
    const heldIds = known === null ? [] : heldBy(report, known);
    await outbox.keep(id, { endpoint: 'pain-report', params: { id }, body }, { heldIds });
  }
  await kept.remove(id);
}

/** At a start of the app: whatever was left half-way goes to the clinic as it is. */
export async function sendLeftReports(accountId: string): Promise<void> {
  const left = (await kept.all()).filter((report) => report.start.accountId === accountId);
  if (left.length === 0) return;
  const last = await keptToday(accountId);
  const known = last === null ? null : { today: last.today, entries: outbox.view().entries };
  for (const report of left) await sendReport(report, false, known);
}
