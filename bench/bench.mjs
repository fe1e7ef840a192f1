// How near the product is to a bare server: four cases, each with 1 and 16 connections, in interleaved rounds.
// `--rounds=7 --seconds=5 --patients=1000`
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
import { readSettings, withoutSettings } from '../tools/start/settings.mjs';
import { fill, sessionOf } from './filling.mjs';
import { recordPlan } from './plan.mjs';

const ROOT = join(import.meta.dirname, '..');
process.chdir(ROOT);
const option = (name, otherwise) =>
  Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
const ROUNDS = option('rounds', 7);
const SECONDS = option('seconds', 5);
const PATIENTS = option('patients', 1000);

const require = createRequire(import.meta.url);
const { forgetLogsSince } = require('./dist/world.js');
const { written } = require('./dist/recorded.js');
const { figuresOf, verdictOn } = require('./dist/verdict.js');
const fromApi = createRequire(join(ROOT, 'apps/api/package.json'));
const undo = [];

async function start() {
  await prepare();
  const folder = temporaryFolder();
  const port = String(await freePort(null));
  const application = await startApplication(
    readSettings({ ...withoutSettings(process.env), PORT: port, DATA_DIR: join(folder, 'data') }),
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

function casesOf({ origin }, floor, { patients, readId, questions, staff }) {
  const read = { headers: { cookie: staff } };
  const bodies = patients.map((patient) => JSON.stringify(sessionOf(questions, patient)));
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
      product: [`${origin}/api/v1/patients/${readId}/overview`, read],
    },
    {
      name: 'page of 50 patients',
      goals: { 1: 2, 16: 2 },
      floor: [`${floor}/patients`, {}],
      product: [`${origin}/api/v1/patients?limit=50`, read],
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
  const { Client } = fromApi('pg');
  const client = new Client({ connectionString: application.adminUrl });
  client.on('error', () => undefined);
  await client.connect();
  undo.push(() => client.end());
  const world = await fill(application.origin, client, PATIENTS);
  const plan = await recordPlan(fromApi, application.appUrl, world);
  const counts = [plan.caseload, plan.overview, plan.patientsPage].map(({ length }) => length).join(', ');
  const { load, write } = plan.logs[1];
  console.log(
    `2 clinics x ${PATIENTS} patients x 30 logs; ${ROUNDS} rounds of ${SECONDS} s; ` +
      `statements: ${counts}, ${load.length} + ${write.length}\n`,
  );
  const cases = casesOf(application, await startFloor(plan, application.folder), world);
  /** Each measurement begins with the same rows. */
  const measured = async ([url, options], connections) => {
    const found = await measure(url, connections, options);
    if (options.method === 'PUT' || options.requests !== undefined)
      await forgetLogsSince(client, world.since);
    return found;
  };
  const rounds = new Map();
  for (const { floor, product } of cases) for (const one of [floor, product]) await measured(one, 4);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const one of cases)
      for (const connections of [1, 16]) {
        const key = `${one.name} c${connections}`;
        const floor = await measured(one.floor, connections);
        const product = await measured(one.product, connections);
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
