import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, raiseWall } from './tenant-policy-1';

/** Flags with their life, the holds they make, the rule sets that raise them and the feed that announces them. */
export class CreateFlag1763800000005 implements MigrationInterface {
  readonly name = 'CreateFlag1763800000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rule_set (
        clinic_id uuid NOT NULL CONSTRAINT fk_rule_set_clinic REFERENCES clinic (clinic_id),
        id uuid NOT NULL,
        version text NOT NULL,
        parameters jsonb NOT NULL,
        valid_from timestamptz NOT NULL,
        CONSTRAINT pk_rule_set PRIMARY KEY (clinic_id, id),
        CONSTRAINT uq_rule_set_version UNIQUE (clinic_id, version)
      )`);
    await runner.query(`
      CREATE TABLE clinic_feed (
        clinic_id uuid CONSTRAINT pk_clinic_feed PRIMARY KEY
          CONSTRAINT fk_clinic_feed_clinic REFERENCES clinic (clinic_id),
        version bigint NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE flag (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        key text NOT NULL,
        severity text NOT NULL CONSTRAINT ck_flag_severity CHECK (severity IN ('moderate', 'high', 'urgent')),
        action text CONSTRAINT ck_flag_action CHECK (action IN ('emergency', 'same-day')),
        state text NOT NULL CONSTRAINT ck_flag_state CHECK (state IN ('open', 'acknowledged', 'in-progress', 'resolved', 'dismissed')),
        as_expected boolean NOT NULL,
        rule_set_version text NOT NULL,
        rules jsonb NOT NULL,
        record_kind text NOT NULL CONSTRAINT ck_flag_record_kind CHECK (record_kind IN ('pain-report', 'session-log', 'unreadable-report')),
        record_id uuid NOT NULL,
        raised_at timestamptz NOT NULL,
        last_at timestamptz NOT NULL,
        acknowledge_by timestamptz,
        contact_by timestamptz,
        owner_staff_member_id uuid,
        previous_flag_id uuid,
        closed_at timestamptz,
        CONSTRAINT pk_flag PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_flag_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id),
        CONSTRAINT fk_flag_owner FOREIGN KEY (clinic_id, owner_staff_member_id) REFERENCES staff_member (clinic_id, id),
        CONSTRAINT fk_flag_previous FOREIGN KEY (clinic_id, previous_flag_id) REFERENCES flag (clinic_id, id),
        CONSTRAINT ck_flag_closed CHECK ((closed_at IS NOT NULL) = (state IN ('resolved', 'dismissed')))
      )`);
    await runner.query(
      `COMMENT ON COLUMN flag.rules IS 'met rules with the inputs that met them, in the shape of the contract''s MetRule'`,
    );
    await runner.query(`COMMENT ON COLUMN flag.owner_staff_member_id IS 'null = the team'`);
    await runner.query(`
      CREATE UNIQUE INDEX uq_flag_open_key ON flag (clinic_id, patient_id, key)
        WHERE state IN ('open', 'acknowledged', 'in-progress')`);
    await runner.query(`
      CREATE INDEX ix_flag_open ON flag (clinic_id, severity, last_at)
        WHERE state IN ('open', 'acknowledged', 'in-progress')`);
    await runner.query(`CREATE INDEX ix_flag_patient ON flag (clinic_id, patient_id, raised_at)`);
    await runner.query(`
      CREATE TABLE flag_occurrence (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        flag_id uuid NOT NULL,
        source_record_id uuid NOT NULL,
        rule_ids text[] NOT NULL,
        severity text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT pk_flag_occurrence PRIMARY KEY (clinic_id, id),
        CONSTRAINT uq_flag_occurrence_record UNIQUE (clinic_id, flag_id, source_record_id),
        CONSTRAINT fk_flag_occurrence_flag FOREIGN KEY (clinic_id, flag_id) REFERENCES flag (clinic_id, id),
        CONSTRAINT fk_flag_occurrence_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id)
      )`);
    await runner.query(
      `COMMENT ON COLUMN flag_occurrence.source_record_id IS 'the session inside one, else the record itself'`,
    );
    await runner.query(
      `CREATE INDEX ix_flag_occurrence_source ON flag_occurrence (clinic_id, patient_id, source_record_id)`,
    );
    await runner.query(`
      CREATE TABLE flag_event (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        flag_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT ck_flag_event_kind
          CHECK (kind IN ('raised', 'occurrence', 'acknowledged', 'acted', 'resolved', 'dismissed', 'reopened')),
        at timestamptz NOT NULL,
        staff_member_id uuid,
        state_before text,
        outcome text,
        note text,
        CONSTRAINT pk_flag_event PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_flag_event_flag FOREIGN KEY (clinic_id, flag_id) REFERENCES flag (clinic_id, id),
        CONSTRAINT fk_flag_event_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id),
        CONSTRAINT fk_flag_event_staff FOREIGN KEY (clinic_id, staff_member_id) REFERENCES staff_member (clinic_id, id)
      )`);
    await runner.query(`COMMENT ON COLUMN flag_event.staff_member_id IS 'null = a rule'`);
    await runner.query(`CREATE INDEX ix_flag_event_flag ON flag_event (clinic_id, flag_id, at)`);
    await runner.query(`
      CREATE TABLE exercise_hold (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        exercise_id uuid NOT NULL,
        side text NOT NULL CONSTRAINT ck_exercise_hold_side CHECK (side IN ('L', 'R', 'both')),
        held_since timestamptz NOT NULL,
        source_record_id uuid NOT NULL,
        flag_id uuid,
        lifted_at timestamptz,
        lifted_by uuid,
        lift_reason text,
        CONSTRAINT pk_exercise_hold PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_exercise_hold_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id),
        CONSTRAINT fk_exercise_hold_exercise FOREIGN KEY (clinic_id, exercise_id) REFERENCES exercise (clinic_id, id),
        CONSTRAINT fk_exercise_hold_flag FOREIGN KEY (clinic_id, flag_id) REFERENCES flag (clinic_id, id),
        CONSTRAINT fk_exercise_hold_lifted_by FOREIGN KEY (clinic_id, lifted_by) REFERENCES staff_member (clinic_id, id),
        CONSTRAINT ck_exercise_hold_lifted CHECK (
          (lifted_at IS NULL) = (lifted_by IS NULL) AND (lifted_at IS NULL) = (lift_reason IS NULL))
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX uq_exercise_hold_open ON exercise_hold (clinic_id, patient_id, exercise_id, side) WHERE lifted_at IS NULL`,
    );
    await runner.query(`CREATE INDEX ix_exercise_hold_patient ON exercise_hold (clinic_id, patient_id)`);
    await raiseWall(runner, {
      clinicWide: ['rule_set', 'clinic_feed'],
      ofPatient: ['flag', 'flag_occurrence', 'flag_event', 'exercise_hold'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, [
      'exercise_hold',
      'flag_event',
      'flag_occurrence',
      'flag',
      'clinic_feed',
      'rule_set',
    ]);
  }
}
