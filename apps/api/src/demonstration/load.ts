import { DEFAULT_PARAMETERS, type Dose, RULE_SET_VERSION } from '@ischia/shared';
import type { DataSource, QueryRunner } from 'typeorm';
import { hashPassword } from '../auth/passwords';
import type { Statement } from '../platform/database/clinic-transaction';
import { inClinic, insertTables, type Tables } from '../platform/database/as-owner';
import { clinicOf, type ClinicRow } from '../clinics/clinic';
import { contextOf, type ContextRow } from '../patient-facts/context';
import { Calendar } from './calendar';
import { CLINICS, clinicId, clinicRows, type DemonstrationClinic, PASSWORD, staffId } from './clinics';
import { PatientMemory } from './patient-memory';
import { patientId, patientRows } from './patients';
import { episodeId, recordTables } from './people';
import { type Library, prescriptionTables, type Version, versionsOfStory } from './prescriptions';
import { storiesOf } from './stories/stories';
import type { Story } from './story';
import { tell } from './telling';
import { letTimeGoBy } from './timers';
import { write } from './writings';

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

/** One list of rows for each table, in the order in which the tables were first named. */
function together(tables: Tables): Tables {
  const names = [...new Set(tables.map(({ table }) => table))];
  return names.map((table) => ({
    table,
    rows: tables.filter((one) => one.table === table).flatMap(({ rows }) => rows),
  }));
}

function peopleTables(
  place: Place,
  story: Story,
  versions: readonly Version[],
  passwordHash: string,
): Tables {
  const { calendar, library } = place;
  const createdAt = `${calendar.day(story.openedDaysAgo)}T09:00:00Z`;
  const discharged = story.dischargedDaysAgo === undefined ? null : calendar.day(story.dischargedDaysAgo);
  return [
    ...patientRows(story, passwordHash, createdAt, discharged),
    ...recordTables(story, calendar),
    ...prescriptionTables(story, versions, episodeId(story), calendar, library),
  ];
}

/** People, what the clinic recorded, programmes, and then all reports as the rules judge them. */
async function loadStories(place: Place, stories: readonly Story[], passwordHash: string): Promise<void> {
  const { runner, calendar, clinic, library } = place;
  const told = stories.map((story) => ({ story, versions: versionsOfStory(story, calendar, library) }));
  await insertTables(
    runner,
    together(told.flatMap(({ story, versions }) => peopleTables(place, story, versions, passwordHash))),
  );
  const made: Statement[] = [];
  for (const { story, versions } of told) {
    const context = contextOf(clinicId(story.clinic), patientId(story.key), calendar.today, false);
    const memory = new PatientMemory(await rowOf<ContextRow>(runner, context), clinic, versions);
    made.push(...tell(story, memory, calendar, clinic));
  }
  await write(runner, made);
}

async function loadClinic(
  runner: QueryRunner,
  clinic: DemonstrationClinic,
  passwordHash: string,
  at: string,
): Promise<void> {
  const id = clinicId(clinic.key);
  await insertTables(
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
  await loadStories(place, storiesOf(clinic.key, calendar), passwordHash);
  await letTimeGoBy(runner, id, calendar.now);
}

/** Loads the demonstration into an empty database. Everything in it is synthetic. */
export async function loadDemonstration(dataSource: DataSource, at: string): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD);
  for (const clinic of CLINICS)
    await inClinic(dataSource, clinicId(clinic.key), (runner) =>
      loadClinic(runner, clinic, passwordHash, at),
    );
}
