import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, raiseWall } from './tenant-policy-1';

/** Each clinic's library, and programmes as immutable versions in force on `[valid_from, valid_to)`. */
export class CreateProgramme1763800000003 implements MigrationInterface {
  readonly name = 'CreateProgramme1763800000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE exercise (
        clinic_id uuid NOT NULL CONSTRAINT fk_exercise_clinic REFERENCES clinic (clinic_id),
        id uuid NOT NULL,
        slug text NOT NULL,
        position integer NOT NULL,
        name text NOT NULL,
        category text NOT NULL,
        content jsonb NOT NULL,
        CONSTRAINT pk_exercise PRIMARY KEY (clinic_id, id),
        CONSTRAINT uq_exercise_slug UNIQUE (clinic_id, slug)
      )`);
    await runner.query(
      `COMMENT ON COLUMN exercise.content IS 'words and starting dose, in the shape of the contract''s Exercise'`,
    );
    await runner.query(`
      CREATE TABLE programme_template (
        clinic_id uuid NOT NULL CONSTRAINT fk_programme_template_clinic REFERENCES clinic (clinic_id),
        id uuid NOT NULL,
        code text NOT NULL,
        name text NOT NULL,
        audience text NOT NULL,
        position integer NOT NULL,
        CONSTRAINT pk_programme_template PRIMARY KEY (clinic_id, id),
        CONSTRAINT uq_programme_template_code UNIQUE (clinic_id, code)
      )`);
    await runner.query(`
      CREATE TABLE template_version (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        template_id uuid NOT NULL,
        number integer NOT NULL,
        pain_limit smallint NOT NULL CONSTRAINT ck_template_version_limit CHECK (pain_limit BETWEEN 0 AND 7),
        phases jsonb NOT NULL,
        CONSTRAINT pk_template_version PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_template_version_template FOREIGN KEY (clinic_id, template_id) REFERENCES programme_template (clinic_id, id),
        CONSTRAINT uq_template_version_number UNIQUE (clinic_id, template_id, number)
      )`);
    await runner.query(`
      CREATE TABLE programme (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        episode_id uuid NOT NULL,
        template_id uuid,
        name text NOT NULL,
        outline text NOT NULL,
        screen_missing_reason text,
        created_at timestamptz NOT NULL,
        created_by uuid NOT NULL,
        ended_on date,
        CONSTRAINT pk_programme PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_programme_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id),
        CONSTRAINT fk_programme_episode FOREIGN KEY (clinic_id, episode_id) REFERENCES episode (clinic_id, id),
        CONSTRAINT fk_programme_template FOREIGN KEY (clinic_id, template_id) REFERENCES programme_template (clinic_id, id)
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX uq_programme_active ON programme (clinic_id, episode_id) WHERE ended_on IS NULL`,
    );
    await runner.query(`CREATE INDEX ix_programme_patient ON programme (clinic_id, patient_id)`);
    await runner.query(`
      CREATE TABLE programme_version (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        programme_id uuid NOT NULL,
        number integer NOT NULL,
        phase_name text NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        pain_limit smallint NOT NULL CONSTRAINT ck_programme_version_limit CHECK (pain_limit BETWEEN 0 AND 7),
        published_at timestamptz NOT NULL,
        published_by uuid NOT NULL,
        content_hash bytea NOT NULL,
        CONSTRAINT pk_programme_version PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_programme_version_programme FOREIGN KEY (clinic_id, programme_id) REFERENCES programme (clinic_id, id),
        CONSTRAINT fk_programme_version_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id),
        CONSTRAINT uq_programme_version_number UNIQUE (clinic_id, programme_id, number),
        CONSTRAINT ck_programme_version_range CHECK (valid_to IS NULL OR valid_to >= valid_from)
      )`);
    await runner.query(
      `COMMENT ON COLUMN programme_version.valid_to IS 'first day no longer in force; null = until further notice'`,
    );
    await runner.query(
      `CREATE INDEX ix_programme_version_patient ON programme_version (clinic_id, patient_id, valid_from)`,
    );
    await runner.query(`
      CREATE TABLE prescribed_session (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        version_id uuid NOT NULL,
        series_id uuid NOT NULL,
        position smallint NOT NULL,
        name text NOT NULL,
        schedule jsonb NOT NULL,
        CONSTRAINT pk_prescribed_session PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_prescribed_session_version FOREIGN KEY (clinic_id, version_id) REFERENCES programme_version (clinic_id, id),
        CONSTRAINT fk_prescribed_session_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id)
      )`);
    await runner.query(
      `CREATE INDEX ix_prescribed_session_version ON prescribed_session (clinic_id, version_id)`,
    );
    await runner.query(
      `CREATE INDEX ix_prescribed_session_patient ON prescribed_session (clinic_id, patient_id)`,
    );
    await runner.query(`
      CREATE TABLE prescribed_exercise (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        session_id uuid NOT NULL,
        exercise_id uuid NOT NULL,
        position smallint NOT NULL,
        dose jsonb NOT NULL,
        optional boolean NOT NULL,
        easier_exercise_id uuid,
        hold_together uuid[] NOT NULL,
        CONSTRAINT pk_prescribed_exercise PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_prescribed_exercise_session FOREIGN KEY (clinic_id, session_id) REFERENCES prescribed_session (clinic_id, id),
        CONSTRAINT fk_prescribed_exercise_exercise FOREIGN KEY (clinic_id, exercise_id) REFERENCES exercise (clinic_id, id),
        CONSTRAINT fk_prescribed_exercise_easier FOREIGN KEY (clinic_id, easier_exercise_id) REFERENCES exercise (clinic_id, id),
        CONSTRAINT fk_prescribed_exercise_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id)
      )`);
    await runner.query(
      `COMMENT ON COLUMN prescribed_exercise.hold_together IS 'prescribed exercises of this version that are held when this one is'`,
    );
    await runner.query(
      `CREATE INDEX ix_prescribed_exercise_session ON prescribed_exercise (clinic_id, session_id)`,
    );
    await runner.query(
      `CREATE INDEX ix_prescribed_exercise_patient ON prescribed_exercise (clinic_id, patient_id)`,
    );
    await runner.query(`
      CREATE TABLE programme_pause (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        programme_id uuid NOT NULL,
        first_on date NOT NULL,
        last_on date NOT NULL,
        reason text NOT NULL,
        created_by uuid NOT NULL,
        CONSTRAINT pk_programme_pause PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_programme_pause_programme FOREIGN KEY (clinic_id, programme_id) REFERENCES programme (clinic_id, id),
        CONSTRAINT fk_programme_pause_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id),
        CONSTRAINT ck_programme_pause_range CHECK (last_on >= first_on)
      )`);
    await runner.query(`CREATE INDEX ix_programme_pause_patient ON programme_pause (clinic_id, patient_id)`);
    await raiseWall(runner, {
      clinicWide: ['exercise', 'programme_template', 'template_version'],
      ofPatient: [
        'programme',
        'programme_version',
        'prescribed_session',
        'prescribed_exercise',
        'programme_pause',
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, [
      'programme_pause',
      'prescribed_exercise',
      'prescribed_session',
      'programme_version',
      'programme',
      'template_version',
      'programme_template',
      'exercise',
    ]);
  }
}
