import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Accounts, sessions and memberships: the only tables that know more than one clinic.
 * The app login has no right on them; it calls the functions of the next migration.
 */
export class CreateIdentity1763800000000 implements MigrationInterface {
  readonly name = 'CreateIdentity1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA identity`);
    await runner.query(`
      CREATE TABLE identity.account (
        id uuid CONSTRAINT pk_account PRIMARY KEY,
        email text NOT NULL CONSTRAINT uq_account_email UNIQUE
          CONSTRAINT ck_account_email_lower CHECK (email = lower(email)),
        display_name text NOT NULL,
        password_hash text NOT NULL,
        disabled_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE TABLE identity.membership (
        clinic_id uuid NOT NULL,
        account_id uuid NOT NULL CONSTRAINT fk_membership_account REFERENCES identity.account (id),
        roles text[] NOT NULL CONSTRAINT ck_membership_roles CHECK (
          cardinality(roles) > 0
          AND roles <@ ARRAY['physiotherapist', 'lead', 'administrator', 'desk', 'patient']
          AND (NOT 'patient' = ANY (roles) OR cardinality(roles) = 1)),
        staff_member_id uuid,
        patient_id uuid,
        ended_at timestamptz,
        CONSTRAINT pk_membership PRIMARY KEY (clinic_id, account_id),
        CONSTRAINT ck_membership_one_person CHECK ((staff_member_id IS NULL) <> (patient_id IS NULL)),
        CONSTRAINT ck_membership_patient CHECK (('patient' = ANY (roles)) = (patient_id IS NOT NULL))
      )`);
    await runner.query(`CREATE INDEX ix_membership_account ON identity.membership (account_id)`);
    await runner.query(`
      CREATE TABLE identity.session (
        token_hash bytea CONSTRAINT pk_session PRIMARY KEY,
        clinic_id uuid NOT NULL,
        account_id uuid NOT NULL CONSTRAINT fk_session_account REFERENCES identity.account (id),
        app text NOT NULL CONSTRAINT ck_session_app CHECK (app IN ('staff', 'portal')),
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        idle_seconds integer NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz
      )`);
    await runner.query(
      `COMMENT ON COLUMN identity.session.idle_seconds IS 'ends after so many seconds without activity'`,
    );
    await runner.query(`CREATE INDEX ix_session_account ON identity.session (account_id)`);
    await runner.query(`
      CREATE TABLE identity.sign_in_attempt (
        id uuid CONSTRAINT pk_sign_in_attempt PRIMARY KEY,
        email text NOT NULL,
        address text NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        succeeded boolean NOT NULL DEFAULT false
      )`);
    await runner.query(`CREATE INDEX ix_sign_in_attempt_email ON identity.sign_in_attempt (email, at)`);
    await runner.query(`CREATE INDEX ix_sign_in_attempt_address ON identity.sign_in_attempt (address, at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA identity CASCADE`);
  }
}
