import type { PortalToday } from '@ischia/shared';
import type { OutboxEntry } from '../lib/outbox/outbox-entry';
import { evaluateReport } from './evaluate';
import type { Known } from './known-facts';

/** Whether the clinic's list of holds was made before it had this entry. */
function isNewsTo(today: PortalToday, entry: OutboxEntry): boolean {
  return entry.receipt === null || Date.parse(entry.receipt.receivedAt) > Date.parse(today.now);
}

/** The exercise of a report and those that the physiotherapist tied to it. */
function tiedTo(today: PortalToday, prescribedExerciseId: string): string[] {
  const exercises = today.versions.flatMap((version) => version.sessions.flatMap((one) => one.exercises));
  const tied = exercises.find((one) => one.id === prescribedExerciseId)?.holdTogether ?? [];
  return [prescribedExerciseId, ...tied];
}

function heldBy(entry: OutboxEntry, known: Known): string[] {
  if (entry.endpoint !== 'pain-report' || entry.body.exercise === null) return [];
  const { holdsExercise } = evaluateReport(entry.id, entry.body, null, known);
  return holdsExercise ? tiedTo(known.today, entry.body.exercise.prescribedExerciseId) : [];
}

/** Exercises on pause: by the clinic's list, and by what this phone reported since. Only a clinician lifts one. */
export function heldExerciseIds(known: Known): string[] {
  const news = known.entries.filter((entry) => isNewsTo(known.today, entry));
  return [
    ...new Set([
      ...known.today.holds.map((hold) => hold.prescribedExerciseId),
      ...news.flatMap((entry) => (entry.receipt?.holds ?? []).map((hold) => hold.prescribedExerciseId)),
      ...news.flatMap((entry) => heldBy(entry, known)),
    ]),
  ];
}
