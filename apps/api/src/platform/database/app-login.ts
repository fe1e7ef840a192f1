import type { DataSource } from 'typeorm';

/** Written once and never changed, not even by us. */
const INSERT_ONLY = ['audit_entry', 'session_log_revision', 'flag_event', 'unreadable_report', 'rule_set'];
/** Read by the app login, and moved by functions of `identity` only. */
const READ_ONLY = ['timer_lease'];

const quoted = (name: string): string => `"${name.replace(/"/g, '""')}"`;

async function createLogin(dataSource: DataSource, name: string, password: string): Promise<void> {
  const found: unknown[] = await dataSource.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  if (found.length > 0) return;
  const secret = password.replace(/'/g, "''");
  await dataSource.query(
    `CREATE ROLE ${quoted(name)} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD '${secret}'`,
  );
  await dataSource.query(`ALTER ROLE ${quoted(name)} SET statement_timeout = '5s'`);
  await dataSource.query(`ALTER ROLE ${quoted(name)} SET lock_timeout = '2s'`);
  await dataSource.query(`ALTER ROLE ${quoted(name)} SET idle_in_transaction_session_timeout = '5s'`);
}

/** The app login reads, adds and changes rows of clinics; it deletes nothing, owns nothing, and enters `identity` through functions only. */
export async function grantToApp(dataSource: DataSource, appUrl: string): Promise<void> {
  const url = new URL(appUrl);
  const login = decodeURIComponent(url.username);
  await createLogin(dataSource, login, decodeURIComponent(url.password));
  const name = quoted(login);
  const statements = [
    `REVOKE CREATE ON SCHEMA public FROM PUBLIC`,
    `GRANT USAGE ON SCHEMA public, identity TO ${name}`,
    `GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO ${name}`,
    `REVOKE ALL ON schema_migration FROM ${name}`,
    ...INSERT_ONLY.map((table) => `REVOKE UPDATE ON ${table} FROM ${name}`),
    ...READ_ONLY.map((table) => `REVOKE INSERT, UPDATE ON ${table} FROM ${name}`),
    `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA identity TO ${name}`,
  ];
  for (const statement of statements) await dataSource.query(statement);
}
