import { MIGRATIONS } from '@ischia/migrations';
import { type PoolClient, types } from 'pg';
import { DataSource, type EntitySchema } from 'typeorm';

type EntityClass = new () => object;

const TIMESTAMPTZ = 1184;
const DATE = 1082;
const DATES = 1182;
const TEXTS: number = 1009;
const NUMERIC = 1700;

/** At least three places, as `toISOString` writes them: PostgreSQL drops the zeros at the end. */
const asInstant = (text: string): string =>
  `${text.slice(0, 10)}T${text.slice(11, 19)}.${text.slice(20, -3).padEnd(3, '0')}Z`;
const asText = (text: string): string => text;

/** Moments and days come as text, numerics as numbers; the connection's zone is UTC. */
export const textualTypes = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === TIMESTAMPTZ) return asInstant;
    if (oid === DATE) return asText;
    if (oid === DATES) return types.getTypeParser(TEXTS, format);
    if (oid === NUMERIC) return Number;
    return types.getTypeParser(oid, format);
  }) as typeof types.getTypeParser,
};

const common = {
  type: 'postgres',
  synchronize: false,
  migrationsRun: false,
  logging: false,
  invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
} as const;

/**
 * A connection that dies while it is lent fails the queries that wait on it, and says so once more in an event.
 * The pool listens only to those at home, and a new one is lent in the very moment in which it has connected: nobody
 * hearing the event would end the process. So each is listened to for all its life.
 */
const heardFromTheStart = (client: PoolClient): void => {
  client.on('error', () => undefined);
};

/** The app login’s pool: small, pipelined, and never waiting longer than a second for a connection. */
export function appDataSource(url: string, entities: (EntityClass | EntitySchema)[]): DataSource {
  return new DataSource({
    ...common,
    url,
    entities,
    applicationName: 'ischia',
    extra: {
      pipeline: true,
      max: 6,
      connectionTimeoutMillis: 900,
      query_timeout: 6000,
      keepAlive: true,
      options: '-c TimeZone=UTC',
      types: textualTypes,
      onConnect: heardFromTheStart,
    },
    poolErrorHandler: () => undefined,
  });
}

/** The owner’s connection: migrations and the loading of a demonstration, never a request. */
export function ownerDataSource(url: string): DataSource {
  return new DataSource({
    ...common,
    url,
    entities: [],
    migrations: [...MIGRATIONS],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    applicationName: 'ischia-owner',
    extra: { max: 2, options: '-c TimeZone=UTC', types: textualTypes },
  });
}
