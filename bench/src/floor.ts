import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { read, type Recorded } from './recorded';

/** What each route does: reads side by side, or loads and then writes in one transaction. */
export type Plan = {
  readonly appUrl: string;
  readonly clinicId: string;
  readonly caseload: readonly Recorded[];
  readonly overview: readonly Recorded[];
  readonly patientsPage: readonly Recorded[];
  /** One for each patient: what was loaded, what was written, and the ids that every log needs anew. */
  readonly logs: readonly {
    readonly load: readonly Recorded[];
    readonly write: readonly Recorded[];
    readonly fresh: readonly string[];
  }[];
};

type Client = {
  query: (statement: Recorded | string) => Promise<{ rows: unknown[] }>;
  release: (broken?: boolean) => void;
};
type Pool = { connect: () => Promise<Client> };

const plan = read(readFileSync(process.argv[2] ?? '', 'utf8')) as Plan;
const fromApi = createRequire(join(process.cwd(), 'apps/api/package.json'));
const { Pool: PgPool } = fromApi('pg') as { Pool: new (options: object) => Pool };
const pool = new PgPool({
  connectionString: plan.appUrl,
  max: 6,
  pipeline: true,
  options: `-c TimeZone=UTC -c app.clinic_id=${plan.clinicId}`,
});

const rowsOf = async (client: Client, statements: readonly Recorded[]): Promise<unknown[][]> =>
  (await Promise.all(statements.map((statement) => client.query(statement)))).map(({ rows }) => rows);

async function lent<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = true;
  try {
    const result = await work(client);
    broken = false;
    return result;
  } finally {
    client.release(broken);
  }
}

function renewed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value !== 'string') return value;
  let text = value;
  for (const [id, name] of names) text = text.replaceAll(id, name);
  return text;
}

let next = 0;
async function log(client: Client): Promise<unknown> {
  const chosen = plan.logs[next++ % plan.logs.length];
  if (chosen === undefined) throw new Error('nobody logs');
  const names = new Map(chosen.fresh.map((id) => [id, randomUUID()]));
  const [, loaded] = await Promise.all([client.query('BEGIN'), rowsOf(client, chosen.load)]);
  const writes = chosen.write.map((one) => ({
    ...one,
    values: one.values.map((value) => renewed(value, names)),
  }));
  await Promise.all([rowsOf(client, writes), client.query('COMMIT')]);
  return { kept: [...names.values()][0], loaded: loaded.length };
}

const ROUTES: Readonly<Record<string, (client: Client) => Promise<unknown>>> = {
  '/caseload': (client) => rowsOf(client, plan.caseload),
  '/overview': (client) => rowsOf(client, plan.overview),
  '/patients': (client) => rowsOf(client, plan.patientsPage),
  '/log': log,
};

const server = createServer((request, response) => {
  const route = ROUTES[request.url ?? ''];
  request.resume();
  if (route === undefined) return void response.writeHead(404).end();
  request.once('end', () => {
    lent(route).then(
      (answer) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
});
server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
process.once('disconnect', () => process.exit(0));
