import {
  type ExerciseLogRequest,
  dosePrescribed,
  doseDone,
  sessionCompleteness,
  type SessionLogRequest,
} from '@ischia/shared';
import type { HoldRow, PrescribedRow } from '../intake/holding';

export type WeighedExercise = {
  readonly log: ExerciseLogRequest;
  readonly doseDone: number | null;
  readonly dosePrescribed: number | null;
  readonly weight: number;
};

/** Held on both sides, or on the only side there is, at the time of this session or by a report inside it. */
function heldSides(
  exercise: PrescribedRow,
  holds: readonly HoldRow[],
  sessionLogId: string,
  countsAt: string,
): 0 | 1 | 2 {
  const own = holds.filter(
    (hold) =>
      hold.exercise_id === exercise.exercise_id &&
      (hold.source_record_id === sessionLogId || Date.parse(hold.held_since) <= Date.parse(countsAt)),
  );
  if (own.length === 0) return 0;
  const whole = own.some((hold) => hold.side === 'both') || new Set(own.map((hold) => hold.side)).size === 2;
  return whole || !exercise.dose.perSide ? 2 : 1;
}

function sidesDue(exercise: PrescribedRow, held: 0 | 1 | 2): 1 | 2 {
  return exercise.dose.perSide && held === 0 ? 2 : 1;
}

/** Each exercise of the prescribed session with the dose that was due and the dose that was done. */
export function weighExercises(
  sessionLogId: string,
  content: SessionLogRequest,
  countsAt: string,
  version: readonly PrescribedRow[],
  holds: readonly HoldRow[],
): WeighedExercise[] {
  const logs = new Map(content.exercises.map((log) => [log.prescribedExerciseId, log]));
  return version
    .filter((row) => row.session_id === content.prescribedSessionId)
    .flatMap((row) => {
      const exercise = row;
      const log = logs.get(exercise.id) ?? notLogged(exercise.id);
      const held = heldSides(exercise, holds, sessionLogId, countsAt);
      const due = { ...exercise.dose, sides: sidesDue(exercise, held) };
      const isHeld = held === 2 || log.outcome === 'held';
      return [
        {
          log,
          doseDone: doseDone(due, log),
          dosePrescribed: dosePrescribed(due),
          weight: isHeld || exercise.optional ? 0 : 1,
        },
      ];
    });
}

/** An exercise that the log does not name: nothing was said of it, and nothing is credited. */
function notLogged(prescribedExerciseId: string): ExerciseLogRequest {
  const notAsked = { state: 'not-asked' } as const;
  return {
    prescribedExerciseId,
    outcome: 'skipped',
    setsDone: notAsked,
    repetitionsDone: notAsked,
    holdSecondsDone: notAsked,
    minutesDone: notAsked,
    sidesDone: 'not-per-side',
    loadKg: notAsked,
    leftOutReason: notAsked,
    easierDone: notAsked,
  };
}

/**
 * Share of the dose, 0-1, six places.
 * @returns null for a session that was not done at all (it is counted as 0 sessions) or with nothing to weigh
 */
export function completenessOf(
  content: SessionLogRequest,
  weighed: readonly WeighedExercise[],
): number | null {
  if (content.kind === 'not-done') return null;
  return sessionCompleteness(
    weighed.map((one) => ({
      doseDone: one.doseDone,
      dosePrescribed: one.dosePrescribed,
      weight: one.weight,
    })),
  );
}

/** For "You did n of m exercises": done or done in part, of those that were not held. */
export function exercisesDone(weighed: readonly WeighedExercise[]): { n: number; m: number } {
  const due = weighed.filter((one) => one.log.outcome !== 'held');
  return {
    n: due.filter((one) => one.log.outcome === 'done' || one.log.outcome === 'partial').length,
    m: due.length,
  };
}
