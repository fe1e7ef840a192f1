import { Injectable } from '@nestjs/common';
import { writeAudit } from '../audit/audit';
import { ClinicTransaction, type Worker } from '../platform/database/clinic-transaction';
import type { TimedWork } from '../platform/timed-work';
import {
  lastWordsOf,
  lockOpenFlags,
  lockPatient,
  perhapsSilent,
  recordedContactsOf,
  silencesOf,
  type SilentPatient,
} from './last-words';
import { noticeSilence } from './notice-silence';

/** Notices patients who reported a warning sign and were not heard from again. */
@Injectable()
export class SilentPatients implements TimedWork<SilentPatient> {
  readonly name = 'silent-patients';

  constructor(private readonly transaction: ClinicTransaction) {}

  async due(worker: Worker, now: Date): Promise<SilentPatient[]> {
    const { rows } = await this.transaction.once(worker, [perhapsSilent(worker.clinicId, now)]);
    return rows[0];
  }

  /** A report or a recorded contact that arrives at the same moment is before or after, never missed. */
  async settle(worker: Worker, { patient_id: patientId }: SilentPatient, now: Date): Promise<void> {
    const { clinicId } = worker;
    const load = [
      lockPatient(clinicId, patientId),
      lockOpenFlags(clinicId, patientId),
      lastWordsOf(clinicId, patientId, now),
      recordedContactsOf(clinicId, patientId, now),
      silencesOf(clinicId, patientId),
    ] as const;
    await this.transaction.decide({ ...worker, patientId }, load, (principal, rows) => {
      const [[patient], , words, contacts, known] = rows;
      const isPatient = patient?.discharged_on === null;
      const noticed = isPatient ? noticeSilence(clinicId, patientId, { words, contacts, known }, now) : null;
      if (noticed === null) return { writes: [], result: undefined };
      const act = { action: 'silence-noticed', patientId, subjectId: noticed.id };
      return { writes: [...noticed.writes, writeAudit(principal, act)], result: undefined };
    });
  }
}
