import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, raiseWall } from './tenant-policy-1';

/** How it was two mornings after a session: asked once more after a "worse". One answer a session. */
export class CreateSecondMorning1763800000010 implements MigrationInterface {
  readonly name = 'CreateSecondMorning1763800000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE second_morning (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        session_log_id uuid NOT NULL,
        performed_at timestamptz NOT NULL,
        performed_offset_minutes smallint NOT NULL,
        performed_on date NOT NULL,
        time_zone text NOT NULL,
        logged_at timestamptz NOT NULL,
        received_at timestamptz NOT NULL,
        time_suspect boolean NOT NULL,
        morning_state text NOT NULL
          CONSTRAINT ck_second_morning_morning_state CHECK (morning_state IN ('answered', 'skipped', 'not-asked')),
        morning text CONSTRAINT ck_second_morning_morning CHECK (morning IN ('better', 'same', 'worse', 'sore')),
        CONSTRAINT ck_second_morning_morning_answered CHECK ((morning_state = 'answered') = (morning IS NOT NULL)),
        CONSTRAINT pk_second_morning PRIMARY KEY (clinic_id, id),
        CONSTRAINT uq_second_morning_session UNIQUE (clinic_id, session_log_id),
        CONSTRAINT fk_second_morning_log FOREIGN KEY (clinic_id, session_log_id) REFERENCES session_log (clinic_id, id),
        CONSTRAINT fk_second_morning_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id)
      )`);
    await runner.query(
      `CREATE INDEX ix_second_morning_patient ON second_morning (clinic_id, patient_id, performed_on)`,
    );
    await raiseWall(runner, { ofPatient: ['second_morning'] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['second_morning']);
  }
}
