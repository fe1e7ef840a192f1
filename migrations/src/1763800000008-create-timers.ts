import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, raiseWall } from './tenant-policy-1';

/**
 * Work that time brings about. One lease a clinic: whoever holds it names its fence in every transaction, and a fence
 * that is not the last one writes nothing. Lengths of time are the database's own, so no two processes disagree.
 */
export class CreateTimers1763800000008 implements MigrationInterface {
  readonly name = 'CreateTimers1763800000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE timer_lease (
        clinic_id uuid CONSTRAINT pk_timer_lease PRIMARY KEY
          CONSTRAINT fk_timer_lease_clinic REFERENCES clinic (clinic_id),
        fence bigint NOT NULL,
        holder uuid NOT NULL,
        held_until timestamptz NOT NULL,
        due_at timestamptz NOT NULL
      )`);
    await runner.query(`COMMENT ON COLUMN timer_lease.fence IS 'grows by 1 with each holder'`);
    await runner.query(`COMMENT ON COLUMN timer_lease.due_at IS 'no sweep of this clinic begins before'`);
    // Ids and nothing else: a clinic without a membership has nobody who could report anything.
    await runner.query(`
      CREATE FUNCTION identity.clinics_to_sweep() RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        WITH RECURSIVE c (clinic_id) AS (
          (SELECT m.clinic_id FROM identity.membership m ORDER BY m.clinic_id LIMIT 1)
          UNION ALL
          SELECT (SELECT m.clinic_id FROM identity.membership m WHERE m.clinic_id > c.clinic_id
                  ORDER BY m.clinic_id LIMIT 1)
          FROM c WHERE c.clinic_id IS NOT NULL)
        SELECT c.clinic_id FROM c WHERE c.clinic_id IS NOT NULL
      $$`);
    // null: somebody holds it, or the clinic was swept less than a minute ago. Of two at once the second waits for
    // the first one's row and then finds it held.
    await runner.query(`
      CREATE FUNCTION identity.take_work(p_clinic_id uuid, p_holder uuid) RETURNS bigint
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        taken bigint;
      BEGIN
        PERFORM set_config('app.clinic_id', p_clinic_id::text, true);
        INSERT INTO public.timer_lease AS l (clinic_id, fence, holder, held_until, due_at)
        VALUES (p_clinic_id, 1, p_holder, now() + interval '30 seconds', now() + interval '60 seconds')
        ON CONFLICT (clinic_id) DO UPDATE
          SET fence = l.fence + 1, holder = excluded.holder, held_until = excluded.held_until, due_at = excluded.due_at
          WHERE l.held_until <= now() AND l.due_at <= now()
        RETURNING l.fence INTO taken;
        RETURN taken;
      END $$`);
    // What identity.enter is for a session: raises unless this holder has the last lease of exactly this clinic, and
    // keeps the lease's row until the transaction ends, so that nobody can take it over in the middle of a write.
    await runner.query(`
      CREATE FUNCTION identity.enter_work(p_clinic_id uuid, p_holder uuid, p_fence bigint)
      RETURNS TABLE (account_id uuid, staff_member_id uuid, patient_id uuid, roles text[], display_name text)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        UPDATE public.timer_lease l SET held_until = now() + interval '30 seconds'
          WHERE l.clinic_id = p_clinic_id AND l.holder = p_holder AND l.fence = p_fence;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'lease lost' USING ERRCODE = 'IS409';
        END IF;
        RETURN QUERY SELECT '00000000-0000-7000-8000-000000000001'::uuid, NULL::uuid, NULL::uuid, '{}'::text[], 'Timers'::text;
      END $$`);
    for (const signature of ['clinics_to_sweep()', 'take_work(uuid, uuid)', 'enter_work(uuid, uuid, bigint)'])
      await runner.query(`REVOKE EXECUTE ON FUNCTION identity.${signature} FROM PUBLIC`);
    // A session that time closed is told from one that the patient logged, in each of its revisions.
    await runner.query(
      `ALTER TABLE session_log_revision ADD COLUMN abandoned boolean NOT NULL DEFAULT false`,
    );
    await runner.query(
      `COMMENT ON COLUMN session_log_revision.abandoned IS 'made by the timers, because no log had come'`,
    );
    await runner.query(`
      CREATE INDEX ix_pain_report_in_session ON pain_report (clinic_id, received_at) WHERE session_log_id IS NOT NULL`);
    await raiseWall(runner, { clinicWide: ['timer_lease'] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION identity.enter_work(uuid, uuid, bigint)`);
    await runner.query(`DROP FUNCTION identity.take_work(uuid, uuid)`);
    await runner.query(`DROP FUNCTION identity.clinics_to_sweep()`);
    await dropTables(runner, ['timer_lease']);
    await runner.query(`DROP INDEX ix_pain_report_in_session`);
    await runner.query(`ALTER TABLE session_log_revision DROP COLUMN abandoned`);
  }
}
