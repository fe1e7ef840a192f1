import { outbox } from '../../../lib/outbox/outbox';
import { keptToday } from '../../../lib/phone';
import { indexedRows } from '../../../lib/rows';
import { evaluateReport } from '../../../verdict/evaluate';
import { tiedTo } from '../../../verdict/holds-on-phone';
import type { Known } from '../../../verdict/known-facts';
import { isSomething, type KeptReport, reportOf, waitsAt } from '../model/pain-start';

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

const ofAccount = async (accountId: string): Promise<KeptReport[]> =>
  (await kept.all()).filter((report) => report.start.accountId === accountId);

/** Unfinished reports go to the clinic as they are, with the time of their last answer: twice is once. */
async function sendUnfinished(reports: readonly KeptReport[], accountId: string): Promise<void> {
  if (reports.length === 0) return;
  const last = await keptToday(accountId);
  const known = last === null ? null : { today: last.today, entries: outbox.view().entries };
  for (const report of reports) await sendReport(report, false, known);
}

/** At a start of the app: whatever was left half-way goes to the clinic as it is. */
export const sendLeftReports = async (accountId: string): Promise<void> =>
  sendUnfinished(await ofAccount(accountId), accountId);

/** Reports that this page has on its screen; they tell by themselves when their time is over. */
const onScreen = new Set<string>();

/** Says that a report is being answered here; the returned function says that it no longer is. */
export function isOnScreen(id: string): () => void {
  onScreen.add(id);
  return () => onScreen.delete(id);
}

/** While the app is open: what nobody has on a screen, a closed tab for one, goes when its ten minutes are over. */
export async function sendOverdueReports(accountId: string, now: number): Promise<void> {
  const left = await ofAccount(accountId);
  const overdue = left.filter(({ start }) => waitsAt(start, now) <= 0 && !onScreen.has(start.id));
  await sendUnfinished(overdue, accountId);
}
