import { Client } from 'pg';
import { clinicId } from '../src/demonstration/clinics';
import { ownerDataSource } from '../src/platform/database/data-source';
import { freshDatabase, type TestDatabase } from './support/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

/** Tables with one row a clinic, whose key is the clinic alone. */
const ONE_ROW_A_CLINIC = ['clinic', 'clinic_feed', 'timer_lease'];
const TENANT_TABLES = `
  SELECT c.oid, c.relname AS name, c.relrowsecurity, c.relforcerowsecurity
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> 'schema_migration'`;
const COLUMNS_OF = (relation: string, numbers: string): string => `
  ARRAY(SELECT a.attname::text FROM unnest(${numbers}::int2[]) WITH ORDINALITY k (number, place)
        LEFT JOIN pg_attribute a ON a.attrelid = ${relation} AND a.attnum = k.number ORDER BY k.place)`;

describe('every table of a clinic', () => {
  it('is one of at least 25, and has a clinic_id that is never null', async () => {
    const tables = await database.rows<{ name: string; required: boolean | null }>(
      `SELECT t.name, (SELECT a.attnotnull FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'clinic_id') AS required
       FROM (${TENANT_TABLES}) t`,
    );
    expect(tables.length).toBeGreaterThanOrEqual(25);
    expect(tables.filter((table) => table.required !== true)).toEqual([]);
  });

  it('has the primary key (clinic_id, id), or clinic_id where it holds one row a clinic', async () => {
    const keys = await database.rows<{ name: string; columns: string[] | null }>(
      `SELECT t.name, (SELECT ${COLUMNS_OF('t.oid', 'p.conkey')} FROM pg_constraint p
                       WHERE p.conrelid = t.oid AND p.contype = 'p') AS columns
       FROM (${TENANT_TABLES}) t ORDER BY t.name`,
    );
    expect(keys).toEqual(
      keys.map(({ name }) => ({
        name,
        columns: ONE_ROW_A_CLINIC.includes(name) ? ['clinic_id'] : ['clinic_id', 'id'],
      })),
    );
  });

  it('has row-level security, forced, with exactly one policy for everything with USING and WITH CHECK on the clinic', async () => {
    const walls = await database.rows<Record<string, unknown>>(
      `SELECT t.name, t.relrowsecurity AS enabled, t.relforcerowsecurity AS forced,
              (SELECT count(*)::int FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = t.name) AS policies,
              (SELECT bool_and(p.cmd = 'ALL' AND p.permissive = 'PERMISSIVE' AND p.roles = '{public}'
                               AND p.qual = p.with_check AND p.qual ~ 'clinic_id = .*app\\.clinic_id')
               FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = t.name) AS sound
       FROM (${TENANT_TABLES}) t ORDER BY t.name`,
    );
    expect(walls).toEqual(
      walls.map(({ name }) => ({ name, enabled: true, forced: true, policies: 1, sound: true })),
    );
  });

  it('that names a patient keeps patients to their own rows, and no other does', async () => {
    const walls = await database.rows<{ name: string; of_patient: boolean; kept: boolean }>(
      `SELECT t.name, EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'patient_id') AS of_patient,
              (SELECT p.qual ~ 'app\\.patient_id' FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = t.name) AS kept
       FROM (${TENANT_TABLES}) t`,
    );
    expect(walls.filter((wall) => wall.of_patient !== wall.kept)).toEqual([]);
    expect(walls.filter((wall) => wall.of_patient).length).toBeGreaterThan(15);
  });

  it('has foreign keys that start with clinic_id on both sides', async () => {
    const keys = await database.rows<{ name: string; own: string; other: string }>(
      `SELECT f.conname AS name, (${COLUMNS_OF('f.conrelid', 'f.conkey')})[1] AS own,
              (${COLUMNS_OF('f.confrelid', 'f.confkey')})[1] AS other
       FROM pg_constraint f JOIN (${TENANT_TABLES}) t ON t.oid = f.conrelid WHERE f.contype = 'f'`,
    );
    expect(keys.length).toBeGreaterThan(40);
    expect(keys.filter((key) => key.own !== 'clinic_id' || key.other !== 'clinic_id')).toEqual([]);
  });

  it('has indexes that start with clinic_id, unique or not', async () => {
    const indexes = await database.rows<{ name: string; first: string | null }>(
      `SELECT i.indexrelid::regclass::text AS name, (${COLUMNS_OF('i.indrelid', 'i.indkey')})[1] AS first
       FROM pg_index i JOIN (${TENANT_TABLES}) t ON t.oid = i.indrelid`,
    );
    expect(indexes.length).toBeGreaterThan(50);
    expect(indexes.filter((index) => index.first !== 'clinic_id')).toEqual([]);
  });

  it('has constraints and indexes with names that somebody chose', async () => {
    const names = await database.rows<{ name: string }>(
      `SELECT k.conname AS name FROM pg_constraint k JOIN (${TENANT_TABLES}) t ON t.oid = k.conrelid WHERE k.contype <> 'n'
       UNION SELECT i.indexrelid::regclass::text FROM pg_index i JOIN (${TENANT_TABLES}) t ON t.oid = i.indrelid`,
    );
    expect(names.filter(({ name }) => !/^(?:pk|fk|uq|ck|ix)_[a-z0-9_]+$/.test(name))).toEqual([]);
  });

  it('has no sequence, identity column, trigger, exclusion or deferrable constraint', async () => {
    const odd = await database.rows(
      `SELECT 'sequence' AS kind, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname IN ('public', 'identity') AND c.relkind = 'S' AND c.relname <> 'schema_migration_id_seq'
       UNION ALL SELECT 'identity column', t.name || '.' || a.attname FROM pg_attribute a JOIN (${TENANT_TABLES}) t ON t.oid = a.attrelid
         WHERE a.attidentity <> ''
       UNION ALL SELECT 'trigger', g.tgname FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid
         JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname IN ('public', 'identity') AND NOT g.tgisinternal
       UNION ALL SELECT 'constraint', k.conname FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace
         WHERE n.nspname IN ('public', 'identity') AND (k.contype IN ('x', 't') OR k.condeferrable)`,
    );
    expect(odd).toEqual([]);
  });

  it('stores moments with their zone, and no view looks past the wall', async () => {
    const odd = await database.rows(
      `SELECT table_name, column_name FROM information_schema.columns
         WHERE table_schema = 'public' AND data_type = 'timestamp without time zone'
       UNION ALL SELECT viewname, NULL FROM pg_views WHERE schemaname IN ('public', 'identity')`,
    );
    expect(odd).toEqual([]);
  });
});

describe('the app login', () => {
  let app: Client;
  beforeAll(async () => {
    app = new Client({ connectionString: database.appUrl });
    await app.connect();
  });
  afterAll(() => app.end());

  const refusalOf = async (text: string): Promise<string> => {
    try {
      await app.query(text);
      return 'done';
    } catch (error) {
      return String((error as { code?: unknown }).code);
    } finally {
      await app.query('ROLLBACK');
    }
  };
  const tables = async (): Promise<string[]> =>
    (await database.rows<{ name: string }>(`SELECT t.name FROM (${TENANT_TABLES}) t ORDER BY t.name`)).map(
      ({ name }) => name,
    );

  it('is no superuser, does not bypass the wall, creates nothing, belongs to no other role, and owns nothing', async () => {
    const { rows } = await app.query(
      `SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication,
              (SELECT count(*)::int FROM pg_auth_members m WHERE m.member = r.oid) AS memberships,
              (SELECT count(*)::int FROM pg_class c WHERE c.relowner = r.oid) AS relations,
              (SELECT count(*)::int FROM pg_proc p WHERE p.proowner = r.oid) AS functions
       FROM pg_roles r WHERE rolname = current_user`,
    );
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreatedb: false,
        rolcreaterole: false,
        rolreplication: false,
        memberships: 0,
        relations: 0,
        functions: 0,
      },
    ]);
  });

  it('cannot create, empty, drop or delete, nor let the wall down', async () => {
    for (const text of [
      'CREATE TABLE odd (id int)',
      'CREATE SCHEMA odd',
      'TRUNCATE patient',
      'DROP TABLE patient',
      'DELETE FROM patient',
      'ALTER TABLE patient DISABLE ROW LEVEL SECURITY',
      'ALTER POLICY wall ON patient USING (true)',
      'SET ROLE ischia_owner',
      'SELECT * FROM schema_migration',
    ])
      expect([text, await refusalOf(text)]).toEqual([text, '42501']);
  });

  it.each(['account', 'membership', 'session', 'sign_in_attempt', 'invitation'])(
    'cannot touch identity.%s',
    async (table) => {
      for (const text of [
        `SELECT 1 FROM identity.${table}`,
        `INSERT INTO identity.${table} DEFAULT VALUES`,
        `UPDATE identity.${table} SET clinic_id = NULL`,
        `DELETE FROM identity.${table}`,
      ])
        expect(await refusalOf(text)).toMatch(/^42(?:501|703)$/);
      expect(await refusalOf(`SELECT 1 FROM identity.${table}`)).toBe('42501');
    },
  );

  it.each([
    'audit_entry',
    'session_log_revision',
    'flag_event',
    'unreadable_report',
    'rule_set',
    'timer_lease',
  ])('cannot change %s once it is written', async (table) => {
    const text = `BEGIN; SET LOCAL app.clinic_id = '${clinicId('harbour')}'; UPDATE ${table} SET clinic_id = clinic_id`;
    expect(await refusalOf(text)).toBe('42501');
  });

  it('sees no row of any table without a clinic, and every clinic’s own with one', async () => {
    for (const table of await tables()) {
      const { rows } = await app.query(`SELECT count(*)::int AS count FROM ${table}`);
      expect([table, rows[0]]).toEqual([table, { count: 0 }]);
    }
    await app.query(`BEGIN; SET LOCAL app.clinic_id = '${clinicId('other')}'`);
    const { rows } = await app.query('SELECT DISTINCT clinic_id FROM patient');
    await app.query('COMMIT');
    expect(rows).toEqual([{ clinic_id: clinicId('other') }]);
    const after = await app.query('SELECT count(*)::int AS count FROM patient');
    expect(after.rows).toEqual([{ count: 0 }]);
  });

  it('can insert into no table without a clinic, nor into another clinic', async () => {
    const staff = `INSERT INTO staff_member (clinic_id, id, name) VALUES ('${clinicId('harbour')}', gen_random_uuid(), 'x')`;
    expect(await refusalOf(staff)).toBe('42501');
    expect(await refusalOf(`BEGIN; SET LOCAL app.clinic_id = '${clinicId('other')}'; ${staff}`)).toBe(
      '42501',
    );
    expect(await refusalOf(`BEGIN; SET LOCAL app.clinic_id = '${clinicId('harbour')}'; ${staff}`)).toBe(
      'done',
    );
    for (const table of await tables()) {
      const [row] = await database.rows<{ row: string | null }>(
        `SELECT to_jsonb(x)::text AS row FROM ${table} x LIMIT 1`,
      );
      if (row?.row === undefined || row.row === null || table === 'patient') continue;
      const insert = `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, '${row.row.replace(/'/g, "''")}')`;
      expect([table, await refusalOf(insert)]).toEqual([table, '42501']);
    }
  });

  it('waits 5 s for a statement and 2 s for a lock at most', async () => {
    const { rows } = await app.query(
      `SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock`,
    );
    expect(rows).toEqual([{ statement: '5s', lock: '2s' }]);
  });
});

describe('the migrations', () => {
  /** Everything that they make, as text: columns, constraints, indexes, policies, functions, comments. */
  const catalogueOf = (of: TestDatabase): Promise<unknown[]> =>
    of.rows(
      `SELECT 'column' AS kind, table_schema || '.' || table_name || '.' || column_name AS name,
              concat_ws(' ', data_type, udt_name, is_nullable, column_default, generation_expression, ordinal_position) AS text
         FROM information_schema.columns WHERE table_schema IN ('public', 'identity')
       UNION ALL SELECT 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(c.oid)
         FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace WHERE n.nspname IN ('public', 'identity')
       UNION ALL SELECT 'index', indexname, indexdef FROM pg_indexes WHERE schemaname IN ('public', 'identity')
       UNION ALL SELECT 'policy', tablename || '.' || policyname, concat_ws(' ', cmd, roles, qual, with_check)
         FROM pg_policies
       UNION ALL SELECT 'wall', c.oid::regclass::text, concat_ws(' ', c.relrowsecurity, c.relforcerowsecurity)
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind = 'r'
       UNION ALL SELECT 'function', p.oid::regprocedure::text, pg_get_functiondef(p.oid)
         FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname IN ('public', 'identity')
       UNION ALL SELECT 'comment', c.oid::regclass || '.' || d.objsubid, d.description
         FROM pg_description d JOIN pg_class c ON c.oid = d.objoid AND d.classoid = 'pg_class'::regclass
         JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname IN ('public', 'identity')
       ORDER BY 1, 2, 3`,
    );

  it('leave nothing behind on the way down, and make the same catalogue on the way up again', async () => {
    const empty = await freshDatabase({ demonstration: false });
    const owner = await ownerDataSource(empty.ownerUrl).initialize();
    try {
      const first = await catalogueOf(empty);
      expect(first.length).toBeGreaterThan(500);
      for (const _migration of owner.migrations) await owner.undoLastMigration();
      const left = (await catalogueOf(empty)) as { name: string; text: string }[];
      expect(left.filter(({ name, text }) => !`${name} ${text}`.includes('schema_migration'))).toEqual([]);
      const schemas = await empty.rows(`SELECT 1 FROM pg_namespace WHERE nspname = 'identity'`);
      expect(schemas).toEqual([]);
      await owner.runMigrations();
      expect(await catalogueOf(empty)).toEqual(first);
    } finally {
      await owner.destroy();
      await empty.drop();
    }
  });
});
