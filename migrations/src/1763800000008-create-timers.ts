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
    await this.silence(runner);
    await raiseWall(runner, { clinicWide: ['timer_lease'], ofPatient: ['silence'] });
  }

  /** Who reported what asks for an answer, and has not been heard from since. */
  private async silence(runner: QueryRunner): Promise<void> {
    for (const table of ['pain_report', 'session_log']) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN answer_wanted boolean NOT NULL DEFAULT false`);
      await runner.query(
        `COMMENT ON COLUMN ${table}.answer_wanted IS 'sharp, uncovered nerve feeling or urgent: silence after it is noticed'`,
      );
      await runner.query(
        `CREATE INDEX ix_${table}_answer_wanted ON ${table} (clinic_id, received_at) WHERE answer_wanted`,
      );
    }
    await runner.query(`
      CREATE TABLE silence (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        source_record_id uuid NOT NULL,
        source_on date NOT NULL,
        urgent boolean NOT NULL,
        score smallint CONSTRAINT ck_silence_score CHECK (score BETWEEN 0 AND 10),
        qualities text[] NOT NULL,
        sites jsonb NOT NULL,
        since timestamptz NOT NULL,
        heard_on date NOT NULL,
        opened_at timestamptz NOT NULL,
        ended_at timestamptz,
        ended_by text CONSTRAINT ck_silence_ended_by CHECK (ended_by IN ('record', 'contact', 'flag')),
        ended_by_id uuid,
        ended_by_staff_member_id uuid,
        CONSTRAINT pk_silence PRIMARY KEY (clinic_id, id),
        CONSTRAINT uq_silence_source UNIQUE (clinic_id, patient_id, source_record_id),
        CONSTRAINT fk_silence_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id),
        CONSTRAINT fk_silence_ended_by FOREIGN KEY (clinic_id, ended_by_staff_member_id) REFERENCES staff_member (clinic_id, id),
        CONSTRAINT ck_silence_ended CHECK ((ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (ended_by_id IS NULL))
      )`);
    await runner.query(`COMMENT ON COLUMN silence.score IS 'NPRS 0-10; null = no number was given'`);
    await runner.query(
      `COMMENT ON COLUMN silence.since IS 'when the clinic received the last word of the source'`,
    );
    await runner.query(`COMMENT ON COLUMN silence.heard_on IS 'the patient''s own day of that moment'`);
    await runner.query(`COMMENT ON COLUMN silence.ended_by_staff_member_id IS 'null = the patient'`);
    await runner.query(
      `CREATE UNIQUE INDEX uq_silence_open ON silence (clinic_id, patient_id) WHERE ended_at IS NULL`,
    );
    await runner.query(`ALTER TABLE contact ADD COLUMN tried_on date`);
    await runner.query(`ALTER TABLE contact ADD COLUMN recorded_at timestamptz`);
    await runner.query(`COMMENT ON COLUMN contact.tried_on IS 'day of an attempt that reached nobody'`);
    await runner.query(
      `ALTER TABLE contact ADD CONSTRAINT ck_contact_tried CHECK (tried_on IS NULL OR (reached IS FALSE AND attended_on IS NULL))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE contact DROP CONSTRAINT ck_contact_tried`);
    await runner.query(`ALTER TABLE contact DROP COLUMN recorded_at`);
    await runner.query(`ALTER TABLE contact DROP COLUMN tried_on`);
    await dropTables(runner, ['silence']);
    for (const table of ['session_log', 'pain_report']) {
      await runner.query(`DROP INDEX ix_${table}_answer_wanted`);
      await runner.query(`ALTER TABLE ${table} DROP COLUMN answer_wanted`);
    }
    await runner.query(`DROP FUNCTION identity.enter_work(uuid, uuid, bigint)`);
    await runner.query(`DROP FUNCTION identity.take_work(uuid, uuid)`);
    await runner.query(`DROP FUNCTION identity.clinics_to_sweep()`);
    await dropTables(runner, ['timer_lease']);
    await runner.query(`DROP INDEX ix_pain_report_in_session`);
    await runner.query(`ALTER TABLE session_log_revision DROP COLUMN abandoned`);
  }
}
