import type { AssignProgrammeRequest, PublishVersionRequest } from '@ischia/shared';
import type { Statement } from '../platform/database/clinic-transaction';
import { insertAll, insertInto } from '../platform/database/insert';

export type ProgrammeRow = { id: string; patient_id: string; name: string; ended_on: string | null };

/** The programme, locked until the end of the transaction: versions are published one after the other. */
export function lockProgramme(clinicId: string, programmeId: string): Statement<ProgrammeRow> {
  return {
    name: 'programmes.lock',
    text: `SELECT id, patient_id, name, ended_on FROM programme WHERE clinic_id = $1 AND id = $2 FOR UPDATE`,
    values: [clinicId, programmeId],
  };
}

export type StoredVersionRow = {
  id: string;
  number: number;
  valid_from: string;
  valid_to: string | null;
  content_hash: Buffer;
};

export function versionsOfProgramme(clinicId: string, programmeId: string): Statement<StoredVersionRow> {
  return {
    name: 'programmes.versions',
    text: `SELECT id, number, valid_from, valid_to, content_hash FROM programme_version
      WHERE clinic_id = $1 AND programme_id = $2 ORDER BY number`,
    values: [clinicId, programmeId],
  };
}

export type EpisodeStateRow = { opened_on: string; closed_on: string | null; screened: boolean };

/** One episode of this patient, locked against being closed or given a second programme meanwhile. */
export function lockEpisode(
  clinicId: string,
  patientId: string,
  episodeId: string,
): Statement<EpisodeStateRow> {
  return {
    name: 'programmes.episode',
    text: `SELECT e.opened_on, e.closed_on, EXISTS (
          SELECT 1 FROM baseline_screen b
          WHERE b.clinic_id = $1 AND b.patient_id = e.patient_id AND b.episode_id = e.id) AS screened
      FROM episode e WHERE e.clinic_id = $1 AND e.patient_id = $2 AND e.id = $3 FOR UPDATE`,
    values: [clinicId, patientId, episodeId],
  };
}

export function activeProgrammeOf(clinicId: string, episodeId: string): Statement<{ name: string }> {
  return {
    name: 'programmes.active-of',
    text: `SELECT name FROM programme WHERE clinic_id = $1 AND episode_id = $2 AND ended_on IS NULL`,
    values: [clinicId, episodeId],
  };
}

export function templateById(clinicId: string, templateId: string | null): Statement<{ id: string }> {
  return {
    name: 'programmes.template',
    text: 'SELECT id FROM programme_template WHERE clinic_id = $1 AND id = $2',
    values: [clinicId, templateId],
  };
}

export type LibraryRow = { id: string; slug: string; name: string };

export function exercisesByIds(clinicId: string, ids: readonly string[]): Statement<LibraryRow> {
  return {
    name: 'programmes.exercises',
    text: 'SELECT id, slug, name FROM exercise WHERE clinic_id = $1 AND id = ANY ($2::uuid[])',
    values: [clinicId, ids],
  };
}

/** Was a session of this programme logged for a day after this one? Logs held back for their time do not count. */
export function loggedAfter(clinicId: string, programmeId: string, day: string): Statement<{ on: string }> {
  return {
    name: 'programmes.logged-after',
    text: `SELECT l.performed_on AS on FROM programme p
      JOIN session_log l ON l.clinic_id = p.clinic_id AND l.patient_id = p.patient_id
      JOIN prescribed_session s ON s.clinic_id = l.clinic_id AND s.id = l.prescribed_session_id
      JOIN programme_version v ON v.clinic_id = s.clinic_id AND v.id = s.version_id AND v.programme_id = p.id
      WHERE p.clinic_id = $1 AND p.id = $2 AND l.performed_on > $3::date AND NOT l.time_suspect
      LIMIT 1`,
    values: [clinicId, programmeId, day],
  };
}

/** Who writes which version of whose programme, and when. */
export type Publishing = {
  readonly clinicId: string;
  readonly patientId: string;
  readonly programmeId: string;
  readonly staffMemberId: string;
  readonly at: string;
  readonly hash: Buffer;
};

export function insertProgramme(by: Publishing, body: AssignProgrammeRequest): Statement {
  return insertInto('programme', {
    clinic_id: by.clinicId,
    id: by.programmeId,
    patient_id: by.patientId,
    episode_id: body.episodeId,
    template_id: body.templateId,
    name: body.name,
    outline: body.outline,
    screen_missing_reason: body.screenMissingReason,
    created_at: by.at,
    created_by: by.staffMemberId,
  });
}

/** The one change that a published version ever sees: its end. */
export function closeVersion(clinicId: string, versionId: string, validTo: string): Statement {
  return {
    name: 'programmes.close-version',
    text: 'UPDATE programme_version SET valid_to = $3 WHERE clinic_id = $1 AND id = $2',
    values: [clinicId, versionId, validTo],
  };
}

/** A version with its sessions and exercises: three statements. */
export function insertVersion(
  by: Publishing,
  body: PublishVersionRequest,
  place: { number: number; validTo: string | null },
): Statement[] {
  const owner = { clinic_id: by.clinicId, patient_id: by.patientId };
  const sessions = body.sessions.map((session, index) => ({
    ...owner,
    id: session.id,
    version_id: body.versionId,
    series_id: session.seriesId,
    position: index + 1,
    name: session.name,
    schedule: session.schedule,
  }));
  const exercises = body.sessions.flatMap((session) =>
    session.exercises.map((exercise, index) => ({
      ...owner,
      id: exercise.id,
      session_id: session.id,
      exercise_id: exercise.exerciseId,
      position: index + 1,
      dose: exercise.dose,
      optional: exercise.optional,
      easier_exercise_id: exercise.easierExerciseId,
      hold_together: exercise.holdTogether,
    })),
  );
  return [
    insertInto('programme_version', {
      ...owner,
      id: body.versionId,
      programme_id: by.programmeId,
      number: place.number,
      phase_name: body.phaseName,
      valid_from: body.validFrom,
      valid_to: place.validTo,
      pain_limit: body.painLimit,
      published_at: by.at,
      published_by: by.staffMemberId,
      content_hash: by.hash,
    }),
    insertAll('prescribed_session', sessions),
    insertAll('prescribed_exercise', exercises),
  ];
}
