import type { Dose, ExerciseHold, PainSite } from '@ischia/shared';
import type { Statement } from '../platform/database/clinic-transaction';
import { insertInto } from '../platform/database/insert';
import { newId } from '../platform/ids';

export type PrescribedRow = {
  id: string;
  session_id: string;
  exercise_id: string;
  name: string;
  dose: Dose;
  optional: boolean;
  hold_together: string[];
};

/** Every exercise of the version to which one of its exercises or sessions belongs; empty when it is not this patient's. */
export const versionExercisesOf = (
  clinicId: string,
  patientId: string,
  prescribedExerciseId: string | null,
  prescribedSessionId: string | null,
): Statement<PrescribedRow> => ({
  name: 'intake.version-exercises',
  text: `SELECT pe.id, pe.session_id, pe.exercise_id, e.name, pe.dose, pe.optional, pe.hold_together
         FROM prescribed_session mine
         JOIN prescribed_session s ON s.clinic_id = mine.clinic_id AND s.version_id = mine.version_id
         JOIN prescribed_exercise pe ON pe.clinic_id = s.clinic_id AND pe.session_id = s.id
         JOIN exercise e ON e.clinic_id = pe.clinic_id AND e.id = pe.exercise_id
         WHERE mine.clinic_id = $1 AND mine.patient_id = $2 AND mine.id = coalesce($4::uuid,
           (SELECT x.session_id FROM prescribed_exercise x WHERE x.clinic_id = $1 AND x.patient_id = $2 AND x.id = $3))
         ORDER BY s.position, pe.position LIMIT 100`,
  values: [clinicId, patientId, prescribedExerciseId, prescribedSessionId],
});

export type HoldRow = {
  id: string;
  exercise_id: string;
  side: ExerciseHold['side'];
  held_since: string;
  source_record_id: string;
  flag_id: string | null;
};

export const openHoldsForIntake = (clinicId: string, patientId: string): Statement<HoldRow> => ({
  name: 'intake.open-holds',
  text: `SELECT id, exercise_id, side, held_since, source_record_id, flag_id
         FROM exercise_hold WHERE clinic_id = $1 AND patient_id = $2 AND lifted_at IS NULL LIMIT 100`,
  values: [clinicId, patientId],
});

function sideOf(sites: readonly PainSite[]): 'L' | 'R' | 'both' {
  const sides = new Set(sites.map((site) => site.side));
  if (sides.has('both') || (sides.has('L') && sides.has('R'))) return 'both';
  if (sides.has('L')) return 'L';
  return sides.has('R') ? 'R' : 'both';
}

const covers = (hold: HoldRow, exerciseId: string, side: HoldRow['side']): boolean =>
  hold.exercise_id === exerciseId && (hold.side === side || hold.side === 'both');

/** Holds that a report makes: its exercise, on the side where it hurt, and those that are held together with it. */
export function newHolds(
  report: { prescribedExerciseId: string; sites: readonly PainSite[]; sourceRecordId: string },
  heldSince: string,
  flagId: string | null,
  version: readonly PrescribedRow[],
  open: readonly HoldRow[],
): HoldRow[] {
  const hurt = version.find((exercise) => exercise.id === report.prescribedExerciseId);
  if (hurt === undefined) return [];
  const together = version.filter(
    (exercise) => exercise.id === hurt.id || hurt.hold_together.includes(exercise.id),
  );
  const wanted = new Map(
    together.map((one) => [one.exercise_id, one.dose.perSide ? sideOf(report.sites) : ('both' as const)]),
  );
  return [...wanted]
    .filter(([exerciseId, side]) => !open.some((hold) => covers(hold, exerciseId, side)))
    .map(([exerciseId, side]) => ({
      id: newId(),
      exercise_id: exerciseId,
      side,
      held_since: heldSince,
      source_record_id: report.sourceRecordId,
      flag_id: flagId,
    }));
}

export const insertionOfHold = (clinicId: string, patientId: string, hold: HoldRow): Statement =>
  insertInto(
    'exercise_hold',
    { clinic_id: clinicId, patient_id: patientId, ...hold },
    'ON CONFLICT DO NOTHING',
  );

/** Holds as the phone needs them: one for each prescribed exercise of the version with a held exercise. */
export function holdsInVersion(holds: readonly HoldRow[], version: readonly PrescribedRow[]): ExerciseHold[] {
  return holds.flatMap((hold) =>
    version
      .filter((exercise) => exercise.exercise_id === hold.exercise_id)
      .map((exercise) => ({
        id: hold.id,
        prescribedExerciseId: exercise.id,
        exerciseName: exercise.name,
        side: hold.side,
        heldSince: hold.held_since,
        flagId: hold.flag_id,
      })),
  );
}
