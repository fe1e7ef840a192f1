import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ischia-postgres-'));
  chmodSync(folder, 0o755);
});
afterAll(() => {
  run(`await it.stopServer(${JSON.stringify(join(folder, 'cluster'))});`, 'postmaster.mjs');
  rmSync(folder, { recursive: true, force: true });
});

const script = (body: string, module: string) =>
  `import * as it from ${JSON.stringify(join(__dirname, module))}; const dataDir = ${JSON.stringify(folder)};\n${body}`;

function run(body: string, module = 'postgres.mjs'): string {
  const ended = spawnSync(process.execPath, ['--input-type=module', '-e', script(body, module)], {
    encoding: 'utf8',
  });
  if (ended.stderr !== '') throw new Error(ended.stderr);
  return ended.stdout;
}

/** Starts the server in a process that then waits; what it wrote is the server's addresses. */
async function startAndWait(body: string, module: string): Promise<{ child: ChildProcess; urls: Urls }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script(body, module)]);
  const text = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (part) => resolve(String(part)));
    child.stderr.once('data', (part) => reject(new Error(String(part))));
  });
  return { child, urls: JSON.parse(text) };
}

interface Urls {
  readonly adminUrl: string;
  readonly appUrl: string;
  readonly ownerUrl: string;
  readonly cluster: string;
}

const START = 'const p = await it.startPostgres({ dataDir, fsync: false });';
const WAIT = 'console.log(JSON.stringify(p)); setInterval(() => {}, 1000);';

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('startPostgres', () => {
  it('makes an application login that is bound by policies, a time limit of 5 s and a lock limit of 2 s', async () => {
    const { child, urls } = await startAndWait(`${START} ${WAIT}`, 'postgres.mjs');
    const facts = await ask(
      urls.appUrl,
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, current_setting('statement_timeout') AS statement,
        current_setting('lock_timeout') AS lock, current_setting('data_checksums') AS checksums,
        current_setting('server_encoding') AS encoding FROM pg_roles WHERE rolname = current_user`,
    );
    expect(facts).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        statement: '5s',
        lock: '2s',
        checksums: 'on',
        encoding: 'UTF8',
      },
    ]);
    await expect(ask(urls.appUrl, 'CREATE TABLE public.mine (x int)')).rejects.toThrow('permission denied');
    await ask(urls.ownerUrl, 'CREATE TABLE kept (x int)');
    await expect(ask(urls.appUrl.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow('password');
    child.kill('SIGKILL');
  }, 30_000);

  it('keeps its passwords where only their owner can read them', () => {
    expect(statSync(join(folder, 'passwords.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'cluster')).mode & 0o777).toBe(0o700);
  });

  it('takes over the server of a killed run, with its data', () => {
    const before = readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0];
    const after = run(`${START} console.log(p.pid()); await p.stop();`).trim();
    expect(after).not.toBe(before);
    expect(existsSync(join(folder, 'cluster', 'postmaster.pid'))).toBe(false);
  }, 30_000);

  it('starts beside another program that now has the number in postmaster.pid, and leaves it alone', async () => {
    const stranger = spawn('sleep', ['60']);
    writeFileSync(join(folder, 'cluster', 'postmaster.pid'), `${stranger.pid}\n${join(folder, 'cluster')}\n`);
    run(`${START} await p.stop();`);
    expect(stranger.exitCode).toBeNull();
    expect(stranger.signalCode).toBeNull();
    stranger.kill();
  }, 30_000);

  it('is back within 3 s of a SIGKILL in the middle of a statement of minutes, on the same port', async () => {
    const fault = `process.stdin.once('data', async () => {
        const begun = performance.now();
        await new Promise((done) => { p.onExit(() => p.restart().then(done)); p.kill(); });
        console.log(performance.now() - begun);
      });
      console.log(JSON.stringify(p));`;
    const { child, urls } = await startAndWait(`${START} ${fault}`, 'postgres.mjs');
    const busy = ask(
      urls.ownerUrl,
      'SELECT count(*) FROM generate_series(1, 3000000000::bigint) n WHERE n % 7 = 3',
    );
    const ended = busy.catch((error: unknown) => String(error));
    await new Promise((done) => setTimeout(done, 300));
    const answer = new Promise<string>((resolve) =>
      child.stdout?.once('data', (part) => resolve(String(part))),
    );
    child.stdin?.write('kill\n');
    expect(Number(await answer)).toBeLessThan(3000);
    expect(await ended).toContain('terminated');
    expect(await ask(urls.ownerUrl, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 0 }]);
    child.kill('SIGKILL');
  }, 30_000);
});

describe('startTemporaryPostgres', () => {
  it('leaves nothing behind when its process is killed', async () => {
    const { child, urls } = await startAndWait(
      `const p = await it.startTemporaryPostgres(); ${WAIT}`,
      'temporary.mjs',
    );
    expect(await ask(urls.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    child.kill('SIGKILL');
    const deadline = performance.now() + 10_000;
    while (existsSync(urls.cluster) && performance.now() < deadline)
      await new Promise((done) => setTimeout(done, 50));
    expect(existsSync(urls.cluster)).toBe(false);
    await expect(ask(urls.adminUrl, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  }, 30_000);
});
