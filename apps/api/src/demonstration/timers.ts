import { abandonedAt, SILENT_AFTER_HOURS } from '@ischia/shared';
import type { QueryRunner } from 'typeorm';
import { readSurroundings, surroundingsOf } from '../intake/surroundings';
import { reportsOf } from '../intake/stored-records';
import { sendAll } from '../platform/database/as-owner';
import type { Statement } from '../platform/database/clinic-transaction';
import {
  aboutAbandoned,
  decideAbandonment,
  lastReceived,
  type OpenSession,
  placeOfExercise,
  sessionsWithoutLog,
} from '../session-logs/abandonment';
import { lastWordsOf, perhapsSilent, recordedContactsOf, silencesOf } from '../silences/last-words';
import { noticeSilence } from '../silences/notice-silence';
import { SeededIds } from './writings';

const HOUR = 3_600_000;

/** What the timers would have done in the demonstration until now, at the moments at which it became due. */
class TimeGoesBy {
  constructor(
    private readonly runner: QueryRunner,
    private readonly clinicId: string,
    private readonly now: Date,
  ) {}

  async closeAbandoned(): Promise<void> {
    for (const open of await this.rows(sessionsWithoutLog(this.clinicId, this.now))) await this.close(open);
  }

  private async close(open: OpenSession): Promise<void> {
    const { patient_id: patientId, session_log_id: id } = open;
    const reports = await this.rows(reportsOf(this.clinicId, patientId, null, id));
    const received = lastReceived(reports);
    const about =
      received === null ? null : aboutAbandoned(open, this.clinicId, reports, abandonedAt(received));
    if (about === null) return;
    const loaded = await sendAll(this.runner, surroundingsOf(about));
    const [place] = await this.rows(placeOfExercise(this.clinicId, patientId, about.prescribedExerciseId));
    const surroundings = readSurroundings(about, loaded);
    const ids = new SeededIds(`timers/${id}`);
    ids.keep(id);
    await this.send(decideAbandonment(id, about, surroundings, place), ids);
  }

  async noticeSilent(): Promise<void> {
    for (const { patient_id: patientId } of await this.rows(perhapsSilent(this.clinicId, this.now))) {
      const last = {
        words: await this.rows(lastWordsOf(this.clinicId, patientId, this.now)),
        contacts: await this.rows(recordedContactsOf(this.clinicId, patientId, this.now)),
        known: await this.rows(silencesOf(this.clinicId, patientId)),
      };
      const noticed = noticeSilence(
        this.clinicId,
        patientId,
        last,
        this.now,
        ({ since }) => new Date(Date.parse(since) + SILENT_AFTER_HOURS * HOUR),
      );
      const source = last.words.at(-1)?.source_record_id;
      if (noticed !== null) await this.send(noticed.writes, new SeededIds(`timers/silence/${source}`));
    }
  }

  private async rows<Row extends object>(statement: Statement<Row>): Promise<Row[]> {
    const [rows] = await sendAll(this.runner, [statement]);
    return rows;
  }

  private async send(statements: readonly Statement[], ids: SeededIds): Promise<void> {
    await sendAll(this.runner, ids.settle(statements));
  }
}

/** After the stories of a clinic were told, or told on. */
export async function letTimeGoBy(runner: QueryRunner, clinicId: string, now: Date): Promise<void> {
  const time = new TimeGoesBy(runner, clinicId, now);
  await time.closeAbandoned();
  await time.noticeSilent();
}
