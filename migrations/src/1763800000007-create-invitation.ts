import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Invitations of people who have no account yet. The secret of the link is stored nowhere, only its hash.
 * The app login has no right on the table; it calls the two functions.
 */
export class CreateInvitation1763800000007 implements MigrationInterface {
  readonly name = 'CreateInvitation1763800000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity.invitation (
        id uuid CONSTRAINT pk_invitation PRIMARY KEY,
        token_hash bytea NOT NULL CONSTRAINT uq_invitation_token_hash UNIQUE,
        clinic_id uuid NOT NULL,
        email text NOT NULL CONSTRAINT ck_invitation_email_lower CHECK (email = lower(email)),
        display_name text NOT NULL,
        roles text[] NOT NULL CONSTRAINT ck_invitation_roles CHECK (
          cardinality(roles) > 0 AND roles <@ ARRAY['physiotherapist', 'lead', 'administrator', 'desk']),
        staff_member_id uuid NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        revoked_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    // Expired, used, revoked, unknown, and an e-mail address that has an account by now: all of them are no row.
    // A secret that is found is no guess, and does not count against its address.
    await runner.query(`
      CREATE FUNCTION identity.read_invitation(p_attempt_id uuid, p_address text, p_token_hash bytea)
      RETURNS TABLE (allowed boolean, email text, display_name text, clinic_name text)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        by_address integer;
        i identity.invitation;
      BEGIN
        INSERT INTO identity.sign_in_attempt (id, email, address) VALUES (p_attempt_id, '', p_address);
        SELECT count(*) INTO by_address FROM identity.sign_in_attempt t
          WHERE t.address = p_address AND t.at > now() - interval '15 minutes' AND NOT t.succeeded;
        IF by_address > 100 THEN
          RETURN QUERY SELECT false, NULL::text, NULL::text, NULL::text;
          RETURN;
        END IF;
        SELECT * INTO i FROM identity.invitation x
          WHERE x.token_hash = p_token_hash AND x.used_at IS NULL AND x.revoked_at IS NULL AND x.expires_at > now()
            AND NOT EXISTS (SELECT 1 FROM identity.account a WHERE a.email = x.email);
        IF i.id IS NULL THEN
          RETURN QUERY SELECT true, NULL::text, NULL::text, NULL::text;
          RETURN;
        END IF;
        UPDATE identity.sign_in_attempt SET succeeded = true WHERE id = p_attempt_id;
        PERFORM set_config('app.clinic_id', i.clinic_id::text, true);
        RETURN QUERY SELECT true, i.email, i.display_name, c.name FROM public.clinic c WHERE c.clinic_id = i.clinic_id;
      END $$`);
    // One statement: of several at once, the first marks the row, and the others find it used. An existing account
    // is never touched, whatever the invitation says; letting it join another clinic needs its own sign-in, later.
    await runner.query(`
      CREATE FUNCTION identity.accept_invitation(p_token_hash bytea, p_account_id uuid, p_password_hash text)
      RETURNS uuid LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        WITH taken AS (
          UPDATE identity.invitation i SET used_at = now()
          WHERE i.token_hash = p_token_hash AND i.used_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now()
            AND NOT EXISTS (SELECT 1 FROM identity.account a WHERE a.email = i.email)
          RETURNING i.clinic_id, i.email, i.display_name, i.roles, i.staff_member_id
        ), made AS (
          INSERT INTO identity.account (id, email, display_name, password_hash)
          SELECT p_account_id, t.email, t.display_name, p_password_hash FROM taken t
          ON CONFLICT (email) DO NOTHING
          RETURNING id
        )
        INSERT INTO identity.membership (clinic_id, account_id, roles, staff_member_id)
        SELECT t.clinic_id, m.id, t.roles, t.staff_member_id FROM taken t CROSS JOIN made m
        RETURNING clinic_id
      $$`);
    for (const signature of ['read_invitation(uuid, text, bytea)', 'accept_invitation(bytea, uuid, text)'])
      await runner.query(`REVOKE EXECUTE ON FUNCTION identity.${signature} FROM PUBLIC`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION identity.accept_invitation(bytea, uuid, text)`);
    await runner.query(`DROP FUNCTION identity.read_invitation(uuid, text, bytea)`);
    await runner.query(`DROP TABLE identity.invitation`);
  }
}
