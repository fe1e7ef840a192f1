import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Database } from './database';

/** Tables of a patient that are copied; what is written about reading stays away. */
const TABLES = [
  'patient',
  'episode',
  'baseline_screen',
  'symptom_expectation',
  'programme',
  'programme_version',
  'prescribed_session',
  'prescribed_exercise',
  'session_log',
  'session_log_revision',
  'exercise_log',
  'pain_report',
  'flag',
  'flag_occurrence',
  'flag_event',
] as const;
const OF_A_DAY = new Set<string>(['session_log', 'session_log_revision', 'exercise_log']);

type Row = Record<string, unknown>;

export type BenchPatient = {
  readonly patientId: string;
  readonly cookie: string;
  readonly prescribedSessionId: string;
  readonly programmeVersionId: string;
};

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The same text with every id that belongs to the pattern patient made anew. */
function renamed(text: string, own: ReadonlySet<string>, names: Map<string, string>): string {
  return text.replace(UUID, (id) => {
    if (!own.has(id)) return id;
    const name = names.get(id) ?? randomUUID();
    names.set(id, name);
    return name;
  });
}

const shifted = (moment: unknown, days: number): string =>
  new Date(Date.parse(String(moment)) - days * 86_400_000).toISOString();

function onDay(row: Row, days: number): Row {
  const on = row['performed_on'];
  return {
    ...row,
    ...(typeof on === 'string' ? { performed_on: shifted(`${on}T00:00:00Z`, days).slice(0, 10) } : {}),
    ...(row['performed_at'] === undefined ? {} : { performed_at: shifted(row['performed_at'], days) }),
    ...(row['received_at'] === undefined ? {} : { received_at: shifted(row['received_at'], days) }),
  };
}

type Pattern = { readonly rows: Map<string, Row[]>; readonly own: Set<string>; readonly ofDay: Set<string> };

async function patternOf(client: Database, patientId: string): Promise<Pattern> {
  const rows = new Map<string, Row[]>();
  for (const table of TABLES) {
    const key = table === 'patient' ? 'id' : 'patient_id';
    const found = await client.query(`SELECT to_jsonb(x) AS row FROM ${table} x WHERE ${key} = $1`, [
      patientId,
    ]);
    rows.set(
      table,
      found.rows.map((one) => one['row'] as Row),
    );
  }
  const idsOf = (tables: readonly string[]): string[] =>
    tables.flatMap((table) => rows.get(table)?.map((row) => String(row['id'])) ?? []);
  return { rows, own: new Set(idsOf(TABLES)), ofDay: new Set(idsOf([...OF_A_DAY])) };
}

/** Rows of one more patient: everything once, and of what belongs to a day one for each of 30 days. */
function copyOf(pattern: Pattern): { rows: Map<string, Row[]>; names: Map<string, string> } {
  const names = new Map<string, string>();
  const perDay = new Map<number, Map<string, string>>([[0, names]]);
  const rows = new Map<string, Row[]>();
  for (const table of TABLES) {
    const days = OF_A_DAY.has(table) ? 30 : 1;
    const made: Row[] = [];
    rows.set(table, made);
    for (const row of pattern.rows.get(table) ?? [])
      for (let day = 0; day < days; day += 1)
        made.push(onDay(JSON.parse(renamed(JSON.stringify(row), pattern.own, namesOf(day))) as Row, day));
  }
  return { rows, names };

  function namesOf(day: number): Map<string, string> {
    const known = perDay.get(day) ?? new Map([...names].filter(([id]) => !pattern.ofDay.has(id)));
    perDay.set(day, known);
    return known;
  }
}

/** The patient's own id once more, for the wall; the database works it out. */
const isGenerated = (table: string, column: string): boolean =>
  table === 'patient' && column === 'patient_id';

async function insert(client: Database, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => !isGenerated(table, column));
  const text = `INSERT INTO ${table} (${columns.join()})
    SELECT ${columns.join()} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`;
  for (let at = 0; at < rows.length; at += 500)
    await client.query(text, [JSON.stringify(rows.slice(at, at + 500))]);
}

/** A portal session for a patient who has none: what signing in would have left behind. */
async function sessionFor(client: Database, clinicId: string, patientId: string): Promise<string> {
  const account = randomUUID();
  const token = randomBytes(32).toString('base64url');
  await client.query(
    `INSERT INTO identity.account (id, email, display_name, password_hash, created_at) VALUES ($1, $2, 'Bench', 'x', now())`,
    [account, `${account}@bench.example`],
  );
  await client.query(
    `INSERT INTO identity.membership (clinic_id, account_id, roles, patient_id) VALUES ($1, $2, '{patient}', $3)`,
    [clinicId, account, patientId],
  );
  await client.query(
    `INSERT INTO identity.session (token_hash, clinic_id, account_id, app, idle_seconds, expires_at)
     VALUES ($1, $2, $3, 'portal', 86400, now() + interval '1 day')`,
    [createHash('sha256').update(token).digest(), clinicId, account],
  );
  return `ischia-portal=${clinicId}.${patientId}.${token}`;
}

/**
 * Copies one patient until there are enough, with 30 days of logs each; the first 50 stay with the physiotherapist of
 * the pattern, the others go to a colleague, so that the caseload is a page of about 50 in a larger clinic.
 */
export async function populate(
  client: Database,
  pattern: { clinicId: string; patientId: string; colleagueId: string },
  count: number,
): Promise<BenchPatient[]> {
  const found = await patternOf(client, pattern.patientId);
  const patients: BenchPatient[] = [];
  await client.query(`SET session_replication_role = replica`);
  for (let number = 0; number < count; number += 1) {
    const { rows, names } = copyOf(found);
    if (number >= OWN_PATIENTS) only(rows, 'patient')['staff_member_id'] = pattern.colleagueId;
    for (const [table, made] of rows) await insert(client, table, made);
    if (number >= WITH_ACCOUNT) continue;
    const patientId = String(names.get(pattern.patientId));
    const session = only(rows, 'prescribed_session');
    patients.push({
      patientId,
      cookie: await sessionFor(client, pattern.clinicId, patientId),
      prescribedSessionId: String(session['id']),
      programmeVersionId: String(session['version_id']),
    });
  }
  await client.query('SET session_replication_role = origin; ANALYZE');
  return patients;
}

const OWN_PATIENTS = 50;
const WITH_ACCOUNT = 64;

function only(rows: ReadonlyMap<string, Row[]>, table: string): Row {
  const row = rows.get(table)?.[0];
  if (row === undefined) throw new Error(`the pattern has no ${table}`);
  return row;
}
