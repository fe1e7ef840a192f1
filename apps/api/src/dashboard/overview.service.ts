import { Injectable } from '@nestjs/common';
import { addDays, type getAdherence, type InputOf, type PatientOverview, type ReplyOf } from '@ischia/shared';
import { readAudit } from '../audit/audit';
import { latestEpisodeOf } from '../episodes/episodes';
import { openHoldsOf } from '../exercise-holds/holds';
import { patientFlags, patientFlagsFrom } from '../flags/patient-flags';
import { patientById } from '../patients/patients';
import { portalAccessFrom, portalAccessOf } from '../portal-access/portal-access';
import { Clock } from '../platform/clock';
import { type Caller, ClinicTransaction } from '../platform/database/clinic-transaction';
import { only } from '../platform/database/only';
import { notFound } from '../platform/http/problem-exception';
import { versionsOf } from '../programmes/versions';
import { openSilenceOf, silenceFrom } from '../silences/silences';
import { countedFrom, OVERVIEW_DAYS, overviewFrom } from './overview.mapper';
import { exerciseCountsSince, morningsOf, recentRecordsOf, sinceLastMetOf } from './overview.queries';
import { ADHERENCE_DEFINITION, reportedAdherence, windowsOf } from './reported-adherence';
import { heldExercisesOf, painReportsOf, pausesOf, sessionsOf } from './reported.queries';
import { type Days, onePatient } from './shown-patients';

/** Versions that start within so many days are looked at too: the next one may be the first. */
const DAYS_AHEAD = 365;
/** Days of the longest window of adherence, and one more: it may end yesterday. */
const ADHERENCE_DAYS = 29;

@Injectable()
export class OverviewService {
  constructor(
    private readonly transaction: ClinicTransaction,
    private readonly clock: Clock,
  ) {}

  /** The whole patient page, in one round trip. */
  async overview(caller: Caller, patientId: string): Promise<PatientOverview> {
    const { clinicId } = caller;
    const days = this.daysBack(OVERVIEW_DAYS);
    const shown = onePatient(clinicId, patientId, days);
    const { rows } = await this.transaction.once(caller, [
      patientById(clinicId, patientId),
      latestEpisodeOf(clinicId, patientId),
      ...versionsOf(clinicId, patientId, days.from, addDays(days.to, DAYS_AHEAD)),
      openHoldsOf(clinicId, patientId),
      pausesOf(shown),
      heldExercisesOf(shown),
      sessionsOf(shown),
      painReportsOf(shown),
      sinceLastMetOf(shown),
      exerciseCountsSince(shown),
      morningsOf(shown),
      recentRecordsOf(shown),
      patientFlags(clinicId, patientId),
      openSilenceOf(clinicId, patientId),
      portalAccessOf(caller, patientId),
      readAudit(caller, patientId),
    ]);
    const [[patient], [episode], versions, prescribed, exercises, openHolds, ...reported] = rows;
    const [pauses, held, sessions, reports, [since], counts, mornings, recent, flags, [silent], access] =
      reported;
    if (patient === undefined) throw notFound();
    return overviewFrom(
      {
        patient,
        episode,
        versions: [versions, prescribed, exercises],
        openHolds,
        pauses,
        held,
        sessions,
        reports,
        since,
        exercises: counts,
        mornings,
        recent,
        flags: patientFlagsFrom(flags),
        portalAccess: portalAccessFrom(only(access)),
        silence: silenceFrom(silent?.silence ?? null),
      },
      this.clock.today(patient.time_zone),
    );
  }

  /** Reported adherence with the counts that it is made of. */
  async adherence(
    caller: Caller,
    { params, query }: InputOf<typeof getAdherence>,
  ): Promise<ReplyOf<typeof getAdherence>> {
    const { clinicId } = caller;
    const { patientId } = params;
    const days = this.daysBack(ADHERENCE_DAYS);
    const shown = onePatient(clinicId, patientId, days);
    const { rows } = await this.transaction.once(caller, [
      patientById(clinicId, patientId),
      ...versionsOf(clinicId, patientId, days.from, days.to),
      pausesOf(shown),
      heldExercisesOf(shown),
      sessionsOf(shown),
      readAudit(caller, patientId),
    ]);
    const [[patient], versions, prescribed, exercises, pauses, held, sessions] = rows;
    if (patient === undefined) throw notFound();
    const today = this.clock.today(patient.time_zone);
    const counted = countedFrom(
      { versions: [versions, prescribed, exercises], pauses, held, sessions },
      today,
    );
    return {
      items: windowsOf(query.window).map((window) =>
        reportedAdherence(counted.series, counted.pauses, window, today),
      ),
      definition: ADHERENCE_DEFINITION,
    };
  }

  /** The clinic's own day is known only when the rows are back, so one day more is read. */
  private daysBack(count: number): Days {
    const around = this.clock.today('UTC');
    return { from: addDays(around, -count - 1), to: addDays(around, 1) };
  }
}
