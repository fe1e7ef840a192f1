import { DEFAULT_PARAMETERS, type Dose, RULE_SET_VERSION } from '@ischia/shared';
import type { DataSource, QueryRunner } from 'typeorm';
import { hashPassword } from '../auth/passwords';
import type { Statement } from '../platform/database/clinic-transaction';
import { insertAll, type Row } from '../platform/database/insert';
import { clinicOf, type ClinicRow } from '../clinics/clinic';
import { contextOf, type ContextRow } from '../patient-facts/context';
import { Calendar } from './calendar';
import { CLINICS, clinicId, clinicRows, type DemonstrationClinic, PASSWORD, staffId } from './clinics';
import { PatientMemory } from './patient-memory';
import { patientId, patientRows } from './patients';
import { episodeId, recordTables } from './people';
import { type Library, prescriptionTables, versionsOfStory } from './prescriptions';
import { storiesOf } from './stories/stories';
import type { Story } from './story';
import { tell } from './telling';
import { write } from './writings';

type Tables = readonly { readonly table: string; readonly rows: readonly Row[] }[];

async function insert(runner: QueryRunner, tables: Tables): Promise<void> {
  for (const { table, rows } of tables) {
    if (rows.length === 0) continue;
    const statement = insertAll(table, rows);
    await runner.query(statement.text, [...statement.values]);
  }
}

/** Runs the work as the owner inside one clinic: the wall holds for the owner too. */
async function inClinic(
  dataSource: DataSource,
  id: string,
  work: (runner: QueryRunner) => Promise<void>,
): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query(`BEGIN; SET LOCAL app.clinic_id = '${id}'`);
    await work(runner);
    await runner.query('COMMIT');
  } catch (error) {
    await runner.query('ROLLBACK');
    throw error;
  } finally {
    await runner.release();
  }
}

/** True when the database holds no account yet. */
export async function isEmpty(dataSource: DataSource): Promise<boolean> {
  const found: unknown[] = await dataSource.query('SELECT 1 FROM identity.account LIMIT 1');
  return found.length === 0;
}

type Place = {
  readonly runner: QueryRunner;
  readonly calendar: Calendar;
  readonly clinic: ClinicRow;
  readonly library: Library;
};

async function libraryOf(runner: QueryRunner, id: string): Promise<Library> {
  const rows: { id: string; slug: string; name: string; dose: Dose }[] = await runner.query(
    `SELECT id, slug, name, content->'dose' AS dose FROM exercise WHERE clinic_id = $1`,
    [id],
  );
  return new Map(rows.map(({ slug, ...exercise }) => [slug, exercise]));
}

async function rowOf<Row>(runner: QueryRunner, statement: Statement): Promise<Row> {
  const rows: Row[] = await runner.query(statement.text, [...statement.values]);
  const row = rows[0];
  if (row === undefined) throw new Error(`${statement.name} found nothing`);
  return row;
}

/** A person, what the clinic recorded, the programme, and all reports as the rules judge them. */
async function loadStory(place: Place, story: Story, passwordHash: string): Promise<void> {
  const { runner, calendar, clinic, library } = place;
  const createdAt = `${calendar.day(story.openedDaysAgo)}T09:00:00Z`;
  const discharged = story.dischargedDaysAgo;
  const versions = versionsOfStory(story, calendar, library);
  await insert(runner, [
    ...patientRows(
      story,
      passwordHash,
      createdAt,
      discharged === undefined ? null : calendar.day(discharged),
    ),
    ...recordTables(story, calendar),
    ...prescriptionTables(story, versions, episodeId(story), calendar, library),
  ]);
  const context = contextOf(clinicId(story.clinic), patientId(story.key), calendar.today, false);
  const memory = new PatientMemory(await rowOf<ContextRow>(runner, context), clinic, versions);
  await write(runner, tell(story, memory, calendar, clinic));
}

async function loadClinic(
  runner: QueryRunner,
  clinic: DemonstrationClinic,
  passwordHash: string,
  at: string,
): Promise<void> {
  const id = clinicId(clinic.key);
  await insert(
    runner,
    await clinicRows(clinic, { version: RULE_SET_VERSION, parameters: DEFAULT_PARAMETERS }, at),
  );
  await runner.query('UPDATE clinic SET duty_staff_member_id = $2 WHERE clinic_id = $1', [
    id,
    staffId(clinic.staff[0]?.email ?? ''),
  ]);
  const calendar = new Calendar(at, clinic.timeZone);
  const place = {
    runner,
    calendar,
    clinic: await rowOf<ClinicRow>(runner, clinicOf(id)),
    library: await libraryOf(runner, id),
  };
  for (const story of storiesOf(clinic.key, calendar)) await loadStory(place, story, passwordHash);
}

/** Loads the demonstration into an empty database. Everything in it is synthetic. */
export async function loadDemonstration(dataSource: DataSource, at: string): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD);
  for (const clinic of CLINICS)
    await inClinic(dataSource, clinicId(clinic.key), (runner) =>
      loadClinic(runner, clinic, passwordHash, at),
    );
}
