import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient, QueryResult, QueryResultRow } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { ProblemException } from '../http/problem-exception';
import { beginning, type EnteredRow, entering, type Entrant, type Principal, principalOf } from './entering';

export type { Caller, Entrant, Principal, Worker } from './entering';

/** One prepared statement. `$1` is always the clinic. */
export type Statement<Row extends QueryResultRow = QueryResultRow> = {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
  readonly row?: Row;
};

/** The rows of each statement of a list. */
export type RowsOf<S extends readonly Statement[]> = {
  [K in keyof S]: S[K] extends Statement<infer Row> ? Row[] : never;
};

/** What a rule decided: the writes, and the value that the caller gets when they are committed. */
export type Decision<T> = { readonly writes: readonly Statement[]; readonly result: T };

/** Waits for all of a batch, then speaks of the first that failed: the cause, not its consequences. */
async function settled(batch: Promise<QueryResult>[]): Promise<QueryResult[]> {
  const results = await Promise.allSettled(batch);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
  return results.map((result) => (result as PromiseFulfilledResult<QueryResult>).value);
}

/** One prepared statement to one connection; each connection plans it once. */
export const send = (client: PoolClient, statement: Statement): Promise<QueryResult> =>
  client.query({ name: statement.name, text: statement.text, values: [...statement.values] });

/**
 * The one door to the tables of a clinic. Nothing else gets a connection.
 * Every use is one transaction: context, `identity.enter` (or `enter_work`), the work, commit. Never held across anything but SQL.
 */
@Injectable()
export class ClinicTransaction {
  constructor(private readonly dataSource: DataSource) {}

  /** Statements that need nothing read first: one round trip for all. */
  async once<const S extends readonly Statement[]>(
    entrant: Entrant,
    statements: S,
  ): Promise<{ principal: Principal; rows: RowsOf<S> }> {
    return this.withClient(async (client) => {
      const results = await settled([
        ...this.enter(client, entrant),
        ...statements.map((statement) => send(client, statement)),
        client.query('COMMIT'),
      ]);
      const principal = principalOf(entrant, (results[1] as QueryResult<EnteredRow>).rows);
      return { principal, rows: results.slice(2, -1).map((result) => result.rows) as RowsOf<S> };
    });
  }

  /** Load, decide in TypeScript, write: two round trips. A rule that throws leaves nothing behind. */
  async decide<const S extends readonly Statement[], T>(
    entrant: Entrant,
    load: S,
    rule: (principal: Principal, rows: RowsOf<S>) => Decision<T>,
  ): Promise<T> {
    return this.withClient(async (client) => {
      const loaded = await settled([
        ...this.enter(client, entrant),
        ...load.map((statement) => send(client, statement)),
      ]);
      const principal = principalOf(entrant, (loaded[1] as QueryResult<EnteredRow>).rows);
      const decision = rule(principal, loaded.slice(2).map((result) => result.rows) as RowsOf<S>);
      const written = await settled([
        ...decision.writes.map((statement) => send(client, statement)),
        client.query('COMMIT'),
      ]);
      if (written.at(-1)?.command !== 'COMMIT') throw new ProblemException('unavailable');
      return decision.result;
    });
  }

  /** Administration and cold paths through TypeORM, still one transaction. Never nested. */
  async run<T>(
    entrant: Entrant,
    work: (manager: EntityManager, principal: Principal) => Promise<T>,
  ): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.query(beginning(entrant));
      const { text, values } = entering(entrant);
      const rows: EnteredRow[] = await runner.query(text, [...values]);
      const principal = principalOf(entrant, rows);
      const result = await work(runner.manager, principal);
      await runner.query('COMMIT');
      return result;
    } catch (error) {
      await runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** Can the database be reached at all? */
  async reachable(): Promise<boolean> {
    try {
      await this.withClient((client) => client.query('SELECT 1'));
      return true;
    } catch {
      return false;
    }
  }

  /** Calls one of the functions of `identity` outside any clinic: sign-in, sign-out, invitations, help, leases. */
  async identity<Row extends QueryResultRow>(text: string, values: unknown[]): Promise<Row[]> {
    return this.withClient(async (client) => (await client.query<Row>(text, values)).rows);
  }

  private enter(client: PoolClient, entrant: Entrant): Promise<QueryResult>[] {
    return [client.query(beginning(entrant)), send(client, entering(entrant))];
  }

  /** A client that failed is rolled back before it goes home; one that cannot be is thrown away. */
  private async withClient<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool().connect();
    let broken: Error | undefined;
    try {
      return await work(client);
    } catch (error) {
      await client.query('ROLLBACK').catch((failure: Error) => {
        broken = failure;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  private pool(): Pool {
    if (!this.dataSource.isInitialized) throw new ProblemException('unavailable');
    const { driver } = this.dataSource;
    if (!(driver instanceof PostgresDriver)) throw new Error('not PostgreSQL');
    return driver.master as Pool;
  }
}
