// @ts-check
// What was acknowledged outlives the death of the API and of PostgreSQL. `--kills=20` for the long form.
// Here PostgreSQL does not flush to the disk: what dies in this test are processes, not the machine.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../postgres/postmaster.mjs';
import { startTemporaryPostgres, temporaryFolder } from '../postgres/temporary.mjs';
import { startApplication } from '../start/application.mjs';
import { prepare } from '../start/prepare.mjs';
import { say } from '../start/say.mjs';
import { readSettings, withoutSettings } from '../start/settings.mjs';
import { Clients } from './faults/clients.mjs';
import { ask, patientsOf } from './faults/demonstration.mjs';
import { compare } from './faults/ledger.mjs';
import { databaseIsBack, probe } from './faults/outage.mjs';

const KILLS = Number(process.argv.find((word) => word.startsWith('--kills='))?.slice('--kills='.length) ?? 3);
/** How long PostgreSQL stays away, so that there is an outage to look at. */
const OUTAGE_MS = 2500;

/** @type {(() => Promise<void>)[]} */
const undo = [];
const totals = { passed: 0, failed: 0 };

/** @param {string} sentence @param {boolean} holds */
function check(sentence, holds) {
  totals[holds ? 'passed' : 'failed'] += 1;
  say(`${holds ? 'ok    ' : 'FAILED'} ${sentence}`);
}

async function start() {
  const folder = temporaryFolder();
  const port = String(await freePort(null));
  const settings = readSettings({
    ...withoutSettings(process.env),
    PORT: port,
    DATA_DIR: join(folder, 'data'),
  });
  const application = await startApplication(settings, {
    onStarted: (stop) => void undo.push(stop),
    postgres: async () => {
      const postgres = await startTemporaryPostgres(folder);
      return {
        ...postgres,
        onExit: (listener) => postgres.onExit(() => void setTimeout(listener, OUTAGE_MS)),
      };
    },
  });
  const { postgres } = application;
  if (!postgres) throw new Error('no database of its own');
  const adminUrl = new URL(postgres.adminUrl);
  adminUrl.pathname = new URL(postgres.ownerUrl).pathname;
  return {
    ...application,
    dataDir: settings.dataDir,
    postgres,
    adminUrl: adminUrl.href,
    origin: `http://127.0.0.1:${port}`,
  };
}

/** @typedef {Awaited<ReturnType<typeof start>>} Application */

/** @param {number[]} numbers */
const highest = (numbers) => Math.round(Math.max(0, ...numbers));

/** @param {Application} application @param {Clients} clients */
async function killApi({ api }, clients) {
  /** @type {number[]} */
  const back = [];
  for (let kill = 1; kill <= KILLS; kill += 1) {
    await sleep(500 + Math.random() * 1500);
    const pid = api.pid();
    if (pid === undefined) throw new Error('no API to kill');
    const before = clients.acknowledged().length;
    const at = performance.now();
    process.kill(pid, 'SIGKILL');
    while (clients.acknowledged().length <= before + 8) await sleep(10);
    back.push(performance.now() - at);
  }
  say(`       the API was killed ${KILLS} times; reports were kept again after at most ${highest(back)} ms`);
}

/** @param {Application} application @param {string} cookie */
async function killDatabase({ api, origin, postgres, adminUrl }, cookie) {
  const pid = api.pid();
  const watch = probe(origin, cookie);
  await sleep(500);
  const killedAt = performance.now();
  postgres.kill();
  await sleep(OUTAGE_MS / 2);
  const backAt = await databaseIsBack(adminUrl);
  await sleep(5500);
  const probes = await watch.stop();
  const during = probes.filter(({ at }) => at > killedAt + 50 && at < backAt - 500);
  const first = probes
    .filter(({ at, status }) => at > backAt && status === 200)
    .map(({ at, milliseconds }) => at + milliseconds - backAt);
  const late = probes.filter(({ at, status }) => at > backAt + 5000 && status !== 200);
  const slowest = highest(
    probes.filter(({ at }) => at > killedAt - 200 && at < backAt).map(({ milliseconds }) => milliseconds),
  );
  say(
    `       ${during.length} requests during the outage of ${Math.round(backAt - killedAt)} ms; slowest answer ${slowest} ms`,
  );
  check(
    'without PostgreSQL every request is answered 503',
    during.length > 20 && during.every(({ status, code }) => status === 503 && code === 'unavailable'),
  );
  check(`... within 1 s`, slowest <= 1000);
  const firstAfter = Math.round(Math.min(...first));
  check(
    `the API serves again within 5 s of the return of PostgreSQL (${firstAfter} ms)`,
    firstAfter <= 5000 && late.length === 0,
  );
  check('... without a restart', api.pid() === pid);
}

async function main() {
  await prepare();
  const application = await start();
  const { origin, adminUrl } = application;
  const { body: document } = await ask(origin, { method: 'GET', path: '/api/openapi.json' });
  const patients = await patientsOf(origin);
  const clients = new Clients(origin, patients, document.components.schemas.RedFlagAnswersRequest.required);
  await killDatabase(application, patients[0]?.person.cookie ?? '');
  await killApi(application, clients);
  await clients.stop();

  const found = await compare(adminUrl, clients.sent);
  const refused = [...clients.refusals].map(([status, times]) => `${times} x ${status}`).join(', ') || 'none';
  say(
    `       ${found.acknowledged} reports and sessions acknowledged; ${clients.unknown} unknown outcomes; refused: ${refused}`,
  );
  check(
    `of ${found.acknowledged} acknowledged records none is lost`,
    found.acknowledged >= 200 && found.lost === 0,
  );
  check('... and each has its flag', found.withoutFlag === 0);
  check(
    'no record is there twice, nor a revision, nor an occurrence of a flag',
    found.double + found.doubleRevisions + found.doubleFlags === 0,
  );
  check('a repeat is never taken for something unreadable', found.unreadable === 0);
  check(
    'nobody is refused but with 503',
    [...clients.refusals.keys()].every((status) => status === '503'),
  );
  check('outcomes were unknown, so that repeats were tried', KILLS === 0 || clients.unknown > 0);
  if (totals.failed > 0) tellLog(application.dataDir);
}

/** What the API said outside its log, and last in it. @param {string} dataDir */
function tellLog(dataDir) {
  const lines = readFileSync(join(dataDir, 'api.log'), 'utf8').trim().split('\n');
  const said = lines.filter((line) => !line.startsWith('{'));
  for (const line of [...said.slice(0, 20), ...lines.slice(-3)]) say(`       | ${line.slice(0, 400)}`);
}

async function end() {
  for (const step of undo.reverse()) await step();
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.once(signal, () => void end().then(() => process.exit(1)));

await main()
  .catch((error) => check(String(error instanceof Error ? error.stack : error), false))
  .finally(end);
say(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;
