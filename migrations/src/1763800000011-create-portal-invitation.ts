import type { MigrationInterface, QueryRunner } from 'typeorm';

const AS_DEFINER = 'SECURITY DEFINER SET search_path = pg_catalog, pg_temp';

/** One change of a patient's access at a time. */
const ONE_AT_A_TIME =
  'PERFORM 1 FROM public.patient p WHERE p.clinic_id = p_clinic_id AND p.id = p_patient_id FOR NO KEY UPDATE;';

const OPEN = 'x.used_at IS NULL AND x.revoked_at IS NULL';

const FUNCTIONS: readonly { readonly signature: string; readonly text: string }[] = [
  {
    // Raises unless the session belongs to somebody who looks after patients of exactly this clinic.
    signature: 'require_carer(bytea, uuid)',
    text: `
      CREATE FUNCTION identity.require_carer(p_token_hash bytea, p_clinic_id uuid)
      RETURNS void LANGUAGE plpgsql ${AS_DEFINER} AS $$
      BEGIN
        IF nullif(current_setting('app.clinic_id', true), '')::uuid IS DISTINCT FROM p_clinic_id THEN
          RAISE EXCEPTION 'session refused' USING ERRCODE = 'IS401';
        END IF;
        PERFORM identity.enter(p_token_hash, p_clinic_id, ARRAY['physiotherapist', 'desk'], true);
      END $$`,
  },
  {
    // Always one row: the membership, else the newest invitation, else nothing yet.
    signature: 'portal_access(bytea, uuid, uuid)',
    text: `
      CREATE FUNCTION identity.portal_access(p_token_hash bytea, p_clinic_id uuid, p_patient_id uuid)
      RETURNS TABLE (state text, email text, invited_until timestamptz)
      LANGUAGE plpgsql ${AS_DEFINER} AS $$
      BEGIN
        PERFORM identity.require_carer(p_token_hash, p_clinic_id);
        RETURN QUERY
          SELECT CASE WHEN m.ended_at IS NOT NULL THEN 'ended'
                      WHEN m.account_id IS NOT NULL THEN 'joined'
                      WHEN i.id IS NULL THEN 'none'
                      WHEN i.misses >= 5 THEN 'locked'
                      WHEN i.revoked_at IS NOT NULL THEN 'withdrawn'
                      WHEN i.used_at IS NOT NULL OR i.expires_at <= now() THEN 'expired'
                      ELSE 'invited' END,
                 coalesce(a.email, i.email),
                 CASE WHEN m.account_id IS NULL AND i.used_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now()
                      THEN i.expires_at END
          FROM (SELECT 1) one
          LEFT JOIN LATERAL (SELECT x.* FROM identity.portal_invitation x
                             WHERE x.clinic_id = p_clinic_id AND x.patient_id = p_patient_id
                             ORDER BY x.created_at DESC, x.id DESC LIMIT 1) i ON true
          LEFT JOIN identity.membership m ON m.clinic_id = p_clinic_id AND m.patient_id = p_patient_id
          LEFT JOIN identity.account a ON a.id = m.account_id;
      END $$`,
  },
  {
    // 'known' looks at this clinic alone. Whether the address has an account elsewhere is not asked here.
    signature: 'invite_patient(bytea, uuid, uuid, bytea, uuid, text, text)',
    text: `
      CREATE FUNCTION identity.invite_patient(p_token_hash bytea, p_clinic_id uuid, p_invitation_id uuid,
                                              p_secret_hash bytea, p_patient_id uuid, p_email text, p_display_name text)
      RETURNS text LANGUAGE plpgsql ${AS_DEFINER} AS $$
      BEGIN
        PERFORM identity.require_carer(p_token_hash, p_clinic_id);
        PERFORM 1 FROM public.clinic c WHERE c.clinic_id = p_clinic_id FOR NO KEY UPDATE;
        IF (SELECT count(*) FROM identity.portal_invitation x
            WHERE x.clinic_id = p_clinic_id AND x.created_at > now() - interval '24 hours') >= 50 THEN
          RETURN 'too-many';
        END IF;
        IF EXISTS (SELECT 1 FROM identity.membership m
                   WHERE m.clinic_id = p_clinic_id AND m.patient_id = p_patient_id) THEN
          RETURN 'joined';
        END IF;
        IF EXISTS (SELECT 1 FROM identity.membership m JOIN identity.account a ON a.id = m.account_id
                   WHERE m.clinic_id = p_clinic_id AND a.email = p_email)
           OR EXISTS (SELECT 1 FROM identity.portal_invitation x
                      WHERE x.clinic_id = p_clinic_id AND x.email = p_email AND x.patient_id <> p_patient_id AND ${OPEN}
                        AND x.expires_at > now()) THEN
          RETURN 'known';
        END IF;
        UPDATE identity.portal_invitation x SET revoked_at = now()
          WHERE x.clinic_id = p_clinic_id AND x.patient_id = p_patient_id AND ${OPEN};
        INSERT INTO identity.portal_invitation (id, token_hash, clinic_id, patient_id, email, display_name, expires_at)
          VALUES (p_invitation_id, p_secret_hash, p_clinic_id, p_patient_id, p_email, p_display_name,
                  now() + interval '7 days');
        RETURN 'invited';
      END $$`,
  },
  {
    signature: 'withdraw_portal_invitation(bytea, uuid, uuid)',
    text: `
      CREATE FUNCTION identity.withdraw_portal_invitation(p_token_hash bytea, p_clinic_id uuid, p_patient_id uuid)
      RETURNS boolean LANGUAGE plpgsql ${AS_DEFINER} AS $$
      BEGIN
        PERFORM identity.require_carer(p_token_hash, p_clinic_id);
        ${ONE_AT_A_TIME}
        UPDATE identity.portal_invitation x SET revoked_at = now()
          WHERE x.clinic_id = p_clinic_id AND x.patient_id = p_patient_id AND ${OPEN};
        RETURN FOUND;
      END $$`,
  },
  {
    // enter refuses a membership that has ended; the sessions are revoked besides, so that none comes back with it.
    signature: 'end_portal_access(bytea, uuid, uuid)',
    text: `
      CREATE FUNCTION identity.end_portal_access(p_token_hash bytea, p_clinic_id uuid, p_patient_id uuid)
      RETURNS boolean LANGUAGE plpgsql ${AS_DEFINER} AS $$
      BEGIN
        PERFORM identity.require_carer(p_token_hash, p_clinic_id);
        ${ONE_AT_A_TIME}
        UPDATE identity.session s SET revoked_at = now() FROM identity.membership m
          WHERE m.clinic_id = p_clinic_id AND m.patient_id = p_patient_id AND m.ended_at IS NULL
            AND s.clinic_id = p_clinic_id AND s.account_id = m.account_id AND s.revoked_at IS NULL;
        UPDATE identity.membership m SET ended_at = now()
          WHERE m.clinic_id = p_clinic_id AND m.patient_id = p_patient_id AND m.ended_at IS NULL;
        RETURN FOUND;
      END $$`,
  },
  {
    signature: 'resume_portal_access(bytea, uuid, uuid)',
    text: `
      CREATE FUNCTION identity.resume_portal_access(p_token_hash bytea, p_clinic_id uuid, p_patient_id uuid)
      RETURNS boolean LANGUAGE plpgsql ${AS_DEFINER} AS $$
      BEGIN
        PERFORM identity.require_carer(p_token_hash, p_clinic_id);
        ${ONE_AT_A_TIME}
        UPDATE identity.membership m SET ended_at = NULL
          WHERE m.clinic_id = p_clinic_id AND m.patient_id = p_patient_id AND m.ended_at IS NOT NULL;
        RETURN FOUND;
      END $$`,
  },
  {
    // Expired, used, revoked and unknown links are no row. A secret that is found is no guess; a wrong date of birth is.
    signature: 'read_portal_invitation(uuid, text, bytea, date)',
    text: `
      CREATE FUNCTION identity.read_portal_invitation(p_attempt_id uuid, p_address text, p_token_hash bytea, p_birth_date date)
      RETURNS TABLE (allowed boolean, is_theirs boolean, email text, display_name text, clinic_name text)
      LANGUAGE plpgsql ${AS_DEFINER} AS $$
      DECLARE
        by_address integer;
        i identity.portal_invitation;
      BEGIN
        INSERT INTO identity.sign_in_attempt (id, email, address) VALUES (p_attempt_id, '', p_address);
        SELECT count(*) INTO by_address FROM identity.sign_in_attempt t
          WHERE t.address = p_address AND t.at > now() - interval '15 minutes' AND NOT t.succeeded;
        IF by_address > 100 THEN
          RETURN QUERY SELECT false, NULL::boolean, NULL::text, NULL::text, NULL::text;
          RETURN;
        END IF;
        SELECT * INTO i FROM identity.portal_invitation x
          WHERE x.token_hash = p_token_hash AND ${OPEN} AND x.expires_at > now() FOR UPDATE;
        IF i.id IS NULL THEN
          RETURN QUERY SELECT true, NULL::boolean, NULL::text, NULL::text, NULL::text;
          RETURN;
        END IF;
        PERFORM set_config('app.clinic_id', i.clinic_id::text, true);
        IF NOT EXISTS (SELECT 1 FROM public.patient p
                       WHERE p.clinic_id = i.clinic_id AND p.id = i.patient_id AND p.birth_date = p_birth_date) THEN
          UPDATE identity.portal_invitation x
            SET misses = x.misses + 1, revoked_at = CASE WHEN x.misses >= 4 THEN now() END WHERE x.id = i.id;
          RETURN QUERY SELECT true, false, NULL::text, NULL::text, NULL::text;
          RETURN;
        END IF;
        UPDATE identity.sign_in_attempt SET succeeded = true WHERE id = p_attempt_id;
        RETURN QUERY SELECT true, true, i.email, i.display_name, c.name
          FROM public.clinic c WHERE c.clinic_id = i.clinic_id;
      END $$`,
  },
  {
    // Of several at once, the first marks the row, and the others find it used. An existing account is never touched.
    signature: 'accept_portal_invitation(bytea, date, uuid, text)',
    text: `
      CREATE FUNCTION identity.accept_portal_invitation(p_token_hash bytea, p_birth_date date, p_account_id uuid,
                                                        p_password_hash text)
      RETURNS TABLE (clinic_id uuid, patient_id uuid) LANGUAGE plpgsql ${AS_DEFINER} AS $$
      DECLARE
        owner uuid;
      BEGIN
        SELECT x.clinic_id INTO owner FROM identity.portal_invitation x WHERE x.token_hash = p_token_hash;
        PERFORM set_config('app.clinic_id', coalesce(owner::text, ''), true);
        RETURN QUERY
          WITH taken AS (
            UPDATE identity.portal_invitation x SET used_at = now() FROM public.patient p
            WHERE x.token_hash = p_token_hash AND ${OPEN} AND x.expires_at > now()
              AND p.clinic_id = x.clinic_id AND p.id = x.patient_id AND p.birth_date = p_birth_date
              AND NOT EXISTS (SELECT 1 FROM identity.account a WHERE a.email = x.email)
              AND NOT EXISTS (SELECT 1 FROM identity.membership m
                              WHERE m.clinic_id = x.clinic_id AND m.patient_id = x.patient_id)
            RETURNING x.clinic_id, x.patient_id, x.email, x.display_name
          ), made AS (
            INSERT INTO identity.account (id, email, display_name, password_hash)
            SELECT p_account_id, t.email, t.display_name, p_password_hash FROM taken t
            ON CONFLICT (email) DO NOTHING
            RETURNING id
          )
          INSERT INTO identity.membership AS n (clinic_id, account_id, roles, patient_id)
          SELECT t.clinic_id, m.id, ARRAY['patient'], t.patient_id FROM taken t CROSS JOIN made m
          RETURNING n.clinic_id, n.patient_id;
      END $$`,
  },
];

/**
 * Links with which patients open their portal, and how a clinic looks after that access. The secret of a link is stored
 * nowhere, only its hash. The app login has no right on the table; it calls the functions.
 */
export class CreatePortalInvitation1763800000011 implements MigrationInterface {
  readonly name = 'CreatePortalInvitation1763800000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity.portal_invitation (
        id uuid CONSTRAINT pk_portal_invitation PRIMARY KEY,
        token_hash bytea NOT NULL CONSTRAINT uq_portal_invitation_token_hash UNIQUE,
        clinic_id uuid NOT NULL,
        patient_id uuid NOT NULL,
        email text NOT NULL CONSTRAINT ck_portal_invitation_email_lower CHECK (email = lower(email)),
        display_name text NOT NULL,
        misses smallint NOT NULL DEFAULT 0 CONSTRAINT ck_portal_invitation_misses CHECK (misses BETWEEN 0 AND 5),
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        revoked_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(
      `COMMENT ON COLUMN identity.portal_invitation.misses IS 'dates of birth that did not fit; five lock the link'`,
    );
    await runner.query(
      'CREATE INDEX ix_portal_invitation_patient ON identity.portal_invitation (clinic_id, patient_id, created_at)',
    );
    await runner.query(
      `CREATE UNIQUE INDEX uq_membership_patient ON identity.membership (clinic_id, patient_id) WHERE patient_id IS NOT NULL`,
    );
    for (const { signature, text } of FUNCTIONS) {
      await runner.query(text);
      await runner.query(`REVOKE EXECUTE ON FUNCTION identity.${signature} FROM PUBLIC`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { signature } of [...FUNCTIONS].reverse())
      await runner.query(`DROP FUNCTION identity.${signature}`);
    await runner.query('DROP INDEX identity.uq_membership_patient');
    await runner.query('DROP TABLE identity.portal_invitation');
  }
}
