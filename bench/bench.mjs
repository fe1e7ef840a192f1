// How near the product is to a bare server: three cases, each with 1 and 16 connections, in interleaved rounds.
// `--rounds=7 --seconds=5 --patients=400`
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { freePort } from '../tools/postgres/postmaster.mjs';
import { startTemporaryPostgres, temporaryFolder } from '../tools/postgres/temporary.mjs';
import { startApplication } from '../tools/start/application.mjs';
import { prepare } from '../tools/start/prepare.mjs';
import { readSettings } from '../tools/start/settings.mjs';
import { ask, patientsOf } from '../tools/test/faults/demonstration.mjs';
import { sessionLog } from '../tools/test/faults/records.mjs';

const ROOT = join(import.meta.dirname, '..');
process.chdir(ROOT);
const option = (name, otherwise) =>
  Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
const ROUNDS = option('rounds', 7);
const SECONDS = option('seconds', 5);
const PATIENTS = option('patients', 400);

const require = createRequire(import.meta.url);
const { populate } = require('./dist/world.js');
const { record, written } = require('./dist/recorded.js');
const { figuresOf, verdictOn } = require('./dist/verdict.js');
const fromApi = createRequire(join(ROOT, 'apps/api/package.json'));
const undo = [];

async function start() {
  await prepare();
  const environment = { ...process.env };
  for (const name of [
    'PORT',
    'DATABASE_URL',
    'APP_DATABASE_URL',
    'PUBLIC_URL',
    'MAIL_URL',
    'DEMO',
    'DEMO_TODAY',
  ])
    delete environment[name];
  const folder = temporaryFolder();
  const port = String(await freePort(null));
  const application = await startApplication(
    readSettings({ ...environment, PORT: port, DATA_DIR: join(folder, 'data') }),
    { onStarted: (stop) => undo.push(stop), postgres: () => startTemporaryPostgres(folder) },
  );
  const adminUrl = new URL(application.postgres.adminUrl);
  adminUrl.pathname = new URL(application.postgres.ownerUrl).pathname;
  return {
    appUrl: application.postgres.appUrl,
    adminUrl: adminUrl.href,
    origin: `http://127.0.0.1:${port}`,
    folder,
  };
}

const questionsOf = async (origin) => {
  const { body } = await ask(origin, { method: 'GET', path: '/api/openapi.json' });
  return body.components.schemas.RedFlagAnswersRequest.required;
};

/** A session without pain: no flag, one exercise row, as most sessions are. */
const painless = (questions, patient) => ({
  ...sessionLog(questions, patient),
  qualities: [],
  sites: [],
  painDuring: { state: 'answered', value: 0 },
  painAfter: { state: 'answered', value: 0 },
});

async function cookieOf(origin, email) {
  const body = { email, password: 'correct-horse-ischia' };
  const { headers } = await ask(origin, { method: 'POST', path: '/api/v1/auth/sign-in', body });
  return headers.getSetCookie()[0].split(';')[0];
}

/** One patient with a session in each of 30 days, many times over. */
async function fill({ origin, adminUrl }) {
  const [maria] = await patientsOf(origin);
  const questions = await questionsOf(origin);
  const path = `/api/v1/portal/session-logs/${randomUUID()}`;
  const kept = await ask(origin, {
    method: 'PUT',
    path,
    cookie: maria.person.cookie,
    body: sessionLog(questions, maria),
  });
  if (kept.status !== 201) throw new Error(`the pattern was not kept: ${JSON.stringify(kept.body)}`);
  const { Client } = fromApi('pg');
  const client = new Client({ connectionString: adminUrl });
  client.on('error', () => undefined);
  await client.connect();
  const { clinicId, patientId } = maria.person;
  const colleague = await client.query(
    `SELECT id FROM staff_member WHERE clinic_id = $1 AND id <> (SELECT staff_member_id FROM patient WHERE id = $2) LIMIT 1`,
    [clinicId, patientId],
  );
  const patients = await populate(
    client,
    { clinicId, patientId, colleagueId: colleague.rows[0].id },
    PATIENTS,
  );
  await client.end();
  return { clinicId, patients, questions, staff: await cookieOf(origin, 'physio@demo.example') };
}

/** Ids that the application made within the last minute; others of this form belong to the demonstration. */
const madeSince = (start) => (id) => {
  const at = Number.parseInt(id.replace('-', '').slice(0, 12), 16);
  return id[14] === '7' && at >= start && at < start + 60_000;
};

/** What the API really sends for each case, so that the bare server sends the same. */
async function recordPlan({ appUrl }, { clinicId, patients, questions, staff }) {
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
    path: `/api/v1/patients/${patients[0].patientId}/overview`,
    cookie: staff,
  });
  const logs = [];
  for (const patient of patients) {
    const id = randomUUID();
    const begun = Date.now();
    const statements = await sent({
      method: 'PUT',
      path: `/api/v1/portal/session-logs/${id}`,
      cookie: patient.cookie,
      body: painless(questions, patient),
    });
    const isWrite = ({ text }) => /^\s*(INSERT|UPDATE)/.test(text);
    const write = statements.filter(isWrite);
    const ids = new Set(JSON.stringify(write).match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g));
    const load = statements.filter((one) => !isWrite(one));
    logs.push({ load, write, fresh: [id, ...[...ids].filter(madeSince(begun))] });
  }
  await app.close();
  return { appUrl, clinicId, caseload, overview, logs };
}

async function startFloor(plan, folder) {
  const file = join(folder, 'plan.json');
  writeFileSync(file, written(plan));
  const child = fork(join(ROOT, 'bench/dist/floor.js'), [file], { cwd: ROOT });
  undo.push(async () => void child.kill());
  const { port } = await new Promise((resolve) => child.once('message', resolve));
  return `http://127.0.0.1:${port}`;
}

async function measure(url, connections, options) {
  const found = await autocannon({ url, connections, duration: SECONDS, ...options });
  // A full pool refuses with 503: what was refused is not counted as served.
  const bad = found.non2xx + found.errors + found.timeouts;
  if (bad > 0) console.log(`${url}, c${connections}: ${bad} of ${found.requests.total} requests refused`);
  return (found.requests.total - found.non2xx) / found.duration;
}

function casesOf({ origin }, floor, { patients, questions, staff }) {
  const read = { headers: { cookie: staff } };
  const bodies = patients.map((patient) => JSON.stringify(painless(questions, patient)));
  let next = 0;
  const setupRequest = (request) => {
    const chosen = next++ % patients.length;
    return {
      ...request,
      method: 'PUT',
      path: `/api/v1/portal/session-logs/${randomUUID()}`,
      headers: {
        ...request.headers,
        origin,
        cookie: patients[chosen].cookie,
        'content-type': 'application/json',
      },
      body: bodies[chosen],
    };
  };
  return [
    {
      name: 'caseload',
      goals: { 1: 2, 16: 2 },
      floor: [`${floor}/caseload`, {}],
      product: [`${origin}/api/v1/caseload`, read],
    },
    {
      name: 'last 30 logs (patient page)',
      goals: { 1: 2, 16: 2 },
      floor: [`${floor}/overview`, {}],
      product: [`${origin}/api/v1/patients/${patients[0].patientId}/overview`, read],
    },
    {
      name: 'logging a session',
      goals: { 1: 4, 16: 6 },
      floor: [`${floor}/log`, { method: 'PUT', body: bodies[0] }],
      product: [origin, { requests: [{ setupRequest }] }],
    },
  ];
}

const whole = ([low, middle, high]) => `${Math.round(middle)} (${Math.round(low)}-${Math.round(high)})`;
const fraction = ([low, middle, high]) => `${middle.toFixed(2)} (${low.toFixed(2)}-${high.toFixed(2)})`;

async function main() {
  const application = await start();
  const world = await fill(application);
  const plan = await recordPlan(application, world);
  const counts = `${plan.caseload.length}, ${plan.overview.length}, ${plan.logs[0].load.length} + ${plan.logs[0].write.length}`;
  console.log(`${PATIENTS} patients x 30 logs; ${ROUNDS} rounds of ${SECONDS} s; statements: ${counts}\n`);
  const cases = casesOf(application, await startFloor(plan, application.folder), world);
  const rounds = new Map();
  for (const { floor, product } of cases)
    for (const [url, options] of [floor, product]) await measure(url, 4, options);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const one of cases)
      for (const connections of [1, 16]) {
        const key = `${one.name} c${connections}`;
        const floor = await measure(one.floor[0], connections, one.floor[1]);
        const product = await measure(one.product[0], connections, one.product[1]);
        rounds.set(key, [...(rounds.get(key) ?? []), { floor, product }]);
      }
  console.log(
    '| case | bare server, requests/s | Ischia, requests/s | ratio | first landing |\n| --- | --- | --- | --- | --- |',
  );
  for (const one of cases)
    for (const connections of [1, 16]) {
      const figures = figuresOf(rounds.get(`${one.name} c${connections}`));
      console.log(
        `| ${one.name}, c${connections} | ${whole(figures.floor)} | ${whole(figures.product)} | ${fraction(figures.ratio)} | ${verdictOn(figures, one.goals[connections])} |`,
      );
    }
}

await main()
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(async () => {
    for (const step of undo.reverse()) await step();
  });
