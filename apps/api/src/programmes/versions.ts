import type { Dose, PrescribedExercise, PrescribedSession, ProgrammeVersion, Schedule } from '@ischia/shared';
import type { Statement } from '../platform/database/clinic-transaction';

export type VersionRow = {
  id: string;
  programme_id: string;
  programme_name: string;
  number: number;
  phase_name: string;
  valid_from: string;
  valid_to: string | null;
  pain_limit: number;
};
export type PrescribedSessionRow = {
  id: string;
  version_id: string;
  series_id: string;
  name: string;
  schedule: Schedule;
};
export type PrescribedExerciseRow = {
  id: string;
  session_id: string;
  exercise_id: string;
  slug: string;
  name: string;
  dose: Dose;
  optional: boolean;
  easier_exercise_id: string | null;
  hold_together: string[];
};

/** Rows of `versionsOf`, in its order. */
export type VersionRows = readonly [VersionRow[], PrescribedSessionRow[], PrescribedExerciseRow[]];

/** A programme that ended cuts its last version short. $2 patient, $3 first day, $4 last day, both inclusive. */
const VERSIONS = `
  FROM programme_version v
  JOIN programme p ON p.clinic_id = v.clinic_id AND p.id = v.programme_id`;
const IN_FORCE = `
  v.clinic_id = $1 AND v.patient_id = $2 AND v.valid_from <= $4::date
  AND coalesce(least(v.valid_to, p.ended_on), 'infinity'::date) > greatest(v.valid_from, $3::date)`;

/**
 * The versions of a patient that are in force on some day from `fromDay` to `toDay`, both inclusive, with their
 * sessions and exercises: three statements for a batch, whose rows go to `assembleVersions` in the same order.
 */
export function versionsOf(
  clinicId: string,
  patientId: string,
  fromDay: string,
  toDay: string,
): [Statement<VersionRow>, Statement<PrescribedSessionRow>, Statement<PrescribedExerciseRow>] {
  const values = [clinicId, patientId, fromDay, toDay];
  return [
    {
      name: 'versions.in-force',
      text: `SELECT v.id, v.programme_id, p.name AS programme_name, v.number, v.phase_name, v.valid_from,
          least(v.valid_to, p.ended_on) AS valid_to, v.pain_limit
        ${VERSIONS} WHERE ${IN_FORCE} ORDER BY v.valid_from, v.number`,
      values,
    },
    {
      name: 'versions.sessions',
      text: `SELECT s.id, s.version_id, s.series_id, s.name, s.schedule
        ${VERSIONS}
        JOIN prescribed_session s ON s.clinic_id = v.clinic_id AND s.version_id = v.id
        WHERE ${IN_FORCE} ORDER BY s.version_id, s.position`,
      values,
    },
    {
      name: 'versions.exercises',
      text: `SELECT x.id, x.session_id, x.exercise_id, e.slug, e.name, x.dose, x.optional, x.easier_exercise_id,
          x.hold_together
        ${VERSIONS}
        JOIN prescribed_session s ON s.clinic_id = v.clinic_id AND s.version_id = v.id
        JOIN prescribed_exercise x ON x.clinic_id = s.clinic_id AND x.session_id = s.id
        JOIN exercise e ON e.clinic_id = x.clinic_id AND e.id = x.exercise_id
        WHERE ${IN_FORCE} ORDER BY x.session_id, x.position`,
      values,
    },
  ];
}

const exerciseFrom = (row: PrescribedExerciseRow): PrescribedExercise => ({
  id: row.id,
  exerciseId: row.exercise_id,
  slug: row.slug,
  name: row.name,
  dose: row.dose,
  optional: row.optional,
  easierExerciseId: row.easier_exercise_id,
  holdTogether: row.hold_together,
});

function grouped<Row, Made>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  make: (row: Row) => Made,
): (key: string) => Made[] {
  const groups = new Map<string, Made[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row)) ?? [];
    group.push(make(row));
    groups.set(keyOf(row), group);
  }
  return (key) => groups.get(key) ?? [];
}

/** The rows of `versionsOf` as the contract’s versions, earliest first. */
export function assembleVersions([versions, sessions, exercises]: VersionRows): ProgrammeVersion[] {
  const exercisesOf = grouped(exercises, (row) => row.session_id, exerciseFrom);
  const sessionsOf = grouped(
    sessions,
    (row) => row.version_id,
    (row): PrescribedSession => ({
      id: row.id,
      seriesId: row.series_id,
      name: row.name,
      schedule: row.schedule,
      exercises: exercisesOf(row.id),
    }),
  );
  return versions.map((row) => ({
    id: row.id,
    programmeId: row.programme_id,
    programmeName: row.programme_name,
    number: row.number,
    phaseName: row.phase_name,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    painLimit: row.pain_limit,
    sessions: sessionsOf(row.id),
  }));
}
