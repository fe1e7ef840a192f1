import { repositoryFiles, textOf } from './files';

interface Manifest {
  workspaces?: string[];
  nx?: { tags?: string[] };
  engines?: { node?: string };
  scripts?: Record<string, string>;
}

const root = manifest('package.json');
const workspaces = root.workspaces ?? [];

describe('the workspace', () => {
  it('lists every package that is committed', () => {
    const packages = repositoryFiles().filter((path) => path.endsWith('/package.json'));
    expect(packages.map((path) => path.replace('/package.json', '')).sort()).toEqual([...workspaces].sort());
  });

  it.each(workspaces)('%s has tags, a scope and a type among them', (project) => {
    const tags = manifest(`${project}/package.json`).nx?.tags ?? [];
    expect(tags.filter((tag) => /^scope:[a-z0-9]+$/.test(tag))).toHaveLength(1);
    expect(tags.filter((tag) => /^type:(app|lib|test)$/.test(tag))).toHaveLength(1);
  });

  it('replaces the shell of npm in start and test, so that a signal reaches the program', () => {
    for (const name of ['start', 'test', 'test:clinical'])
      expect(root.scripts?.[name]).toMatch(/^exec node /);
  });

  it('asks for Node 20.19, and refuses others when it installs', () => {
    expect(root.engines?.node).toBe('>=20.19');
    expect(textOf('.npmrc')).toContain('engine-strict=true');
    expect(textOf('.npmrc')).toContain('omit-lockfile-registry-resolved=true');
  });
});

describe('docker-compose.yml', () => {
  const compose = textOf('docker-compose.yml') ?? '';
  /** Top-level services: two spaces deep under `services:`. */
  const services = (compose.split(/^services:\n/m)[1] ?? '').split(/^\S/m)[0] ?? '';

  it('starts a database, a migration that runs once, and the API', () => {
    expect([...services.matchAll(/^ {2}([a-z]+):$/gm)].map(([, name]) => name)).toEqual([
      'postgres',
      'migrate',
      'api',
    ]);
  });

  it('gives a health check to what stays up', () => {
    expect(services.match(/^ {4}healthcheck:/gm)).toHaveLength(2);
  });

  it('names only settings that .env.example has', () => {
    const known = new Set(
      (textOf('.env.example') ?? '').match(/^#? ?[A-Z_]+(?==)/gm)?.map((name) => name.replace(/^# ?/, '')),
    );
    const used = [...services.matchAll(/^ {6}([A-Z_]+):/gm)].map(([, name]) => name ?? '');
    const ours = used.filter((name) => !name.startsWith('POSTGRES_'));
    expect(ours).toEqual(expect.arrayContaining(['DATABASE_URL', 'APP_DATABASE_URL', 'PUBLIC_URL']));
    expect(ours.filter((name) => !known.has(name))).toEqual([]);
  });

  it('is indented by spaces and repeats no key within a service', () => {
    expect(compose).not.toMatch(/\t/);
    for (const service of services.split(/^ {2}[a-z]+:$/m)) {
      const keys = [...service.matchAll(/^ {4}([a-z_]+):/gm)].map(([, key]) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});

function manifest(path: string): Manifest {
  return JSON.parse(textOf(path) ?? 'null');
}
