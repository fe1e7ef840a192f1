import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The earlier edition also looked for an account, so that whoever held a link learned of accounts in other clinics.
 * Now only accepting looks, which uses the link up where there is none.
 */
const readInvitation = (unless: string): string => `
  CREATE OR REPLACE FUNCTION identity.read_invitation(p_attempt_id uuid, p_address text, p_token_hash bytea)
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
      WHERE x.token_hash = p_token_hash AND x.used_at IS NULL AND x.revoked_at IS NULL AND x.expires_at > now()${unless};
    IF i.id IS NULL THEN
      RETURN QUERY SELECT true, NULL::text, NULL::text, NULL::text;
      RETURN;
    END IF;
    UPDATE identity.sign_in_attempt SET succeeded = true WHERE id = p_attempt_id;
    PERFORM set_config('app.clinic_id', i.clinic_id::text, true);
    RETURN QUERY SELECT true, i.email, i.display_name, c.name FROM public.clinic c WHERE c.clinic_id = i.clinic_id;
  END $$`;

const AS_DEFINER = 'SECURITY DEFINER SET search_path = pg_catalog, pg_temp';

/** Another administrator who can come in, while the clinic's row is locked. */
const ANOTHER_ADMINISTRATOR = `EXISTS (
        SELECT 1 FROM identity.membership o JOIN identity.account a ON a.id = o.account_id AND a.disabled_at IS NULL
        WHERE o.clinic_id = p_clinic_id AND o.ended_at IS NULL AND 'administrator' = ANY (o.roles)
          AND o.staff_member_id <> p_staff_member_id)`;

/** One change of people at a time in a clinic; writers of rows that refer to the clinic do not wait. */
const ONE_AT_A_TIME = 'PERFORM 1 FROM public.clinic c WHERE c.clinic_id = p_clinic_id FOR NO KEY UPDATE;';

const FUNCTIONS: readonly { readonly signature: string; readonly text: string }[] = [
  {
    // Raises unless the session is an administrator's of exactly this clinic, and the transaction is in it.
    signature: 'require_administrator(bytea, uuid)',
    text: `
      CREATE FUNCTION identity.require_administrator(p_token_hash bytea, p_clinic_id uuid)
      RETURNS void LANGUAGE plpgsql ${AS_DEFINER} AS $$
      BEGIN
        IF nullif(current_setting('app.clinic_id', true), '')::uuid IS DISTINCT FROM p_clinic_id THEN
          RAISE EXCEPTION 'session refused' USING ERRCODE = 'IS401';
        END IF;
        PERFORM identity.enter(p_token_hash, p_clinic_id, ARRAY['administrator'], true);
      END $$`,
  },
  {
    // The newest invitation of each person, or their membership. A link that was used by nobody who is here now
    // (the address got an account meanwhile) counts as expired.
    signature: 'staff_accounts(bytea, uuid)',
    text: `
      CREATE FUNCTION identity.staff_accounts(p_token_hash bytea, p_clinic_id uuid)
      RETURNS TABLE (staff_member_id uuid, email text, roles text[], state text, invited_until timestamptz)
      LANGUAGE plpgsql ${AS_DEFINER} AS $$
      BEGIN
        PERFORM identity.require_administrator(p_token_hash, p_clinic_id);
        RETURN QUERY
          SELECT coalesce(m.staff_member_id, i.staff_member_id), coalesce(a.email, i.email), coalesce(m.roles, i.roles),
                 CASE WHEN m.ended_at IS NOT NULL THEN 'disabled'
                      WHEN m.account_id IS NOT NULL THEN 'joined'
                      WHEN i.revoked_at IS NOT NULL THEN 'withdrawn'
                      WHEN i.used_at IS NOT NULL OR i.expires_at <= now() THEN 'expired'
                      ELSE 'invited' END,
                 CASE WHEN m.account_id IS NULL AND i.revoked_at IS NULL THEN i.expires_at END
          FROM (SELECT DISTINCT ON (x.staff_member_id) x.* FROM identity.invitation x WHERE x.clinic_id = p_clinic_id
                ORDER BY x.staff_member_id, x.created_at DESC, x.id DESC) i
          FULL JOIN (SELECT x.* FROM identity.membership x
                     WHERE x.clinic_id = p_clinic_id AND x.staff_member_id IS NOT NULL) m
            ON m.staff_member_id = i.staff_member_id
          LEFT JOIN identity.account a ON a.id = m.account_id;
      END $$`,
  },
  {
    // 'known' looks at this clinic alone. Whether the address has an account elsewhere is not asked here.
    signature: 'invite_staff(bytea, uuid, uuid, bytea, uuid, text, text, text[])',
    text: `
      CREATE FUNCTION identity.invite_staff(p_token_hash bytea, p_clinic_id uuid, p_invitation_id uuid, p_secret_hash bytea,
                                            p_staff_member_id uuid, p_email text, p_display_name text, p_roles text[])
      RETURNS text LANGUAGE plpgsql ${AS_DEFINER} AS $$
      BEGIN
        PERFORM identity.require_administrator(p_token_hash, p_clinic_id);
        ${ONE_AT_A_TIME}
        IF (SELECT count(*) FROM identity.invitation x
            WHERE x.clinic_id = p_clinic_id AND x.created_at > now() - interval '24 hours') >= 50 THEN
          RETURN 'too-many';
        END IF;
        IF EXISTS (SELECT 1 FROM identity.membership m
                   WHERE m.clinic_id = p_clinic_id AND m.staff_member_id = p_staff_member_id) THEN
          RETURN 'joined';
        END IF;
        IF EXISTS (SELECT 1 FROM identity.membership m JOIN identity.account a ON a.id = m.account_id
                   WHERE m.clinic_id = p_clinic_id AND m.staff_member_id IS NOT NULL AND a.email = p_email)
           OR EXISTS (SELECT 1 FROM identity.invitation x
                      WHERE x.clinic_id = p_clinic_id AND x.email = p_email AND x.staff_member_id <> p_staff_member_id
                        AND x.used_at IS NULL AND x.revoked_at IS NULL) THEN
          RETURN 'known';
        END IF;
        UPDATE identity.invitation x SET revoked_at = now()
          WHERE x.clinic_id = p_clinic_id AND x.staff_member_id = p_staff_member_id
            AND x.used_at IS NULL AND x.revoked_at IS NULL;
        INSERT INTO identity.invitation (id, token_hash, clinic_id, email, display_name, roles, staff_member_id, expires_at)
          VALUES (p_invitation_id, p_secret_hash, p_clinic_id, p_email, p_display_name, p_roles, p_staff_member_id,
                  now() + interval '72 hours');
        RETURN 'invited';
      END $$`,
  },
  {
    signature: 'withdraw_invitation(bytea, uuid, uuid)',
    text: `
      CREATE FUNCTION identity.withdraw_invitation(p_token_hash bytea, p_clinic_id uuid, p_staff_member_id uuid)
      RETURNS boolean LANGUAGE plpgsql ${AS_DEFINER} AS $$
      BEGIN
        PERFORM identity.require_administrator(p_token_hash, p_clinic_id);
        ${ONE_AT_A_TIME}
        UPDATE identity.invitation x SET revoked_at = now()
          WHERE x.clinic_id = p_clinic_id AND x.staff_member_id = p_staff_member_id
            AND x.used_at IS NULL AND x.revoked_at IS NULL;
        RETURN FOUND;
      END $$`,
  },
  {
    signature: 'change_staff_roles(bytea, uuid, uuid, text[])',
    text: `
      CREATE FUNCTION identity.change_staff_roles(p_token_hash bytea, p_clinic_id uuid, p_staff_member_id uuid, p_roles text[])
      RETURNS text LANGUAGE plpgsql ${AS_DEFINER} AS $$
      BEGIN
        PERFORM identity.require_administrator(p_token_hash, p_clinic_id);
        ${ONE_AT_A_TIME}
        IF NOT 'administrator' = ANY (p_roles) AND NOT ${ANOTHER_ADMINISTRATOR} THEN
          RETURN 'last-administrator';
        END IF;
        UPDATE identity.membership m SET roles = p_roles
          WHERE m.clinic_id = p_clinic_id AND m.staff_member_id = p_staff_member_id AND m.ended_at IS NULL;
        RETURN CASE WHEN FOUND THEN 'changed' ELSE 'absent' END;
      END $$`,
  },
  {
    // enter refuses a membership that has ended; the sessions are revoked besides, so that none comes back with it.
    signature: 'end_staff(bytea, uuid, uuid)',
    text: `
      CREATE FUNCTION identity.end_staff(p_token_hash bytea, p_clinic_id uuid, p_staff_member_id uuid)
      RETURNS text LANGUAGE plpgsql ${AS_DEFINER} AS $$
      BEGIN
        PERFORM identity.require_administrator(p_token_hash, p_clinic_id);
        ${ONE_AT_A_TIME}
        IF NOT ${ANOTHER_ADMINISTRATOR} THEN
          RETURN 'last-administrator';
        END IF;
        UPDATE identity.session s SET revoked_at = now() FROM identity.membership m
          WHERE m.clinic_id = p_clinic_id AND m.staff_member_id = p_staff_member_id AND m.ended_at IS NULL
            AND s.clinic_id = p_clinic_id AND s.account_id = m.account_id AND s.revoked_at IS NULL;
        UPDATE identity.membership m SET ended_at = now()
          WHERE m.clinic_id = p_clinic_id AND m.staff_member_id = p_staff_member_id AND m.ended_at IS NULL;
        RETURN CASE WHEN FOUND THEN 'ended' ELSE 'absent' END;
      END $$`,
  },
  {
    signature: 'resume_staff(bytea, uuid, uuid)',
    text: `
      CREATE FUNCTION identity.resume_staff(p_token_hash bytea, p_clinic_id uuid, p_staff_member_id uuid)
      RETURNS boolean LANGUAGE plpgsql ${AS_DEFINER} AS $$
      BEGIN
        PERFORM identity.require_administrator(p_token_hash, p_clinic_id);
        ${ONE_AT_A_TIME}
        UPDATE identity.membership m SET ended_at = NULL
          WHERE m.clinic_id = p_clinic_id AND m.staff_member_id = p_staff_member_id AND m.ended_at IS NOT NULL;
        RETURN FOUND;
      END $$`,
  },
];

/** How the administrators of a clinic look after its people: each function asks whose session it is. */
export class CreateStaffFunctions1763800000009 implements MigrationInterface {
  readonly name = 'CreateStaffFunctions1763800000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX ix_invitation_clinic ON identity.invitation (clinic_id, staff_member_id, created_at)',
    );
    for (const { signature, text } of FUNCTIONS) {
      await runner.query(text);
      await runner.query(`REVOKE EXECUTE ON FUNCTION identity.${signature} FROM PUBLIC`);
    }
    await runner.query(readInvitation(''));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      readInvitation(' AND NOT EXISTS (SELECT 1 FROM identity.account a WHERE a.email = x.email)'),
    );
    for (const { signature } of [...FUNCTIONS].reverse())
      await runner.query(`DROP FUNCTION identity.${signature}`);
    await runner.query('DROP INDEX identity.ix_invitation_clinic');
  }
}
