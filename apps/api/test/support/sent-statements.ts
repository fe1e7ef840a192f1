import { Client, type QueryResult } from 'pg';
import type { TestDatabase } from './database';

/** A parameterised statement as a service sent it. */
export type SentStatement = { readonly text: string; readonly values: readonly unknown[] };

const OUTSIDE_TABLES =
  /identity\.(enter|begin_sign_in|finish_sign_in|sign_out|read_invitation|accept_invitation|read_portal_invitation|accept_portal_invitation)\(/;
const isOnlyEntering = (text: string): boolean =>
  OUTSIDE_TABLES.test(text) && !/\b(FROM|INTO|UPDATE|JOIN) (?!identity\b)[a-z_]+/.test(text);

function statementIn(given: unknown[]): SentStatement | null {
  const [query, parameters] = given as [{ text?: string; values?: unknown[] } | string, unknown];
  const text = typeof query === 'string' ? query : query.text;
  const values = typeof query === 'string' ? parameters : query.values;
  if (text === undefined || !Array.isArray(values) || values.length === 0) return null;
  return isOnlyEntering(text) ? null : { text, values };
}

/** The statements that the application's login sent during the work: every text with each set of parameters. */
export async function statementsSentBy(
  database: TestDatabase,
  work: () => Promise<unknown>,
): Promise<SentStatement[]> {
  const login = new URL(database.appUrl).username;
  const spy = jest.spyOn(Client.prototype, 'query');
  try {
    await work();
    const calls = (spy.mock.calls as unknown[][]).filter(
      (_call, index) => (spy.mock.contexts[index] as Client).user === login,
    );
    const sent = calls.map(statementIn).filter((found) => found !== null);
    return [...new Map(sent.map((one) => [JSON.stringify([one.text, one.values]), one])).values()];
  } finally {
    spy.mockRestore();
  }
}

/** Rows that a statement returned or changed in a context; a refusal by the wall or by `enter` is null. */
export type Reached = number | null;

const REFUSED = new Set(['42501', 'IS401', 'IS403']);

/** A row that says something: counts of nothing are one row of zeros. */
const saysSomething = (row: object): boolean =>
  Object.values(row).some((value) => value !== null && value !== 0 && value !== '0');

const reached = ({ command, rows, rowCount }: QueryResult<object>): number =>
  command === 'SELECT' ? rows.filter(saysSomething).length : Number(rowCount);

/** Runs statements under a context of one's choice, as the application's login, and takes everything back. */
export async function replaying<T>(
  database: TestDatabase,
  work: (
    replay: (context: Record<string, string>, statement: SentStatement) => Promise<Reached>,
  ) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: database.appUrl });
  await client.connect();
  try {
    return await work(async (context, { text, values }) => {
      const settings = Object.entries(context).map(([name, value]) => `SET LOCAL app.${name} = '${value}'`);
      await client.query(['BEGIN', ...settings].join('; '));
      try {
        return reached(await client.query(text, [...values]));
      } catch (error) {
        const code = String((error as { code?: unknown }).code);
        if (REFUSED.has(code)) return null;
        // A collision tells of a row that is there.
        if (code.startsWith('23')) return 1;
        throw error;
      } finally {
        await client.query('ROLLBACK');
      }
    });
  } finally {
    await client.end();
  }
}
