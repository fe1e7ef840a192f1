import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The only ways into the schema `identity`, each with a pinned search path. */
export class CreateIdentityFunctions1763800000001 implements MigrationInterface {
  readonly name = 'CreateIdentityFunctions1763800000001';

  async up(runner: QueryRunner): Promise<void> {
    // Raises for a session that is not good for exactly this clinic and one of these roles, so that every later
    // statement of the transaction fails and nothing is written. IS401 = sign in again, IS403 = another role.
    await runner.query(`
      CREATE FUNCTION identity.enter(p_token_hash bytea, p_clinic_id uuid, p_roles text[], p_background boolean)
      RETURNS TABLE (account_id uuid, staff_member_id uuid, patient_id uuid, roles text[], display_name text)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        s identity.session;
        m identity.membership;
        a identity.account;
        entered uuid := nullif(current_setting('app.patient_id', true), '')::uuid;
      BEGIN
        SELECT * INTO s FROM identity.session WHERE token_hash = p_token_hash;
        IF NOT FOUND OR s.clinic_id <> p_clinic_id OR s.revoked_at IS NOT NULL OR s.expires_at <= now()
           OR s.last_seen_at + make_interval(secs => s.idle_seconds) <= now() THEN
          RAISE EXCEPTION 'session refused' USING ERRCODE = 'IS401';
        END IF;
        SELECT * INTO m FROM identity.membership x
          WHERE x.clinic_id = s.clinic_id AND x.account_id = s.account_id AND x.ended_at IS NULL;
        SELECT * INTO a FROM identity.account x WHERE x.id = s.account_id AND x.disabled_at IS NULL;
        IF m.account_id IS NULL OR a.id IS NULL OR m.patient_id IS DISTINCT FROM entered THEN
          RAISE EXCEPTION 'session refused' USING ERRCODE = 'IS401';
        END IF;
        IF NOT (m.roles && p_roles) THEN
          RAISE EXCEPTION 'role refused' USING ERRCODE = 'IS403';
        END IF;
        IF NOT p_background AND s.last_seen_at < now() - interval '60 seconds' THEN
          UPDATE identity.session SET last_seen_at = now() WHERE token_hash = p_token_hash;
        END IF;
        RETURN QUERY SELECT m.account_id, m.staff_member_id, m.patient_id, m.roles, a.display_name;
      END $$`);
    // The attempt is written before it is counted, so that parallel guesses see each other.
    await runner.query(`
      CREATE FUNCTION identity.begin_sign_in(p_attempt_id uuid, p_email text, p_address text)
      RETURNS TABLE (allowed boolean, account_id uuid, display_name text, password_hash text,
                     clinic_id uuid, roles text[], staff_member_id uuid, patient_id uuid)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        by_email integer;
        by_address integer;
      BEGIN
        INSERT INTO identity.sign_in_attempt (id, email, address) VALUES (p_attempt_id, p_email, p_address);
        SELECT count(*) INTO by_email FROM identity.sign_in_attempt t
          WHERE t.email = p_email AND t.at > now() - interval '15 minutes' AND NOT t.succeeded;
        SELECT count(*) INTO by_address FROM identity.sign_in_attempt t
          WHERE t.address = p_address AND t.at > now() - interval '15 minutes' AND NOT t.succeeded;
        IF by_email > 10 OR by_address > 100 THEN
          RETURN QUERY SELECT false, NULL::uuid, NULL::text, NULL::text, NULL::uuid, NULL::text[], NULL::uuid, NULL::uuid;
          RETURN;
        END IF;
        RETURN QUERY
          SELECT true, a.id, a.display_name, a.password_hash, m.clinic_id, m.roles, m.staff_member_id, m.patient_id
          FROM (SELECT 1) one
          LEFT JOIN identity.account a ON a.email = p_email AND a.disabled_at IS NULL
          LEFT JOIN identity.membership m ON m.account_id = a.id AND m.ended_at IS NULL
          ORDER BY m.clinic_id LIMIT 1;
      END $$`);
    await runner.query(`
      CREATE FUNCTION identity.finish_sign_in(p_attempt_id uuid, p_token_hash bytea, p_clinic_id uuid, p_account_id uuid,
                                              p_app text, p_idle_seconds integer, p_hours integer)
      RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        UPDATE identity.sign_in_attempt SET succeeded = true WHERE id = p_attempt_id;
        INSERT INTO identity.session (token_hash, clinic_id, account_id, app, idle_seconds, expires_at)
          VALUES (p_token_hash, p_clinic_id, p_account_id, p_app, p_idle_seconds, now() + make_interval(hours => p_hours));
      END $$`);
    await runner.query(`
      CREATE FUNCTION identity.sign_out(p_token_hash bytea) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        UPDATE identity.session SET revoked_at = now() WHERE token_hash = p_token_hash AND revoked_at IS NULL
      $$`);
    await runner.query(`REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA identity FROM PUBLIC`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION identity.sign_out(bytea)`);
    await runner.query(
      `DROP FUNCTION identity.finish_sign_in(uuid, bytea, uuid, uuid, text, integer, integer)`,
    );
    await runner.query(`DROP FUNCTION identity.begin_sign_in(uuid, text, text)`);
    await runner.query(`DROP FUNCTION identity.enter(bytea, uuid, text[], boolean)`);
  }
}
