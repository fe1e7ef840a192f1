import type { PortalToday } from '@ischia/shared';
import type { OutboxEntry } from '../lib/outbox/outbox-entry';

/** Whether the clinic's list of holds was made before it had this entry. */
function isNewsTo(today: PortalToday, entry: OutboxEntry): boolean {
  return entry.receipt === null || Date.parse(entry.receipt.receivedAt) > Date.parse(today.now);
}

/** An exercise and those that the physiotherapist tied to it. */
export function tiedTo(today: PortalToday, prescribedExerciseId: string): string[] {
  const exercises = today.versions.flatMap((version) => version.sessions.flatMap((one) => one.exercises));
  const tied = exercises.find((one) => one.id === prescribedExerciseId)?.holdTogether ?? [];
  return [prescribedExerciseId, ...tied];
}

/** Exercises on pause: by the clinic's list, and by what this phone reported since. Only a clinician lifts one. */
export function heldExerciseIds(today: PortalToday, entries: readonly OutboxEntry[]): string[] {
  const news = entries.filter((entry) => isNewsTo(today, entry));
  return [
    ...new Set([
      ...today.holds.map((hold) => hold.prescribedExerciseId),
      ...news.flatMap((entry) => (entry.receipt?.holds ?? []).map((hold) => hold.prescribedExerciseId)),
      ...news.flatMap((entry) => entry.heldIds),
    ]),
  ];
}
