import type { QueryRunner } from 'typeorm';
import { sendAll } from '../platform/database/as-owner';
import type { Statement } from '../platform/database/clinic-transaction';
import { idFor } from './ids';

/** One inserted row, out of the statement that the product would have sent. */
export type Inserted = { readonly table: string; readonly row: Readonly<Record<string, unknown>> };

const INSERT = /^INSERT INTO (\w+) \(([^)]+)\)/;
type Target = { readonly table: string; readonly columns: readonly string[] };
const targets = new Map<string, Target | null>();

/** Where the text of a statement inserts; null for an update. A few texts are asked for thousands of times. */
function targetOf(text: string): Target | null {
  const known = targets.get(text);
  if (known !== undefined) return known;
  const [, table, list = ''] = INSERT.exec(text) ?? [];
  const target = table === undefined ? null : { table, columns: list.split(', ') };
  targets.set(text, target);
  return target;
}

/** Rows that a statement inserts; none for an update. */
export function insertedBy(statement: Statement): Inserted[] {
  const target = targetOf(statement.text);
  if (target === null) return [];
  const { table, columns } = target;
  if (statement.name.startsWith('insert-all.')) {
    const rows = JSON.parse(String(statement.values[0])) as Record<string, unknown>[];
    return rows.map((row) => ({ table, row }));
  }
  return [
    { table, row: Object.fromEntries(columns.map((column, index) => [column, statement.values[index]])) },
  ];
}

/** The product makes random ids; here each gets the one that belongs to its place in the story. */
export class SeededIds {
  private readonly seeded = new Map<string, string>();

  constructor(private readonly seed: string) {}

  /** Ids of new rows, wherever they stand. */
  settle(statements: readonly Statement[]): Statement[] {
    for (const { row } of statements.flatMap(insertedBy)) {
      const id = String(row['id']);
      if (!this.isSeeded(id) && !this.seeded.has(id))
        this.seeded.set(id, idFor(`${this.seed}/${this.seeded.size}`));
    }
    return statements.map((statement) => ({
      ...statement,
      values: statement.values.map((value) => this.replaced(value)),
    }));
  }

  private readonly known = new Set<string>();

  /** Ids that the story itself gave. */
  keep(id: string): string {
    this.known.add(id);
    return id;
  }

  private isSeeded(id: string): boolean {
    return this.known.has(id);
  }

  private replaced(value: unknown): unknown {
    if (typeof value !== 'string') return value;
    const whole = this.seeded.get(value);
    if (whole !== undefined) return whole;
    if (!value.startsWith('[{')) return value;
    return value.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => this.seeded.get(id) ?? id);
  }
}

const BULK = ['session_log', 'pain_report', 'session_log_revision', 'exercise_log', 'next_morning'];
const ROWS_AT_ONCE = 200;

async function insertTogether(runner: QueryRunner, statements: readonly Statement[]): Promise<void> {
  for (let start = 0; start < statements.length; start += ROWS_AT_ONCE) {
    const some = statements.slice(start, start + ROWS_AT_ONCE);
    const first = some[0];
    if (first === undefined) return;
    const width = first.values.length;
    const places = some.map(
      (_one, row) => `(${first.values.map((_value, column) => `$${row * width + column + 1}`).join(', ')})`,
    );
    const head = first.text.slice(0, first.text.indexOf(' VALUES '));
    await runner.query(
      `${head} VALUES ${places.join(', ')}`,
      some.flatMap((statement) => [...statement.values]),
    );
  }
}

/** Sends what the product decided: records together, flags and changes one after the other in their order. */
export async function write(runner: QueryRunner, statements: readonly Statement[]): Promise<void> {
  const tableOf = (statement: Statement): string => targetOf(statement.text)?.table ?? '';
  for (const table of BULK) {
    const own = statements.filter((statement) => tableOf(statement) === table);
    const names = [...new Set(own.map((statement) => statement.name))];
    for (const name of names) {
      const same = own.filter((statement) => statement.name === name);
      if (name.startsWith('insert-all.')) await insertAllOf(runner, same);
      else await insertTogether(runner, same);
    }
  }
  await sendAll(
    runner,
    statements.filter((one) => !BULK.includes(tableOf(one))),
  );
}

async function insertAllOf(runner: QueryRunner, statements: readonly Statement[]): Promise<void> {
  const [first] = statements;
  if (first === undefined) return;
  const rows = statements.flatMap((statement) => JSON.parse(String(statement.values[0])) as unknown[]);
  await runner.query(first.text, [JSON.stringify(rows)]);
}
