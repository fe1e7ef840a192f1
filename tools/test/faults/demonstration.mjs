// @ts-check
import { randomUUID } from 'node:crypto';

const PASSWORD = 'correct-horse-ischia';
const PATIENTS = ['patient@demo.example', 'patient2@demo.example', 'patient@other.example'];
const PHYSIOTHERAPISTS = ['physio@demo.example', 'physio@other.example'];

/**
 * @typedef {{ cookie: string, patientId: string | null, clinicId: string, displayName: string }} Person
 * @typedef {{ person: Person, programmeVersionId: string, prescribedSessionId: string }} Patient
 * @typedef {{ status: number, body: any }} Reply
 */

/**
 * One request as a program that is no browser sends it.
 * @param {string} origin
 * @param {{ method: string, path: string, cookie?: string, body?: unknown, milliseconds?: number }} request
 * @returns {Promise<Reply & { headers: Headers }>}
 */
export async function ask(origin, { method, path, cookie = '', body, milliseconds = 10_000 }) {
  const reply = await fetch(`${origin}${path}`, {
    method,
    headers: { origin, cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    signal: AbortSignal.timeout(milliseconds),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  return { status: reply.status, body: text === '' ? null : JSON.parse(text), headers: reply.headers };
}

/** @param {string} origin @param {string} email @returns {Promise<Person>} */
async function signIn(origin, email) {
  const { status, body, headers } = await ask(origin, {
    method: 'POST',
    path: '/api/v1/auth/sign-in',
    body: { email, password: PASSWORD },
  });
  if (status !== 200) throw new Error(`${email} cannot sign in: ${status}`);
  const cookie = headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return { cookie, patientId: body.patientId, clinicId: body.clinic.id, displayName: body.displayName };
}

/**
 * The patients of the demonstration who have an account, each with a programme in force to log sessions of.
 * @param {string} origin
 * @returns {Promise<Patient[]>}
 */
export async function patientsOf(origin) {
  const staff = await Promise.all(PHYSIOTHERAPISTS.map((email) => signIn(origin, email)));
  const people = await Promise.all(PATIENTS.map((email) => signIn(origin, email)));
  return Promise.all(
    people.map(async (person) => {
      const physiotherapist = staff.find(({ clinicId }) => clinicId === person.clinicId);
      if (!physiotherapist) throw new Error(`nobody treats ${person.displayName}`);
      return {
        person,
        ...((await sessionOf(origin, person)) ?? (await assign(origin, person, physiotherapist))),
      };
    }),
  );
}

/** @param {string} origin @param {Person} person */
async function sessionOf(origin, { cookie }) {
  const { body } = await ask(origin, { method: 'GET', path: '/api/v1/portal/today', cookie });
  const today = new Date().toISOString().slice(0, 10);
  const version = body.versions.find(
    (/** @type {any} */ one) => one.validFrom <= today && (one.validTo === null || one.validTo > today),
  );
  if (!version) return null;
  return { programmeVersionId: version.id, prescribedSessionId: version.sessions[0].id };
}

/** @param {string} origin @param {Person} person @param {Person} physiotherapist */
async function assign(origin, { patientId }, { cookie }) {
  const [episodeId, versionId, sessionId] = [randomUUID(), randomUUID(), randomUUID()];
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const { body: library } = await ask(origin, { method: 'GET', path: '/api/v1/exercises', cookie });
  const exercise = library.items.find((/** @type {any} */ one) => one.dose.sets !== null);
  const episode = {
    condition: 'hamstring-strain',
    side: 'R',
    onsetOn: null,
    openedOn: yesterday,
    baselineScreen: null,
    expectation: {
      knownQualities: [],
      knownSides: null,
      baselineLevel: null,
      usualPeak: null,
      expectationActive: false,
    },
  };
  const prescribed = {
    id: randomUUID(),
    exerciseId: exercise.id,
    dose: exercise.dose,
    optional: false,
    easierExerciseId: null,
    holdTogether: [],
  };
  const schedule = { type: 'daily', timesPerDay: 1 };
  const programme = {
    episodeId,
    templateId: null,
    name: 'Hamstring strength',
    outline: '',
    screenMissingReason: 'fault test',
    versionId,
    phaseName: 'First',
    validFrom: yesterday,
    painLimit: 4,
    sessions: [
      { id: sessionId, seriesId: randomUUID(), name: 'Strength', schedule, exercises: [prescribed] },
    ],
  };
  const path = `/api/v1/patients/${patientId}`;
  for (const [where, body] of /** @type {const} */ ([
    [`${path}/episodes/${episodeId}`, episode],
    [`${path}/programmes/${randomUUID()}`, programme],
  ])) {
    const reply = await ask(origin, { method: 'PUT', path: where, cookie, body });
    if (reply.status !== 201) throw new Error(`${where}: ${reply.status} ${JSON.stringify(reply.body)}`);
  }
  return { programmeVersionId: versionId, prescribedSessionId: sessionId };
}
