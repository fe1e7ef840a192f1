import { createHash } from 'node:crypto';
import type { Statement } from './clinic-transaction';

export type Row = Readonly<Record<string, unknown>>;

const IDENTIFIER = /^[a-z][a-z0-9_.]*$/;

function checked(name: string): string {
  if (!IDENTIFIER.test(name)) throw new Error(`${name} is not a column`);
  return name;
}

/** jsonb parameters need text; arrays of text and bytes go as they are. */
const valueOf = (value: unknown): unknown =>
  value !== null &&
  typeof value === 'object' &&
  !Array.isArray(value) &&
  !Buffer.isBuffer(value) &&
  !(value instanceof Date)
    ? JSON.stringify(value)
    : value;

/** One name for one text: PostgreSQL keeps prepared statements by name. */
function nameOf(kind: string, table: string, columns: readonly string[], tail: string): string {
  const text = createHash('sha256').update(`${columns.join()} ${tail}`).digest('base64url');
  return `${kind}.${table}.${text.slice(0, 12)}`;
}

/** One row into one table. Column names come from code, never from a request. */
export function insertInto(table: string, row: Row, tail = ''): Statement {
  const columns = Object.keys(row).map(checked);
  const places = columns.map((_column, index) => `$${index + 1}`).join(', ');
  const text = `INSERT INTO ${checked(table)} (${columns.join(', ')}) VALUES (${places}) ${tail}`.trimEnd();
  return {
    name: nameOf('insert', table, columns, tail),
    text,
    values: columns.map((column) => valueOf(row[column])),
  };
}

/** Many rows of one shape into one table, in one statement. jsonb columns are given as values, not as text. */
export function insertAll(table: string, rows: readonly Row[]): Statement {
  const columns = Object.keys(rows[0] ?? {}).map(checked);
  const text = `INSERT INTO ${checked(table)} (${columns.join(', ')})
    SELECT ${columns.join(', ')} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`;
  return { name: nameOf('insert-all', table, columns, ''), text, values: [JSON.stringify(rows)] };
}
