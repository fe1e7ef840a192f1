import type { ClinicRow } from '../clinics/clinic';
import { timesOf } from '../intake/moments';
import type { About } from '../intake/surroundings';
import { decideMorning } from '../next-mornings/next-mornings.service';
import { aboutOf as aboutReport, decideReport } from '../pain-reports/pain-reports.service';
import type { Decision, Statement } from '../platform/database/clinic-transaction';
import { aboutOf as aboutLog, decideLog } from '../session-logs/session-logs.service';
import type { Calendar } from './calendar';
import { clinicId } from './clinics';
import { morningContent, notDoneContent, painContent, sessionContent, type SessionInForce } from './contents';
import { dealWithFlags } from './handling';
import { idFor } from './ids';
import { patientId } from './patients';
import type { PatientMemory } from './patient-memory';
import type { Story, Told, ToldNotDone, ToldPain, ToldSession } from './story';
import { SeededIds } from './writings';

const HOUR = 3_600_000;
const USUAL_HOURS = 0.05;
const USUAL_HOUR = 18;

/** The rules decide about each record as it arrived, with what had arrived before. */
class Telling {
  readonly statements: Statement[] = [];
  private readonly ids: SeededIds;
  private readonly clinicId: string;
  private readonly patientId: string;

  constructor(
    private readonly story: Story,
    private readonly memory: PatientMemory,
    private readonly calendar: Calendar,
    private readonly timeZone: string,
  ) {
    this.ids = new SeededIds(`${story.key}/made`);
    this.clinicId = clinicId(story.clinic);
    this.patientId = patientId(story.key);
  }

  tell(told: Told, index: number): void {
    const receivedAt = this.arrival(told);
    this.note(dealWithFlags(this.story, this.memory, this.calendar, receivedAt));
    if (told.tells === 'session') this.session(told, index, receivedAt);
    else if (told.tells === 'not-done') this.notDone(told, index, receivedAt);
    else this.pain(told, index, receivedAt);
  }

  arrival(told: Told): Date {
    const performed = Date.parse(this.performedAt(told));
    return new Date(performed + (told.arrivesAfterHours ?? USUAL_HOURS) * HOUR);
  }

  finish(): Statement[] {
    this.note(dealWithFlags(this.story, this.memory, this.calendar, this.calendar.now));
    return this.statements;
  }

  private performedAt(told: Told): string {
    return this.calendar.moment(told.daysAgo, told.hour ?? USUAL_HOUR, 5, this.timeZone);
  }

  private times(told: Told) {
    const performedAt = this.performedAt(told);
    const loggedAt = told.isBackDated === true ? this.arrival(told).toISOString() : performedAt;
    return { performedAt, timeZone: this.timeZone, loggedAt };
  }

  private note(statements: readonly Statement[]): void {
    const settled = this.ids.settle(statements);
    this.memory.learn(settled);
    this.statements.push(...settled.filter((statement) => statement.name !== 'flags.feed-changed'));
  }

  private id(kind: string, index: number): string {
    return this.ids.keep(idFor(`${this.story.key}/${kind}/${index}`));
  }

  private decided(decision: Decision<unknown>): void {
    this.note(decision.writes);
  }

  private inForce(told: Told, which = 0): SessionInForce {
    const day = this.performedAt(told).slice(0, 10);
    const session = this.memory.versionOn(day)?.sessions[which];
    if (session === undefined) throw new Error(`${this.story.key} has no session ${which} on ${day}`);
    const held = this.memory.openHolds().map((hold) => hold.exercise_id);
    return { ...session, heldExerciseIds: held };
  }

  private session(told: ToldSession, index: number, receivedAt: Date): void {
    const id = this.id('session-log', index);
    const times = this.times(told);
    const before = this.story.told[index - 1];
    const reports =
      before?.tells === 'pain' && before.exercise !== undefined ? [this.id('pain-report', index - 1)] : [];
    const content = sessionContent(told, times, this.inForce(told, told.which), reports);
    const about = aboutLog(id, content, this.patientId, this.clinicId, receivedAt);
    this.decided(decideLog(id, content, null, about, this.memory.surroundings(about)));
    if (told.morning !== undefined) this.morning(told, id, told.morning);
  }

  private notDone(told: ToldNotDone, index: number, receivedAt: Date): void {
    const id = this.id('session-log', index);
    const content = notDoneContent(told, this.times(told), this.inForce(told));
    const about = aboutLog(id, content, this.patientId, this.clinicId, receivedAt);
    this.decided(decideLog(id, content, null, about, this.memory.surroundings(about)));
  }

  private morning(told: ToldSession, id: string, said: NonNullable<ToldSession['morning']>): void {
    const performedAt = this.calendar.moment(told.daysAgo - 1, 7, 30, this.timeZone);
    const receivedAt = new Date(Date.parse(performedAt) + USUAL_HOURS * HOUR);
    if (receivedAt > this.calendar.now) return;
    const body = morningContent(said, { performedAt, timeZone: this.timeZone, loggedAt: performedAt });
    const about: About = {
      clinicId: this.clinicId,
      patientId: this.patientId,
      reportId: null,
      sessionLogId: id,
      prescribedExerciseId: null,
      prescribedSessionId: null,
      times: timesOf(body, receivedAt),
    };
    const input = { params: { id }, query: {}, body } as Parameters<typeof decideMorning>[0];
    this.decided(decideMorning(input, about, this.memory.surroundings(about)));
  }

  /** A report at an exercise belongs to the session that is told next. */
  private pain(told: ToldPain, index: number, receivedAt: Date): void {
    const id = this.id('pain-report', index);
    const times = this.times(told);
    const exercise =
      told.exercise === undefined
        ? undefined
        : this.inForce(told).exercises.find((one) => one.name === told.exercise);
    const sessionLogId = exercise === undefined ? null : this.id('session-log', index + 1);
    const body = painContent(told, times, sessionLogId, exercise?.id ?? null);
    const input = { params: { id }, query: {}, body } as Parameters<typeof decideReport>[0];
    const about = aboutReport(input, this.patientId, this.clinicId, receivedAt);
    this.decided(decideReport(input, about, this.memory.surroundings(about)));
  }
}

/** All that a person reported and all that it brought, in the order in which it arrived. */
export function tell(
  story: Story,
  memory: PatientMemory,
  calendar: Calendar,
  clinic: ClinicRow,
): Statement[] {
  const telling = new Telling(story, memory, calendar, story.timeZone ?? clinic.time_zone);
  const arrived = story.told
    .map((told, index) => ({ told, index, at: telling.arrival(told) }))
    .filter(({ at }) => at <= calendar.now)
    .sort((one, other) => one.at.getTime() - other.at.getTime() || one.index - other.index);
  for (const { told, index } of arrived) telling.tell(told, index);
  return telling.finish();
}
