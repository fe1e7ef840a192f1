import { Injectable } from '@nestjs/common';
import { writeAudit } from '../audit/audit';
import { reportsOf } from '../intake/stored-records';
import { readSurroundings, surroundingsOf } from '../intake/surroundings';
import { ClinicTransaction, type Worker } from '../platform/database/clinic-transaction';
import type { TimedWork } from '../platform/timed-work';
import {
  aboutAbandoned,
  decideAbandonment,
  type OpenSession,
  placeOfExercise,
  sessionsWithoutLog,
} from './abandonment';

/** Sessions whose log never came are closed with what was reported. */
@Injectable()
export class AbandonedSessions implements TimedWork<OpenSession> {
  readonly name = 'abandoned-sessions';

  constructor(private readonly transaction: ClinicTransaction) {}

  async due(worker: Worker, now: Date): Promise<OpenSession[]> {
    const { rows } = await this.transaction.once(worker, [sessionsWithoutLog(worker.clinicId, now)]);
    return rows[0];
  }

  /** The patient's row is locked as for a report, so a log that arrives meanwhile is before or after, never beside. */
  async settle(worker: Worker, open: OpenSession, now: Date): Promise<void> {
    const { clinicId } = worker;
    const { patient_id: patientId, session_log_id: id } = open;
    const entrant = { ...worker, patientId };
    const { rows } = await this.transaction.once(entrant, [reportsOf(clinicId, patientId, null, id)]);
    const about = aboutAbandoned(open, clinicId, rows[0], now);
    if (about === null) return;
    const load = [
      ...surroundingsOf(about),
      placeOfExercise(clinicId, patientId, about.prescribedExerciseId),
    ] as const;
    await this.transaction.decide(entrant, load, (principal, loaded) => {
      const [a, b, c, d, e, f, g, h, i, j, k, l, m, [place]] = loaded;
      const surroundings = readSurroundings(about, [a, b, c, d, e, f, g, h, i, j, k, l, m]);
      const writes = decideAbandonment(id, about, surroundings, place);
      if (writes.length === 0) return { writes, result: undefined };
      const act = { action: 'session-abandoned', patientId, subjectId: id };
      return { writes: [...writes, writeAudit(principal, act)], result: undefined };
    });
  }
}
