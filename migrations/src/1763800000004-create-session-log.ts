import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, raiseWall } from './tenant-policy-1';

/** An answer in three states: the value is there exactly when it was answered. */
const answer = (table: string, column: string, type: string, legal: string): string => `
        ${column}_state text NOT NULL CONSTRAINT ck_${table}_${column}_state CHECK (${column}_state IN ('answered', 'skipped', 'not-asked')),
        ${column} ${type} CONSTRAINT ck_${table}_${column} CHECK (${legal}),
        CONSTRAINT ck_${table}_${column}_answered CHECK ((${column}_state = 'answered') = (${column} IS NOT NULL))`;
const score = (table: string, column: string): string =>
  answer(table, column, 'smallint', `${column} BETWEEN 0 AND 10`);

const verdict = `
        severity text NOT NULL,
        rule_ids text[] NOT NULL,
        rule_set_version text NOT NULL,
        message_id text NOT NULL`;

const times = `
        performed_at timestamptz NOT NULL,
        performed_offset_minutes smallint NOT NULL,
        performed_on date NOT NULL,
        time_zone text NOT NULL,
        logged_at timestamptz NOT NULL,
        received_at timestamptz NOT NULL,
        time_suspect boolean NOT NULL`;

/** What patients report. Numbers that are charted are columns; the whole accepted content is kept beside them. */
export class CreateSessionLog1763800000004 implements MigrationInterface {
  readonly name = 'CreateSessionLog1763800000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE session_log (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        prescribed_session_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT ck_session_log_kind CHECK (kind IN ('session', 'not-done')),
        revision integer NOT NULL,
        abandoned boolean NOT NULL DEFAULT false,${times},
        ${score('session_log', 'pain_before')},
        ${score('session_log', 'pain_during')},
        ${score('session_log', 'pain_after')},
        ${score('session_log', 'effort')},
        qualities text[] NOT NULL,
        completeness numeric(7, 6) CONSTRAINT ck_session_log_completeness CHECK (completeness BETWEEN 0 AND 1),
        content jsonb NOT NULL,
        content_hash bytea NOT NULL,${verdict},
        CONSTRAINT pk_session_log PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_session_log_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id),
        CONSTRAINT fk_session_log_session FOREIGN KEY (clinic_id, prescribed_session_id) REFERENCES prescribed_session (clinic_id, id)
      )`);
    await runner.query(
      `COMMENT ON COLUMN session_log.qualities IS 'words of the log and of its pain reports'`,
    );
    await runner.query(
      `COMMENT ON COLUMN session_log.completeness IS 'share of the prescribed dose, held work left out; null = nothing weighed'`,
    );
    await runner.query(
      `CREATE INDEX ix_session_log_patient ON session_log (clinic_id, patient_id, performed_on)`,
    );
    await runner.query(`
      CREATE TABLE session_log_revision (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        session_log_id uuid NOT NULL,
        number integer NOT NULL,
        received_at timestamptz NOT NULL,
        content jsonb NOT NULL,
        content_hash bytea NOT NULL,
        CONSTRAINT pk_session_log_revision PRIMARY KEY (clinic_id, id),
        CONSTRAINT uq_session_log_revision_number UNIQUE (clinic_id, session_log_id, number),
        CONSTRAINT fk_session_log_revision_log FOREIGN KEY (clinic_id, session_log_id) REFERENCES session_log (clinic_id, id),
        CONSTRAINT fk_session_log_revision_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id)
      )`);
    await runner.query(`
      CREATE TABLE exercise_log (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        session_log_id uuid NOT NULL,
        revision integer NOT NULL,
        prescribed_exercise_id uuid NOT NULL,
        outcome text NOT NULL CONSTRAINT ck_exercise_log_outcome CHECK (outcome IN ('done', 'partial', 'skipped', 'skipped-pain', 'held')),
        dose_done numeric(10, 2),
        dose_prescribed numeric(10, 2) NOT NULL,
        weight numeric(6, 3) NOT NULL,
        content jsonb NOT NULL,
        CONSTRAINT pk_exercise_log PRIMARY KEY (clinic_id, id),
        CONSTRAINT uq_exercise_log_exercise UNIQUE (clinic_id, session_log_id, revision, prescribed_exercise_id),
        CONSTRAINT fk_exercise_log_log FOREIGN KEY (clinic_id, session_log_id) REFERENCES session_log (clinic_id, id),
        CONSTRAINT fk_exercise_log_exercise FOREIGN KEY (clinic_id, prescribed_exercise_id) REFERENCES prescribed_exercise (clinic_id, id),
        CONSTRAINT fk_exercise_log_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id)
      )`);
    await runner.query(
      `COMMENT ON COLUMN exercise_log.dose_done IS 'minutes, repetitions or seconds over all sets and sides; null = not confirmed'`,
    );
    await runner.query(`CREATE INDEX ix_exercise_log_patient ON exercise_log (clinic_id, patient_id)`);
    await runner.query(`
      CREATE TABLE pain_report (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        session_log_id uuid,
        prescribed_exercise_id uuid,
        set_number smallint,${times},
        ${score('pain_report', 'score')},
        qualities text[] NOT NULL,
        finished boolean NOT NULL,
        content jsonb NOT NULL,
        content_hash bytea NOT NULL,${verdict},
        CONSTRAINT pk_pain_report PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_pain_report_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id),
        CONSTRAINT fk_pain_report_exercise FOREIGN KEY (clinic_id, prescribed_exercise_id) REFERENCES prescribed_exercise (clinic_id, id)
      )`);
    await runner.query(
      `COMMENT ON COLUMN pain_report.session_log_id IS 'client-made id of the session, which may never arrive; null = outside a session'`,
    );
    await runner.query(
      `CREATE INDEX ix_pain_report_patient ON pain_report (clinic_id, patient_id, performed_on)`,
    );
    await runner.query(
      `CREATE INDEX ix_pain_report_session ON pain_report (clinic_id, session_log_id) WHERE session_log_id IS NOT NULL`,
    );
    await runner.query(`
      CREATE TABLE next_morning (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        session_log_id uuid NOT NULL,${times},
        ${answer('next_morning', 'morning', 'text', `morning IN ('better', 'same', 'worse', 'sore')`)},
        ${score('next_morning', 'next_morning')},
        ${score('next_morning', 'worst24')},
        content_hash bytea NOT NULL,
        CONSTRAINT pk_next_morning PRIMARY KEY (clinic_id, id),
        CONSTRAINT uq_next_morning_session UNIQUE (clinic_id, session_log_id),
        CONSTRAINT fk_next_morning_log FOREIGN KEY (clinic_id, session_log_id) REFERENCES session_log (clinic_id, id),
        CONSTRAINT fk_next_morning_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id)
      )`);
    await runner.query(
      `CREATE INDEX ix_next_morning_patient ON next_morning (clinic_id, patient_id, performed_on)`,
    );
    await runner.query(`
      CREATE TABLE notice_shown (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        record_id uuid NOT NULL,
        message_id text NOT NULL,
        locale text NOT NULL,
        words text NOT NULL,
        shown_at timestamptz NOT NULL,
        read_at timestamptz,
        received_at timestamptz NOT NULL,
        CONSTRAINT pk_notice_shown PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_notice_shown_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id)
      )`);
    await runner.query(
      `CREATE INDEX ix_notice_shown_patient ON notice_shown (clinic_id, patient_id, shown_at)`,
    );
    await runner.query(`
      CREATE TABLE unreadable_report (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        route text NOT NULL,
        record_id text NOT NULL,
        fault text NOT NULL,
        bytes bytea NOT NULL,
        bytes_total integer NOT NULL,
        content_hash bytea NOT NULL,
        received_at timestamptz NOT NULL,
        CONSTRAINT pk_unreadable_report PRIMARY KEY (clinic_id, id),
        CONSTRAINT uq_unreadable_report_content UNIQUE (clinic_id, patient_id, content_hash),
        CONSTRAINT fk_unreadable_report_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id)
      )`);
    await runner.query(
      `COMMENT ON COLUMN unreadable_report.bytes IS 'as received, first 64 kB; bytes_total in bytes'`,
    );
    await raiseWall(runner, {
      ofPatient: [
        'session_log',
        'session_log_revision',
        'exercise_log',
        'pain_report',
        'next_morning',
        'notice_shown',
        'unreadable_report',
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, [
      'unreadable_report',
      'notice_shown',
      'next_morning',
      'pain_report',
      'exercise_log',
      'session_log_revision',
      'session_log',
    ]);
  }
}
