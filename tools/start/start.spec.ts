import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The modules of the start are plain ESM, which runs before any compiler is there; so they are tried in a Node of their own. */
function answerOf(module: string, expression: string): unknown {
  const script = `import * as it from ${JSON.stringify(join(__dirname, module))}; console.log(JSON.stringify(await (${expression})));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  if (stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout);
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ischia-start-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('firstDifference', () => {
  const wanted = {
    '': { name: 'root' },
    'node_modules/one': { version: '1.0.0', integrity: 'a' },
    'node_modules/for-another-platform': { version: '1.0.0', optional: true },
  };
  const difference = () => answerOf('install.mjs', `it.firstDifference(${JSON.stringify(folder)})`);

  function write(installed: Record<string, unknown> | null): void {
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: wanted }));
    mkdirSync(join(folder, 'node_modules', 'one'), { recursive: true });
    if (installed === null) return;
    writeFileSync(
      join(folder, 'node_modules', '.package-lock.json'),
      JSON.stringify({ packages: installed }),
    );
  }

  it('finds none where all but a package for another platform is there', () => {
    write({ 'node_modules/one': { version: '1.0.0', integrity: 'a' } });
    expect(difference()).toBeNull();
  });

  it('finds an installation that was interrupted', () => {
    write(null);
    expect(difference()).toBe('none are here yet');
  });

  it('finds another version, and the same version with other bytes', () => {
    write({ 'node_modules/one': { version: '1.0.1', integrity: 'a' } });
    expect(difference()).toBe('node_modules/one differs');
    write({ 'node_modules/one': { version: '1.0.0', integrity: 'b' } });
    expect(difference()).toBe('node_modules/one differs');
  });

  it('finds a folder that somebody removed', () => {
    write({ 'node_modules/one': { version: '1.0.0', integrity: 'a' } });
    rmSync(join(folder, 'node_modules', 'one'), { recursive: true });
    expect(difference()).toBe('node_modules/one is missing');
  });
});

describe('lockFile', () => {
  const take = () => answerOf('lock.mjs', `it.lockFile(${JSON.stringify(join(folder, 'lock'))}).take()`);

  it.each(['free', 'left by a dead process'])(
    'is taken by one of 20 that try at once when it is %s',
    async (state) => {
      if (state !== 'free') take();
      const script = `import * as it from ${JSON.stringify(join(__dirname, 'lock.mjs'))};
      const { taken } = it.lockFile(${JSON.stringify(join(folder, 'lock'))}).take();
      console.log(taken); setTimeout(() => {}, 60_000);`;
      const children = Array.from({ length: 20 }, () =>
        spawn(process.execPath, ['--input-type=module', '-e', script]),
      );
      const said = await Promise.all(
        children.map(
          (child) =>
            new Promise<string>((resolve) =>
              child.stdout.once('data', (text) => resolve(String(text).trim())),
            ),
        ),
      );
      for (const child of children) child.kill('SIGKILL');
      expect(said.filter((text) => text === 'true')).toHaveLength(1);
    },
    20_000,
  );

  it('is taken over from a process that died, with what it had written', () => {
    expect(take()).toEqual({ taken: true, left: null });
    expect(take()).toEqual({ taken: true, left: expect.objectContaining({ state: 'starting' }) });
  });

  it('is not held by a process that was killed and that nobody has collected', async () => {
    const parent = spawn('sh', ['-c', 'sleep 1 & echo $!; exec sleep 30']);
    const pid = Number(
      await new Promise((resolve) => parent.stdout.once('data', (text) => resolve(String(text)))),
    );
    const birth = answerOf('processes.mjs', `it.birthOf(${pid})`);
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid, birth, state: 'running' }));
    expect(take()).toEqual({ taken: false, holder: { pid, birth, state: 'running' } });
    process.kill(pid, 'SIGKILL');
    expect(take()).toEqual({ taken: true, left: { pid, birth, state: 'running' } });
    parent.kill('SIGKILL');
  });

  it('is not held by another process that got the number of the dead one', () => {
    writeFileSync(
      join(folder, 'lock'),
      JSON.stringify({ pid: process.pid, birth: 'another time', state: 'running' }),
    );
    expect(take()).toEqual({ taken: true, left: expect.objectContaining({ birth: 'another time' }) });
  });
});

describe('fingerprint', () => {
  const now = () => answerOf('build.mjs', `it.fingerprint(${JSON.stringify(folder)}, ['apps'])`);

  it('changes with a source, a name and a new file, and with nothing that was built', () => {
    mkdirSync(join(folder, 'apps', 'dist'), { recursive: true });
    writeFileSync(join(folder, 'apps', 'a.ts'), '1');
    const prints = [now()];
    writeFileSync(join(folder, 'apps', 'dist', 'a.js'), 'built');
    expect(now()).toBe(prints[0]);
    writeFileSync(join(folder, 'apps', 'a.ts'), '2');
    prints.push(now());
    writeFileSync(join(folder, 'apps', 'b.ts'), '');
    prints.push(now());
    expect(new Set(prints).size).toBe(3);
  });
});

describe('npm start', () => {
  const start = (environment: NodeJS.ProcessEnv) =>
    spawnSync(process.execPath, [join(__dirname, 'start.mjs')], {
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: join(folder, 'data'), ...environment },
    });

  it('refuses port 65536 in one line', () => {
    const { status, stderr, stdout } = start({ PORT: '65536' });
    expect({ status, stderr, stdout }).toEqual({
      status: 1,
      stderr: 'PORT is "65536"; it must be a whole number from 1 to 65535.\n',
      stdout: '',
    });
  });

  it('refuses to be a process that answers no requests, in one line', () => {
    const { status, stderr, stdout } = start({ WORKER: 'only' });
    expect({ status, stderr, stdout }).toEqual({
      status: 1,
      stderr: 'WORKER=only answers no requests: start it beside an API with apps/api/dist/main.js.\n',
      stdout: '',
    });
  });

  it('says in one line where it already runs', () => {
    mkdirSync(join(folder, 'data'));
    const birth = answerOf('processes.mjs', `it.birthOf(${process.pid})`);
    const holder = { pid: process.pid, birth, state: 'running', address: 'http://localhost:3000' };
    writeFileSync(join(folder, 'data', 'start.lock'), JSON.stringify(holder));
    const { status, stdout } = start({});
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: `Ischia already runs at http://localhost:3000 (process ${process.pid}).\n`,
    });
  });
});
