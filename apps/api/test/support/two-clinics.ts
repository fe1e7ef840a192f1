import { v7 } from 'uuid';
import { clinicId } from '../../src/demonstration/clinics';
import { patientId } from '../../src/demonstration/patients';
import type { Answer, TestApplication, Visitor } from './application';
import {
  anEpisode,
  aPrescribedExercise,
  aProgramme,
  aSession,
  aVersion,
  exerciseIds,
  londonDay,
} from './programmes';
import { answer, aPainReport, aSessionLog, momentOf } from './records';

/** Somebody with an episode, two versions, a session, a report, a flag, a hold; and the bodies that made them. */
export type TreatedPatient = {
  readonly key: string;
  readonly clinicId: string;
  readonly patientId: string;
  readonly episodeId: string;
  readonly programmeId: string;
  readonly versionId: string;
  readonly prescribedSessionId: string;
  readonly prescribedExerciseId: string;
  readonly sessionLogId: string;
  readonly painReportId: string;
  readonly noticeId: string;
  readonly flagId: string;
  readonly holdId: string;
  /** Of the same clinic: somebody whose link nobody has opened, and somebody who has joined and owns nothing. */
  readonly invitedStaffId: string;
  readonly colleagueStaffId: string;
  /** Of the same clinic: a patient whose link to the portal nobody has opened. */
  readonly invitedPatientId: string;
  readonly episode: object;
  readonly programme: object;
  readonly nextVersion: object;
};

export type TwoClinics = Readonly<Record<'maria' | 'tom' | 'hana' | 'unknown', TreatedPatient>>;

/** Text that belongs to one person or one clinic and must not be read by anybody else. */
export const canaryOf = (key: string): string => `canary-${key}`;

function insist(step: string, reply: Answer, status = 201): void {
  if (reply.status !== status) throw new Error(`${step}: ${reply.status} ${reply.text}`);
}

/** Two more people of a clinic, for its administrators. */
async function employ(
  { database }: TestApplication,
  clinic: string,
): Promise<Pick<TreatedPatient, 'invitedStaffId' | 'colleagueStaffId'>> {
  const [invitedStaffId, colleagueStaffId, account] = [v7(), v7(), v7()];
  const rows: [string, unknown[]][] = [
    [
      `INSERT INTO staff_member (clinic_id, id, name) VALUES ($1, $2, 'Ivo'), ($1, $3, 'Cora')`,
      [invitedStaffId, colleagueStaffId],
    ],
    [
      `INSERT INTO identity.invitation (id, token_hash, clinic_id, email, display_name, roles, staff_member_id, expires_at)
       SELECT id, sha256(id::text::bytea), $1, id || '@clinic.example', 'Ivo', '{desk}', id, now() + interval '1 day'
       FROM (SELECT $2::uuid AS id) i`,
      [invitedStaffId],
    ],
    [
      `WITH made AS (INSERT INTO identity.account (id, email, display_name, password_hash)
         SELECT id, id || '@clinic.example', 'Cora', '' FROM (SELECT $2::uuid AS id) i RETURNING id)
       INSERT INTO identity.membership (clinic_id, account_id, roles, staff_member_id)
       SELECT $1, id, '{lead}', $3 FROM made`,
      [account, colleagueStaffId],
    ],
  ];
  for (const [text, values] of rows) await database.rows(text, [clinicId(clinic), ...values]);
  return { invitedStaffId, colleagueStaffId };
}

/** A patient who has been asked into the portal. */
async function askIn({ database }: TestApplication, clinic: string): Promise<string> {
  const id = v7();
  await database.rows(
    `INSERT INTO patient (clinic_id, id, given_name, family_name, birth_date, revision, created_at)
     VALUES ($1, $2, 'Ines', 'Vidal', '1970-01-01', 1, now())`,
    [clinicId(clinic), id],
  );
  await database.rows(
    `INSERT INTO identity.portal_invitation (id, token_hash, clinic_id, patient_id, email, display_name, expires_at)
     SELECT id, sha256(id::text::bytea), $1, id, id || '@home.example', 'Ines', now() + interval '1 day'
     FROM (SELECT $2::uuid AS id) i`,
    [clinicId(clinic), id],
  );
  return id;
}

async function treat(
  application: TestApplication,
  people: { key: string; clinic: string; clinicName: string; physio: Visitor; patient: Visitor },
): Promise<TreatedPatient> {
  const { key, clinic, clinicName, physio, patient } = people;
  const { database } = application;
  const canary = canaryOf(key);
  const id = patientId(key);
  const [exercise] = await exerciseIds(database, clinicName);
  const [episodeId, programmeId, bridge, session, sessionLogId, painReportId, noticeId] = Array.from(
    { length: 7 },
    () => v7(),
  ) as [string, string, string, string, string, string, string];
  await database.rows('UPDATE patient SET family_name = $2 WHERE id = $1', [id, canary]);
  await database.rows(
    'UPDATE episode SET closed_on = current_date WHERE patient_id = $1 AND closed_on IS NULL',
    [id],
  );
  const base = anEpisode();
  const episode = { ...base, baselineScreen: { ...(base['baselineScreen'] as object), note: canary } };
  insist('episode', await physio.put(`/patients/${id}/episodes/${episodeId}`, episode));
  const sessions = [aSession([aPrescribedExercise(exercise, { id: bridge })], { id: session, name: canary })];
  const programme = aProgramme(episodeId, [], {
    name: canary,
    outline: canary,
    validFrom: londonDay(-1),
    sessions,
  });
  insist('programme', await physio.put(`/patients/${id}/programmes/${programmeId}`, programme));
  const nextVersion = aVersion([aPrescribedExercise(exercise)], {
    phaseName: canary,
    validFrom: londonDay(7),
  });
  insist('version', await physio.post(`/programmes/${programmeId}/versions`, nextVersion));

  const report = aPainReport({
    sessionLogId,
    exercise: { prescribedExerciseId: bridge, setNumber: 1 },
    note: canary,
  });
  insist('report', await patient.put(`/portal/pain-reports/${painReportId}`, report));
  const versionId = String(programme['versionId']);
  const log = aSessionLog({
    programmeVersionId: versionId,
    prescribedSessionId: session,
    painReportIds: [painReportId],
    note: canary,
  });
  insist('log', await patient.put(`/portal/session-logs/${sessionLogId}`, log));
  insist('notice', await patient.put(`/portal/notices-shown/${noticeId}`, aNotice(painReportId, canary)));
  insist('unreadable', await patient.put(`/portal/pain-reports/${v7()}`, `{"${canary}`), 202);

  const [flag] = await database.rows<{ id: string }>(
    'SELECT flag_id AS id FROM flag_occurrence WHERE source_record_id = $1 LIMIT 1',
    [sessionLogId],
  );
  const [hold] = await database.rows<{ id: string }>(
    'SELECT id FROM exercise_hold WHERE patient_id = $1 AND lifted_at IS NULL LIMIT 1',
    [id],
  );
  if (flag === undefined || hold === undefined) throw new Error(`${key} has no flag or no hold`);
  return {
    key,
    clinicId: clinicId(clinic),
    patientId: id,
    episodeId,
    programmeId,
    versionId,
    prescribedSessionId: session,
    prescribedExerciseId: bridge,
    sessionLogId,
    painReportId,
    noticeId,
    flagId: flag.id,
    holdId: hold.id,
    ...(await employ(application, clinic)),
    invitedPatientId: await askIn(application, clinic),
    episode,
    programme,
    nextVersion,
  };
}

export const aNotice = (recordId: string, words: string): object => ({
  recordId,
  messageId: 'MSG-STOP',
  locale: 'en',
  words,
  shownAt: momentOf().performedAt,
  readAt: null,
});

export const aNextMorning = (): object => ({
  ...momentOf(),
  morning: answer('same'),
  nextMorning: answer(0),
  worst24: answer(0),
});

export const aSecondMorning = (): object => ({ ...momentOf(), morning: answer('same') });

/** Names of a clinic, its people, its library and templates, each with the clinic's own word in it. */
async function nameClinic(application: TestApplication, key: string): Promise<void> {
  const word = canaryOf(key);
  const statements = [
    `UPDATE clinic SET name = name || ' ${word}', urgent_place = '${word}' WHERE clinic_id = $1`,
    `UPDATE staff_member SET name = name || ' ${word}' WHERE clinic_id = $1`,
    `UPDATE programme_template SET name = name || ' ${word}' WHERE clinic_id = $1`,
    `UPDATE exercise SET name = '${word}', content = content || '{"name":"${word}"}' WHERE clinic_id = $1`,
  ];
  for (const statement of statements) await application.database.rows(statement, [clinicId(key)]);
}

/** Maria and Tom in one clinic, with different physiotherapists; Hana in another; and ids of nobody. */
export async function twoClinics(application: TestApplication): Promise<TwoClinics> {
  const signedIn = application.signedIn;
  const [kate, tomasz, mere] = await Promise.all([
    signedIn('physio@demo.example'),
    signedIn('physio2@demo.example'),
    signedIn('physio@other.example'),
  ]);
  const harbour = { clinic: 'harbour', clinicName: 'Harbour' };
  await application.database.rows(
    `UPDATE patient SET staff_member_id = (SELECT id FROM staff_member WHERE name LIKE 'Tomasz%') WHERE id = $1`,
    [patientId('tom')],
  );
  const maria = await treat(application, {
    ...harbour,
    key: 'maria',
    physio: kate,
    patient: await signedIn('patient@demo.example'),
  });
  const tom = await treat(application, {
    ...harbour,
    key: 'tom',
    physio: tomasz,
    patient: await signedIn('patient2@demo.example'),
  });
  const hana = await treat(application, {
    key: 'hana',
    clinic: 'other',
    clinicName: 'Hillside',
    physio: mere,
    patient: await signedIn('patient@other.example'),
  });
  for (const key of ['harbour', 'other']) await nameClinic(application, key);
  return { maria, tom, hana, unknown: nobody(maria) };
}

function nobody(like: TreatedPatient): TreatedPatient {
  const ids = Object.entries(like).map(([name, value]) => [name, name.endsWith('Id') ? v7() : value]);
  return { ...(Object.fromEntries(ids) as TreatedPatient), key: 'unknown' };
}
