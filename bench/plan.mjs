// What the application really sends for each case, so that the bare server sends the same.
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { ask } from '../tools/test/faults/demonstration.mjs';
import { sessionOf } from './filling.mjs';

const { record } = createRequire(import.meta.url)('./dist/recorded.js');

/** Ids that the application made within the last minute; others of this form belong to the demonstration. */
const madeSince = (start) => (id) => {
  const at = Number.parseInt(id.replace('-', '').slice(0, 12), 16);
  return id[14] === '7' && at >= start && at < start + 60_000;
};

export async function recordPlan(fromApi, appUrl, { clinicId, patients, readId, questions, staff }) {
  fromApi('reflect-metadata');
  const { createApp } = fromApi('./dist/create-app.js');
  const { Clock } = fromApi('./dist/platform/clock.js');
  const app = await createApp({
    appDatabaseUrl: appUrl,
    publicUrl: undefined,
    webFolder: 'none',
    demonstration: true,
    clock: new Clock(),
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const origin = await app.getUrl();
  const { Client } = fromApi('pg');
  const sent = (request) =>
    record(Client, async () => {
      const { status, body } = await ask(origin, request);
      if (status >= 300) throw new Error(`${request.path}: ${status} ${JSON.stringify(body)}`);
    });
  const caseload = await sent({ method: 'GET', path: '/api/v1/caseload', cookie: staff });
  const overview = await sent({
    method: 'GET',
    path: `/api/v1/patients/${readId}/overview`,
    cookie: staff,
  });
  const patientsPage = await sent({ method: 'GET', path: '/api/v1/patients?limit=50', cookie: staff });
  const logOf = (patient, id) => ({
    method: 'PUT',
    path: `/api/v1/portal/session-logs/${id}`,
    cookie: patient.cookie,
    body: sessionOf(questions, patient),
  });
  const logs = [];
  for (const patient of patients) {
    // The first further sharp session lifts the flag; those that follow are measured.
    if (patient.isSharp) await ask(origin, logOf(patient, randomUUID()));
    const id = randomUUID();
    const begun = Date.now();
    const statements = await sent(logOf(patient, id));
    const isWrite = ({ text }) => /^\s*(INSERT|UPDATE)/.test(text);
    const write = statements.filter(isWrite);
    const ids = new Set(JSON.stringify(write).match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g));
    const load = statements.filter((one) => !isWrite(one));
    logs.push({ load, write, fresh: [id, ...[...ids].filter(madeSince(begun))] });
  }
  await app.close();
  return { appUrl, clinicId, caseload, overview, patientsPage, logs };
}
