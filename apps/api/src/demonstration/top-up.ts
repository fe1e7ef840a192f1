import { addDays } from '@ischia/shared';
import type { DataSource, QueryRunner } from 'typeorm';
import { timesOf } from '../intake/moments';
import { type About, readSurroundings, surroundingsOf } from '../intake/surroundings';
import { decideMorning } from '../next-mornings/next-mornings.service';
import type { Statement } from '../platform/database/clinic-transaction';
import { decideLog } from '../session-logs/session-logs.service';
import { Calendar } from './calendar';
import { CLINICS, clinicId, type DemonstrationClinic } from './clinics';
import { morningContent, notDoneContent, sessionContent } from './contents';
import { daysFrom, type ToldOn, toldOn } from './going-on';
import { idFor } from './ids';
import { inClinic, sendAll } from '../platform/database/as-owner';
import { patientId } from './patients';
import { storiesOf } from './stories/stories';
import type { Story } from './story';
import { letTimeGoBy } from './timers';
import { SeededIds } from './writings';

const MOST_DAYS = 60;
const DAY = 86_400_000;
const ARRIVES_AFTER = 180_000;
const USUAL_HOUR = 18;

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** Where a patient of the demonstration stands now, whoever brought them there. */
type Standing = { readonly patient_id: string; readonly last_on: string | null };
type InForce = {
  readonly patient_id: string;
  readonly version_id: string;
  readonly session_id: string;
  readonly valid_from: string;
  readonly valid_to: string | null;
};
type Pause = { readonly patient_id: string; readonly first_on: string; readonly last_on: string };

const STANDINGS = `
  SELECT p.id AS patient_id, greatest(
    (SELECT max(CASE WHEN l.time_suspect THEN l.received_at::date ELSE l.performed_on END) FROM session_log l WHERE l.clinic_id = p.clinic_id AND l.patient_id = p.id),
    (SELECT max(CASE WHEN r.time_suspect THEN r.received_at::date ELSE r.performed_on END) FROM pain_report r WHERE r.clinic_id = p.clinic_id AND r.patient_id = p.id)) AS last_on
  FROM patient p WHERE p.clinic_id = $1 AND p.id = ANY($2) AND p.discharged_on IS NULL`;
const FIRST_SESSIONS = `
  SELECT v.patient_id, v.id AS version_id, s.id AS session_id, v.valid_from, v.valid_to
  FROM programme_version v
  JOIN LATERAL (SELECT s.id FROM prescribed_session s WHERE s.clinic_id = v.clinic_id AND s.version_id = v.id
                ORDER BY s.position LIMIT 1) s ON true
  WHERE v.clinic_id = $1 ORDER BY v.valid_from DESC, v.number DESC`;
const PAUSES = 'SELECT patient_id, first_on, last_on FROM programme_pause WHERE clinic_id = $1';

type Place = {
  readonly runner: QueryRunner;
  readonly clinic: DemonstrationClinic;
  readonly calendar: Calendar;
  readonly loadedOn: string;
  readonly sessions: readonly InForce[];
  readonly pauses: readonly Pause[];
};

/** The rules decide with what the database holds, as they do when a phone sends the same. */
class TellingOn {
  private readonly clinicId: string;
  private readonly patientId: string;
  private readonly timeZone: string;

  constructor(
    private readonly place: Place,
    private readonly story: Story,
  ) {
    this.clinicId = clinicId(story.clinic);
    this.patientId = patientId(story.key);
    this.timeZone = story.timeZone ?? place.clinic.timeZone;
  }

  /** Days on which nobody said anything yet: those after the last record, whoever sent it, until yesterday. */
  async tellSince(lastOn: string | null): Promise<void> {
    const { loadedOn, calendar } = this.place;
    const first = lastOn === null || lastOn < loadedOn ? loadedOn : addDays(lastOn, 1);
    const earliest = calendar.day(MOST_DAYS);
    for (const day of daysFrom(first < earliest ? earliest : first, calendar.day(1))) await this.tellDay(day);
  }

  private async tellDay(day: string): Promise<void> {
    const { loadedOn, calendar } = this.place;
    const told = toldOn(this.story, daysBetween(loadedOn, day), daysBetween(day, calendar.today));
    const inForce = this.inForceOn(day);
    if (told === null || inForce === undefined) return;
    const ids = new SeededIds(`${this.story.key}/made-on/${day}`);
    const id = ids.keep(idFor(`${this.story.key}/session-log-on/${day}`));
    await this.tellSession(told, id, inForce, ids);
    if (told.tells === 'session' && told.morning !== undefined)
      await this.tellMorning(told.daysAgo - 1, id, told.morning, ids);
  }

  private inForceOn(day: string): InForce | undefined {
    const { sessions, pauses } = this.place;
    const isOwn = (row: { readonly patient_id: string }): boolean => row.patient_id === this.patientId;
    if (pauses.some((pause) => isOwn(pause) && pause.first_on <= day && day <= pause.last_on))
      return undefined;
    return sessions.find(
      (row) => isOwn(row) && row.valid_from <= day && (row.valid_to === null || day < row.valid_to),
    );
  }

  private timesAt(daysAgo: number, hour: number, minute: number) {
    const performedAt = this.place.calendar.moment(daysAgo, hour, minute, this.timeZone);
    const receivedAt = new Date(Date.parse(performedAt) + ARRIVES_AFTER);
    return { sent: { performedAt, timeZone: this.timeZone, loggedAt: performedAt }, receivedAt };
  }

  private aboutOf(id: string, times: About['times'], prescribedSessionId: string | null): About {
    return {
      clinicId: this.clinicId,
      patientId: this.patientId,
      reportId: null,
      sessionLogId: id,
      prescribedExerciseId: null,
      prescribedSessionId,
      times,
    };
  }

  private async tellSession(told: ToldOn, id: string, inForce: InForce, ids: SeededIds): Promise<void> {
    const { sent, receivedAt } = this.timesAt(told.daysAgo, told.hour ?? USUAL_HOUR, 5);
    if (receivedAt > this.place.calendar.now) return;
    const about = this.aboutOf(id, timesOf(sent, receivedAt), inForce.session_id);
    const surroundings = await this.surroundings(about);
    const session = {
      versionId: inForce.version_id,
      sessionId: inForce.session_id,
      exercises: surroundings.version.filter((row) => row.session_id === inForce.session_id),
      heldExerciseIds: surroundings.holds.map((hold) => hold.exercise_id),
    };
    const content =
      told.tells === 'session'
        ? sessionContent(told, sent, session, [])
        : notDoneContent(told, sent, session);
    await this.send(decideLog(id, content, null, about, surroundings).writes, ids);
  }

  private async tellMorning(
    daysAgo: number,
    id: string,
    said: Parameters<typeof morningContent>[0],
    ids: SeededIds,
  ): Promise<void> {
    const { sent, receivedAt } = this.timesAt(daysAgo, 7, 30);
    if (receivedAt > this.place.calendar.now) return;
    const body = morningContent(said, sent);
    const about = this.aboutOf(id, timesOf(sent, receivedAt), null);
    const input = { params: { id }, query: {}, body } as Parameters<typeof decideMorning>[0];
    await this.send(decideMorning(input, about, await this.surroundings(about)).writes, ids);
  }

  private async surroundings(about: About) {
    const rows = await sendAll(this.place.runner, surroundingsOf(about));
    return readSurroundings(about, rows);
  }

  private async send(statements: readonly Statement[], ids: SeededIds): Promise<void> {
    await sendAll(this.place.runner, ids.settle(statements));
  }
}

/** When this clinic's demonstration was loaded; its rule set is in force from then. null = it never was. */
async function loadedAt(runner: QueryRunner, clinic: DemonstrationClinic): Promise<string | null> {
  const rows: { valid_from: string }[] = await runner.query(
    'SELECT valid_from FROM rule_set WHERE clinic_id = $1 AND id = $2',
    [clinicId(clinic.key), idFor(`rule-set/${clinic.key}`)],
  );
  return rows[0]?.valid_from ?? null;
}

async function topUpClinic(runner: QueryRunner, clinic: DemonstrationClinic, at: string): Promise<void> {
  const loaded = await loadedAt(runner, clinic);
  if (loaded === null) return;
  const [atLoading, calendar] = [new Calendar(loaded, clinic.timeZone), new Calendar(at, clinic.timeZone)];
  const id = clinicId(clinic.key);
  const stories = new Map(
    storiesOf(clinic.key, atLoading).map((story) => [patientId(story.key), story] as const),
  );
  const place: Place = {
    runner,
    clinic,
    calendar,
    loadedOn: atLoading.today,
    sessions: await runner.query(FIRST_SESSIONS, [id]),
    pauses: await runner.query(PAUSES, [id]),
  };
  const standings: Standing[] = await runner.query(STANDINGS, [id, [...stories.keys()]]);
  for (const { patient_id, last_on } of standings) {
    const story = stories.get(patient_id);
    if (story !== undefined) await new TellingOn(place, story).tellSince(last_on);
  }
  await letTimeGoBy(runner, id, calendar.now);
}

/**
 * Tells the stories of a demonstration on until today, at most 60 days back. Only adds, and only after the last record
 * of each patient: what is there and what people did meanwhile stays, and a second time on one day adds nothing.
 */
export async function topUpDemonstration(dataSource: DataSource, at: string): Promise<void> {
  for (const clinic of CLINICS)
    await inClinic(dataSource, clinicId(clinic.key), (runner) => topUpClinic(runner, clinic, at));
}
