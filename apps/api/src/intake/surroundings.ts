import {
  DEFAULT_PAIN_LIMIT,
  DEFAULT_PARAMETERS,
  type EvaluationContext,
  type PortalRecord,
  RuleParameters,
} from '@ischia/shared';
import { clinicOf, type ClinicRow } from '../clinics/clinic';
import { FlagBoard } from '../flags/flag-board';
import {
  type ClosedFlagRow,
  closedFlagsOf,
  type OccurrenceRow,
  occurrencesOfPatient,
  type OpenFlagRow,
  openFlagsOf,
} from '../flags/flag-rows';
import { contextOf, type ContextRow, toContext } from '../patient-facts/context';
import { historyOf, type HistoryRow, toRecord } from '../patient-facts/history';
import { notFound } from '../platform/http/problem-exception';
import { type HoldRow, openHoldsForIntake, type PrescribedRow, versionExercisesOf } from './holding';
import type { RecordTimes } from './moments';
import {
  laterReportsOf,
  laterSessionsOf,
  type ReportRow,
  reportsOf,
  type RuleSetRow,
  ruleSetOf,
  sessionOf,
  type SessionRow,
} from './stored-records';

/** What an arriving record is about. */
export type About = {
  readonly clinicId: string;
  readonly patientId: string;
  readonly reportId: string | null;
  readonly sessionLogId: string | null;
  readonly prescribedExerciseId: string | null;
  readonly prescribedSessionId: string | null;
  readonly times: RecordTimes;
};

/** All that a verdict needs, in one round trip. The patient's row is locked first: one report at a time. */
export function surroundingsOf(about: About) {
  const { clinicId, patientId, times } = about;
  return [
    contextOf(clinicId, patientId, times.countsOn, true),
    clinicOf(clinicId),
    ruleSetOf(clinicId),
    historyOf(clinicId, patientId, times.countsOn),
    openFlagsOf(clinicId, patientId),
    closedFlagsOf(clinicId, patientId),
    occurrencesOfPatient(clinicId, patientId),
    reportsOf(clinicId, patientId, about.reportId, about.sessionLogId),
    sessionOf(clinicId, patientId, about.sessionLogId),
    laterSessionsOf(clinicId, patientId, times.countsAt),
    laterReportsOf(clinicId, patientId, times.countsAt),
    versionExercisesOf(clinicId, patientId, about.prescribedExerciseId, about.prescribedSessionId),
    openHoldsForIntake(clinicId, patientId),
  ] as const;
}

export type SurroundingRows = readonly [
  ContextRow[],
  ClinicRow[],
  RuleSetRow[],
  HistoryRow[],
  OpenFlagRow[],
  ClosedFlagRow[],
  OccurrenceRow[],
  ReportRow[],
  SessionRow[],
  SessionRow[],
  ReportRow[],
  PrescribedRow[],
  HoldRow[],
];

export type Surroundings = {
  readonly patient: ContextRow;
  readonly clinic: ClinicRow;
  readonly evaluation: Omit<EvaluationContext, 'history'> & { readonly history: readonly PortalRecord[] };
  readonly board: FlagBoard;
  readonly reports: readonly ReportRow[];
  readonly session: SessionRow | null;
  readonly laterSessions: readonly SessionRow[];
  readonly laterReports: readonly ReportRow[];
  readonly version: readonly PrescribedRow[];
  readonly holds: readonly HoldRow[];
};

/** The rows by name. */
export function readSurroundings(about: About, rows: SurroundingRows): Surroundings {
  const [[patient], [clinic], [ruleSet], history, open, closed, past, reports, [session], ...later] = rows;
  if (patient === undefined || clinic === undefined) throw notFound();
  const [laterSessions, laterReports, version, holds] = later;
  return {
    patient,
    clinic,
    evaluation: {
      patient: toContext(patient, about.times.countsOn, DEFAULT_PAIN_LIMIT),
      history: history.map(toRecord),
      parameters: ruleSet === undefined ? DEFAULT_PARAMETERS : RuleParameters.parse(ruleSet.parameters),
    },
    board: new FlagBoard(
      {
        clinicId: about.clinicId,
        patientId: about.patientId,
        ownerStaffMemberId: patient.staff_member_id,
      },
      about.times.receivedAt,
      open,
      closed,
      past,
    ),
    reports,
    session: session ?? null,
    laterSessions,
    laterReports,
    version,
    holds,
  };
}
