import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, raiseWall } from './tenant-policy-1';

const screened = (column: string): string =>
  `${column} text NOT NULL CONSTRAINT ck_baseline_screen_${column} CHECK (${column} IN ('no', 'yes', 'not-asked'))`;

/** The clinic, its people, its patients and what is known about each before the first session. */
export class CreateClinic1763800000002 implements MigrationInterface {
  readonly name = 'CreateClinic1763800000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE clinic (
        clinic_id uuid CONSTRAINT pk_clinic PRIMARY KEY,
        name text NOT NULL,
        time_zone text NOT NULL,
        opening jsonb NOT NULL,
        holidays date[] NOT NULL DEFAULT '{}',
        phone text,
        same_day_number text,
        urgent_place text,
        emergency_number text,
        emergency_place text,
        duty_staff_member_id uuid,
        revision integer NOT NULL DEFAULT 1
      )`);
    await runner.query(
      `COMMENT ON COLUMN clinic.opening IS 'seven arrays of ["HH:MM","HH:MM"] local intervals, Monday first'`,
    );
    await runner.query(`
      CREATE TABLE staff_member (
        clinic_id uuid NOT NULL CONSTRAINT fk_staff_member_clinic REFERENCES clinic (clinic_id),
        id uuid NOT NULL,
        name text NOT NULL,
        left_on date,
        CONSTRAINT pk_staff_member PRIMARY KEY (clinic_id, id)
      )`);
    await runner.query(`
      ALTER TABLE clinic ADD CONSTRAINT fk_clinic_duty
        FOREIGN KEY (clinic_id, duty_staff_member_id) REFERENCES staff_member (clinic_id, id)`);
    await runner.query(`
      CREATE TABLE patient (
        clinic_id uuid NOT NULL CONSTRAINT fk_patient_clinic REFERENCES clinic (clinic_id),
        id uuid NOT NULL,
        patient_id uuid NOT NULL GENERATED ALWAYS AS (id) STORED,
        given_name text NOT NULL,
        family_name text NOT NULL,
        birth_date date NOT NULL,
        phone text,
        staff_member_id uuid,
        discharged_on date,
        revision integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        CONSTRAINT pk_patient PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_patient_physiotherapist FOREIGN KEY (clinic_id, staff_member_id) REFERENCES staff_member (clinic_id, id)
      )`);
    await runner.query(`CREATE INDEX ix_patient_physiotherapist ON patient (clinic_id, staff_member_id)`);
    await runner.query(`CREATE INDEX ix_patient_name ON patient (clinic_id, family_name, given_name, id)`);
    await runner.query(`
      CREATE TABLE episode (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        condition text NOT NULL CONSTRAINT ck_episode_condition CHECK (condition IN ('low-back', 'hamstring-tendon', 'hamstring-strain')),
        side text NOT NULL CONSTRAINT ck_episode_side CHECK (side IN ('L', 'R', 'both', 'C')),
        onset_on date,
        opened_on date NOT NULL,
        closed_on date,
        created_at timestamptz NOT NULL,
        created_by uuid NOT NULL,
        content_hash bytea NOT NULL,
        CONSTRAINT pk_episode PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_episode_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id)
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX uq_episode_open ON episode (clinic_id, patient_id) WHERE closed_on IS NULL`,
    );
    await runner.query(`CREATE INDEX ix_episode_patient ON episode (clinic_id, patient_id)`);
    await runner.query(`
      CREATE TABLE baseline_screen (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        episode_id uuid NOT NULL,
        screened_on date NOT NULL,
        screened_by uuid NOT NULL,
        cauda_equina text NOT NULL CONSTRAINT ck_baseline_screen_cauda_equina
          CHECK (cauda_equina IN ('no', 'yes', 'long-standing', 'not-asked')),
        ${['both_legs', 'leg_weakness', 'fever', 'recent_fall', 'past_cancer', 'weight_loss', 'night_pain', 'osteoporosis', 'long_term_steroids'].map(screened).join(',\n        ')},
        warning_signs_given boolean NOT NULL,
        note text,
        CONSTRAINT pk_baseline_screen PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_baseline_screen_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id),
        CONSTRAINT fk_baseline_screen_episode FOREIGN KEY (clinic_id, episode_id) REFERENCES episode (clinic_id, id)
      )`);
    await runner.query(
      `CREATE INDEX ix_baseline_screen_patient ON baseline_screen (clinic_id, patient_id, screened_on)`,
    );
    await runner.query(`
      CREATE TABLE symptom_expectation (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        episode_id uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by uuid NOT NULL,
        known_qualities text[] NOT NULL,
        known_sides text[],
        baseline_level smallint CONSTRAINT ck_symptom_expectation_level CHECK (baseline_level BETWEEN 0 AND 4),
        usual_peak smallint CONSTRAINT ck_symptom_expectation_peak CHECK (usual_peak BETWEEN 0 AND 7),
        active boolean NOT NULL,
        ends_on date,
        CONSTRAINT pk_symptom_expectation PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_symptom_expectation_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id),
        CONSTRAINT fk_symptom_expectation_episode FOREIGN KEY (clinic_id, episode_id) REFERENCES episode (clinic_id, id)
      )`);
    await runner.query(`COMMENT ON COLUMN symptom_expectation.known_sides IS 'null = not recorded'`);
    await runner.query(
      `COMMENT ON COLUMN symptom_expectation.usual_peak IS 'NPRS 0-10; null = not recorded'`,
    );
    await runner.query(
      `CREATE INDEX ix_symptom_expectation_patient ON symptom_expectation (clinic_id, patient_id, recorded_at)`,
    );
    await runner.query(`
      CREATE TABLE contact (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        staff_member_id uuid,
        kind text NOT NULL CONSTRAINT ck_contact_kind CHECK (kind IN ('visit', 'call')),
        planned_for timestamptz,
        attended_on date,
        reached boolean,
        CONSTRAINT pk_contact PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_contact_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id)
      )`);
    await runner.query(`CREATE INDEX ix_contact_patient ON contact (clinic_id, patient_id, attended_on)`);
    await runner.query(`
      CREATE TABLE audit_entry (
        clinic_id uuid NOT NULL CONSTRAINT fk_audit_entry_clinic REFERENCES clinic (clinic_id),
        id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        account_id uuid NOT NULL,
        session_hash bytea NOT NULL,
        action text NOT NULL,
        patient_id uuid,
        subject_id uuid,
        outside_caseload boolean NOT NULL DEFAULT false,
        read_slot bigint,
        CONSTRAINT pk_audit_entry PRIMARY KEY (clinic_id, id)
      )`);
    await runner.query(
      `COMMENT ON COLUMN audit_entry.read_slot IS 'ten-minute slot of a read; null for writes'`,
    );
    await runner.query(`CREATE INDEX ix_audit_entry_patient ON audit_entry (clinic_id, patient_id, at)`);
    await runner.query(`
      CREATE UNIQUE INDEX uq_audit_entry_read ON audit_entry
        (clinic_id, session_hash, action, coalesce(patient_id, '00000000-0000-0000-0000-000000000000'::uuid), read_slot)
        WHERE read_slot IS NOT NULL`);
    await raiseWall(runner, {
      clinicWide: ['clinic', 'staff_member'],
      ofPatient: ['patient', 'episode', 'baseline_screen', 'symptom_expectation', 'contact', 'audit_entry'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE clinic DROP CONSTRAINT fk_clinic_duty`);
    await dropTables(runner, [
      'audit_entry',
      'contact',
      'symptom_expectation',
      'baseline_screen',
      'episode',
      'patient',
      'staff_member',
      'clinic',
    ]);
  }
}
