import { Injectable } from '@nestjs/common';
import { addDays, type Caseload, type getCaseload, type InputOf } from '@ischia/shared';
import { listAudit } from '../audit/audit';
import { clinicOf } from '../clinics/clinic';
import { Clock } from '../platform/clock';
import { type Caller, ClinicTransaction } from '../platform/database/clinic-transaction';
import { notFound } from '../platform/http/problem-exception';
import { placeIn } from './caseload-cursor';
import { caseloadFrom, PAIN_DAYS } from './caseload.mapper';
import { caseloadPatients, reasonRecords } from './caseload.queries';
import {
  heldExercisesOf,
  painReportsOf,
  pausesOf,
  prescribedSessionsOf,
  sessionsOf,
} from './reported.queries';
import { caseloadPage } from './shown-patients';

@Injectable()
export class CaseloadService {
  constructor(
    private readonly transaction: ClinicTransaction,
    private readonly clock: Clock,
  ) {}

  /** Everything that the caseload shows, in one round trip. The clinic's own day is known only when it is back. */
  async read(
    caller: Caller,
    { of = 'mine', cursor }: InputOf<typeof getCaseload>['query'],
  ): Promise<Caseload> {
    const around = this.clock.today('UTC');
    const days = { from: addDays(around, -PAIN_DAYS), to: addDays(around, 1) };
    const shown = caseloadPage(caller, of, cursor === undefined ? null : placeIn(cursor), days);
    const { rows } = await this.transaction.once(caller, [
      clinicOf(caller.clinicId),
      caseloadPatients(shown),
      reasonRecords(shown),
      prescribedSessionsOf(shown),
      pausesOf(shown),
      heldExercisesOf(shown),
      sessionsOf(shown),
      painReportsOf(shown),
      listAudit(caller, 'caseload-read'),
    ]);
    const [[clinic], patients, reasons, prescribed, pauses, held, sessions, reports] = rows;
    if (clinic === undefined) throw notFound();
    return caseloadFrom(
      { patients, reasons, prescribed, pauses, held, sessions, reports },
      { on: this.clock.today(clinic.time_zone), timeZone: clinic.time_zone },
    );
  }
}
