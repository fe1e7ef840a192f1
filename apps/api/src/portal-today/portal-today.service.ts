import { Injectable } from '@nestjs/common';
import {
  addDays,
  DEFAULT_PAIN_LIMIT,
  DEFAULT_PARAMETERS,
  type PortalToday,
  RULE_SET_VERSION,
  RuleParameters,
} from '@ischia/shared';
import { careNumbers, clinicOf, isReady } from '../clinics/clinic';
import { holdsIn, openHoldsOf } from '../exercise-holds/holds';
import { ruleSetOf } from '../intake/stored-records';
import { contextOf, toContext } from '../patient-facts/context';
import { historyOf, toRecord } from '../patient-facts/history';
import { Clock } from '../platform/clock';
import { type Caller, ClinicTransaction } from '../platform/database/clinic-transaction';
import { ProblemException } from '../platform/http/problem-exception';
import { assembleVersions, versionsOf } from '../programmes/versions';
import { toMorning, toReportState } from './portal-today.mapper';
import { exercisesInForce, morningsOf, reportStatesOf } from './portal-today.queries';

const AHEAD_DAYS = 14;
const REPORT_DAYS = 14;
/** The second morning is two local days after its session, wherever on earth the phone is. */
const MORNING_DAYS = 3;
/** As many as the contract takes. */
const RECENT_RECORDS = 200;

@Injectable()
export class PortalTodayService {
  constructor(
    private readonly transaction: ClinicTransaction,
    private readonly clock: Clock,
  ) {}

  /**
   * Everything that a phone needs for today, in one round trip. The phone's own date decides what is due, so versions
   * are sent from the day before the earliest place on earth to two weeks ahead.
   * @throws clinic-not-ready while the clinic has no numbers or nobody on duty
   */
  async read(caller: Caller): Promise<PortalToday> {
    const { clinicId, patientId } = caller;
    if (patientId === null) throw new ProblemException('unauthenticated');
    const now = this.clock.now();
    const today = now.toISOString().slice(0, 10);
    const [from, to] = [addDays(today, -1), addDays(today, AHEAD_DAYS)];
    const since = new Date(now.getTime() - REPORT_DAYS * 86_400_000);
    const { rows } = await this.transaction.once(caller, [
      contextOf(clinicId, patientId, today, false),
      clinicOf(clinicId),
      ruleSetOf(clinicId),
      historyOf(clinicId, patientId, today),
      ...versionsOf(clinicId, patientId, from, to),
      openHoldsOf(clinicId, patientId),
      exercisesInForce(clinicId, patientId, from, to),
      reportStatesOf(clinicId, patientId, since),
      morningsOf(clinicId, patientId, addDays(today, -MORNING_DAYS), addDays(today, 1)),
    ]);
    const [
      [patient],
      [clinic],
      [ruleSet],
      history,
      versionRows,
      sessionRows,
      exerciseRows,
      holds,
      exercises,
      reports,
      mornings,
    ] = rows;
    if (patient === undefined || clinic === undefined) throw new ProblemException('unauthenticated');
    if (!isReady(clinic)) throw new ProblemException('clinic-not-ready', undefined, [], 60);
    const versions = assembleVersions([versionRows, sessionRows, exerciseRows]);
    return {
      now: now.toISOString(),
      patient: { id: patientId, displayName: `${patient.given_name} ${patient.family_name}` },
      care: careNumbers(clinic, patient.physiotherapist_name),
      context: toContext(patient, today, DEFAULT_PAIN_LIMIT),
      ruleSetVersion: ruleSet?.version ?? RULE_SET_VERSION,
      parameters: ruleSet === undefined ? DEFAULT_PARAMETERS : RuleParameters.parse(ruleSet.parameters),
      versions,
      exercises: exercises.map((row) => row.content),
      holds: holdsIn(versions, holds),
      recent: history.slice(-RECENT_RECORDS).map(toRecord),
      reports: reports.map(toReportState),
      mornings: mornings.map(toMorning),
      screened: patient.screen_id !== null,
    };
  }
}
