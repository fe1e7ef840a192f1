// What the comparison is about: two clinics full of patients who logged for 30 days, made from two real sessions.
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { ask, patientsOf } from '../tools/test/faults/demonstration.mjs';
import { sessionLog } from '../tools/test/faults/records.mjs';

const { patternOf, populate } = createRequire(import.meta.url)('./dist/world.js');

const questionsOf = async (origin) => {
  const { body } = await ask(origin, { method: 'GET', path: '/api/openapi.json' });
  return body.components.schemas.RedFlagAnswersRequest.required;
};

const answered = (value) => (value === null ? { state: 'not-asked' } : { state: 'answered', value });

/** An exercise done as prescribed, said without numbers where it is held. */
const done = ({ id, dose }) => ({
  prescribedExerciseId: id,
  outcome: 'done',
  setsDone: answered(dose.sets),
  repetitionsDone: answered(
    dose.sets === null || dose.repetitions === null ? null : dose.sets * dose.repetitions,
  ),
  holdSecondsDone: { state: 'not-asked' },
  minutesDone: answered(dose.minutes),
  sidesDone: dose.perSide ? 'both' : 'not-per-side',
  loadKg: { state: 'not-asked' },
  leftOutReason: { state: 'not-asked' },
  easierDone: { state: 'not-asked' },
});

const WITHOUT_PAIN = { qualities: [], sites: [], painDuring: answered(0), painAfter: answered(0) };

/** A whole session of four exercises, as most are without pain, or with sharp pain. */
export const sessionOf = (questions, patient, { isSharp } = patient) => ({
  ...sessionLog(questions, patient),
  ...(isSharp ? {} : WITHOUT_PAIN),
  exercises: patient.exercises.map(done),
});

async function cookieOf(origin, email) {
  const body = { email, password: 'correct-horse-ischia' };
  const { headers } = await ask(origin, { method: 'POST', path: '/api/v1/auth/sign-in', body });
  return headers.getSetCookie()[0].split(';')[0];
}

/** Someone's session of today, with what it prescribes. */
async function prescribedTo(origin, { person, programmeVersionId, prescribedSessionId }) {
  const { body } = await ask(origin, {
    method: 'GET',
    path: '/api/v1/portal/today',
    cookie: person.cookie,
  });
  const { exercises } = body.versions
    .flatMap(({ sessions }) => sessions)
    .find(({ id }) => id === prescribedSessionId);
  return { programmeVersionId, prescribedSessionId, cookie: person.cookie, exercises };
}

/** One session without pain and one with sharp pain of somebody of the demonstration, through the application. */
async function logPattern(origin, patient, questions) {
  const own = await prescribedTo(origin, patient);
  const log = async (isSharp) => {
    const id = randomUUID();
    const body = sessionOf(questions, own, { isSharp });
    const path = `/api/v1/portal/session-logs/${id}`;
    const kept = await ask(origin, { method: 'PUT', path, cookie: own.cookie, body });
    if (kept.status !== 201) throw new Error(`the pattern was not kept: ${JSON.stringify(kept.body)}`);
    return id;
  };
  return { calm: await log(false), sharp: await log(true) };
}

/** Two clinics with as many patients each and a session in each of 30 days. */
export async function fill(origin, client, count) {
  const questions = await questionsOf(origin);
  const [maria, , hana] = await patientsOf(origin);
  const filled = [];
  for (const patient of [maria, hana]) {
    const { clinicId, patientId } = patient.person;
    const colleague = await client.query(
      `SELECT s.id FROM staff_member s WHERE s.clinic_id = $1
       ORDER BY s.id = (SELECT staff_member_id FROM patient WHERE id = $2) LIMIT 1`,
      [clinicId, patientId],
    );
    const pattern = await patternOf(client, patientId, await logPattern(origin, patient, questions));
    const colleagueId = colleague.rows[0].id;
    filled.push(await populate(client, pattern, { clinicId, patientId, colleagueId, count }));
  }
  await client.query('VACUUM ANALYZE');
  const [patients] = filled;
  const neighbour = await client.query(
    `SELECT o.id FROM patient p JOIN patient o ON o.clinic_id = p.clinic_id AND o.staff_member_id = p.staff_member_id
     WHERE p.id = $1 AND o.created_at = p.created_at AND o.id <> p.id ORDER BY o.id LIMIT 1`,
    [maria.person.patientId],
  );
  return {
    clinicId: maria.person.clinicId,
    patients,
    readId: neighbour.rows[0].id,
    questions,
    staff: await cookieOf(origin, 'physio@demo.example'),
    since: new Date().toISOString(),
  };
}
