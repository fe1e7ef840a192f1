import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from './database';

/** What a patient has once, before any session. */
const OF_A_PERSON = [
  'patient',
  'episode',
  'baseline_screen',
  'symptom_expectation',
  'programme',
  'programme_version',
  'prescribed_session',
  'prescribed_exercise',
];
/** What one session log leaves behind, with the column that names the log. */
const OF_A_LOG: Readonly<Record<string, string>> = {
  session_log: 'x.id',
  session_log_revision: 'x.session_log_id',
  exercise_log: 'x.session_log_id',
  flag: 'x.record_id',
  flag_occurrence: 'x.source_record_id',
  flag_event: '(SELECT f.record_id FROM flag f WHERE f.id = x.flag_id)',
  exercise_hold: 'x.source_record_id',
};

type Row = Record<string, unknown>;
type Rows = Map<string, Row[]>;

export type BenchPatient = {
  readonly patientId: string;
  readonly cookie: string;
  readonly prescribedSessionId: string;
  readonly programmeVersionId: string;
  readonly exercises: readonly { readonly id: string; readonly dose: Row }[];
  /** Logs with sharp pain; the others' sessions raise nothing. */
  readonly isSharp: boolean;
};

/** One real patient with one session without pain and one with sharp pain, from which the others are made. */
export type Pattern = { readonly person: Rows; readonly calm: Rows; readonly sharp: Rows };

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The same rows with every id that belongs to them made anew; `names` keeps what became of which. */
function renamed(rows: Rows, names: Map<string, string>): Rows {
  const own = [...rows.values()].flat().map((row) => String(row['id']));
  for (const id of own) names.set(id, randomUUID());
  const text = (row: Row): string => JSON.stringify(row).replace(UUID, (id) => names.get(id) ?? id);
  return new Map([...rows].map(([table, made]) => [table, made.map((row) => JSON.parse(text(row)) as Row)]));
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

async function rowsWhere(client: Database, table: string, column: string, id: string): Promise<Row[]> {
  const { rows } = await client.query(`SELECT to_jsonb(x) AS row FROM ${table} x WHERE ${column} = $1`, [id]);
  return rows.map((one) => one['row'] as Row);
}

export async function patternOf(
  client: Database,
  patientId: string,
  logs: { readonly calm: string; readonly sharp: string },
): Promise<Pattern> {
  const pattern = { person: new Map(), calm: new Map(), sharp: new Map() } satisfies Pattern;
  for (const table of OF_A_PERSON) {
    const rows = await rowsWhere(client, table, table === 'patient' ? 'x.id' : 'x.patient_id', patientId);
    pattern.person.set(table, rows);
  }
  for (const [table, column] of Object.entries(OF_A_LOG)) {
    pattern.calm.set(table, await rowsWhere(client, table, column, logs.calm));
    pattern.sharp.set(table, await rowsWhere(client, table, column, logs.sharp));
  }
  return pattern;
}

const DAYS = 30;

/** Rows of one more patient: a log on each of 30 days, the latest of them with sharp pain where asked for. */
function copyOf(pattern: Pattern, isSharp: boolean): { rows: Rows; names: Map<string, string> } {
  const names = new Map<string, string>();
  const rows = renamed(pattern.person, names);
  for (let day = 0; day < DAYS; day += 1) {
    const log = day === 0 && isSharp ? pattern.sharp : pattern.calm;
    for (const [table, made] of renamed(log, new Map(names)))
      rows.set(table, [...(rows.get(table) ?? []), ...made.map((row) => onDay(row, day))]);
  }
  return { rows, names };
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

type Filling = {
  readonly clinicId: string;
  readonly patientId: string;
  /** Who treats all but the first 50. */
  readonly colleagueId: string;
  readonly count: number;
};

const OWN_PATIENTS = 50;
const WITH_ACCOUNT = 250;
const SHARP_EVERY = 10;
const AT_ONCE = 25;

/**
 * Copies one patient until there are enough, with 30 days of logs each, every tenth with an open flag. The first 50
 * stay with the physiotherapist of the pattern, so that the caseload is a page of about 50 in a larger clinic; some of
 * the colleague's can sign in, so that those who log are not those whose pages are read.
 */
export async function populate(
  client: Database,
  pattern: Pattern,
  filling: Filling,
): Promise<BenchPatient[]> {
  const patients: BenchPatient[] = [];
  await client.query(`SET session_replication_role = replica`);
  for (let first = 0; first < filling.count; first += AT_ONCE) {
    const waiting: Rows = new Map();
    for (let number = first; number < Math.min(first + AT_ONCE, filling.count); number += 1) {
      const isSharp = number % SHARP_EVERY === 0;
      const { rows, names } = copyOf(pattern, isSharp);
      if (number >= OWN_PATIENTS) only(rows, 'patient')['staff_member_id'] = filling.colleagueId;
      for (const [table, made] of rows) waiting.set(table, [...(waiting.get(table) ?? []), ...made]);
      if (number < OWN_PATIENTS || number >= OWN_PATIENTS + WITH_ACCOUNT) continue;
      const patientId = String(names.get(filling.patientId));
      const cookie = await sessionFor(client, filling.clinicId, patientId);
      patients.push({ ...prescribedIn(rows), patientId, cookie, isSharp });
    }
    for (const [table, made] of waiting) await insert(client, table, made);
  }
  await client.query('SET session_replication_role = origin');
  return patients;
}

function prescribedIn(rows: Rows): Omit<BenchPatient, 'patientId' | 'cookie' | 'isSharp'> {
  const session = only(rows, 'prescribed_session');
  const exercises = rows.get('prescribed_exercise') ?? [];
  return {
    prescribedSessionId: String(session['id']),
    programmeVersionId: String(session['version_id']),
    exercises: exercises.map((row) => ({ id: String(row['id']), dose: row['dose'] as Row })),
  };
}

/** A request that nobody waits for any more is still carried out. */
const UNDER_WAY_MS = 500;

/** What logging leaves behind and when it was made, children first. */
const LEFT_BY_LOGGING = [
  ['flag_event', 'at'],
  ['flag_occurrence', 'at'],
  ['exercise_log', '(SELECT l.received_at FROM session_log l WHERE l.id = session_log_id)'],
  ['session_log_revision', 'received_at'],
  ['session_log', 'received_at'],
  ['audit_entry', 'at'],
] as const;

/** Takes away what was logged since a moment, so that each round begins with the same rows. */
export async function forgetLogsSince(client: Database, since: string): Promise<void> {
  await sleep(UNDER_WAY_MS);
  for (const [table, at] of LEFT_BY_LOGGING) {
    await client.query(`DELETE FROM ${table} WHERE ${at} > $1`, [since]);
    await client.query(`VACUUM ${table}`);
  }
}

function only(rows: ReadonlyMap<string, Row[]>, table: string): Row {
  const row = rows.get(table)?.[0];
  if (row === undefined) throw new Error(`the pattern has no ${table}`);
  return row;
}
