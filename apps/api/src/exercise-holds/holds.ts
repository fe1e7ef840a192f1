import type { ExerciseHold, ProgrammeVersion } from '@ischia/shared';
import type { Statement } from '../platform/database/clinic-transaction';

export type HoldRow = {
  id: string;
  exercise_id: string;
  exercise_name: string;
  side: ExerciseHold['side'];
  held_since: string;
  flag_id: string | null;
};

/** The holds of a patient that nobody has lifted, oldest first. */
export function openHoldsOf(clinicId: string, patientId: string): Statement<HoldRow> {
  return {
    name: 'holds.open-of',
    text: `SELECT h.id, h.exercise_id, e.name AS exercise_name, h.side, h.held_since, h.flag_id
      FROM exercise_hold h
      JOIN exercise e ON e.clinic_id = h.clinic_id AND e.id = h.exercise_id
      WHERE h.clinic_id = $1 AND h.patient_id = $2 AND h.lifted_at IS NULL
      ORDER BY h.held_since, h.id`,
    values: [clinicId, patientId],
  };
}

/**
 * A hold is on an exercise and survives new versions: it shows once for each prescribed exercise of these versions
 * that is this exercise, and not at all while none of them prescribes it.
 */
export function holdsIn(versions: readonly ProgrammeVersion[], rows: readonly HoldRow[]): ExerciseHold[] {
  const prescribed = versions.flatMap(({ sessions }) => sessions.flatMap(({ exercises }) => exercises));
  return rows.flatMap((row) =>
    prescribed
      .filter((exercise) => exercise.exerciseId === row.exercise_id)
      .map((exercise) => ({
        id: row.id,
        prescribedExerciseId: exercise.id,
        exerciseName: row.exercise_name,
        side: row.side,
        heldSince: row.held_since,
        flagId: row.flag_id,
      })),
  );
}
