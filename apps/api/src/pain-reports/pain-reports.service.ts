import { Injectable } from '@nestjs/common';
import {
  answered,
  type InputOf,
  type PainReportRequest,
  type PortalRecord,
  type putPainReport,
} from '@ischia/shared';
import type { Arrived } from '../intake/arrival';
import { answerColumns } from '../intake/answer-columns';
import { contentHash } from '../platform/content-hash';
import { holdsInVersion, insertionOfHold, newHolds } from '../intake/holding';
import { CannotKeep, IntakeService, type Kept } from '../intake/intake.service';
import { judge, type Judged, type Judgement, NO_MORNINGS, raisingOf } from '../intake/judgement';
import { judgeLaterRecords, judgeSessionAgain } from '../intake/late-records';
import { timesOf } from '../intake/moments';
import { receiptOf } from '../intake/receipt';
import { storedVerdict, verdictColumns } from '../intake/stored-verdict';
import { reportContent, type ReportRow, sessionContent } from '../intake/stored-records';
import type { About, Surroundings } from '../intake/surroundings';
import type { Caller, Decision, Statement } from '../platform/database/clinic-transaction';
import { insertInto } from '../platform/database/insert';
import { replied } from '../platform/http/handles';

type Input = InputOf<typeof putPainReport>;

@Injectable()
export class PainReportsService {
  constructor(private readonly intake: IntakeService) {}

  /** Kept, judged and flagged in one transaction; the same report again changes nothing. */
  receive(caller: Caller, arrived: Arrived<Input>): Promise<Kept> {
    return this.intake.receive(caller, arrived, { about: aboutOf, decide: decideReport });
  }
}

export function aboutOf(input: Input, patientId: string, clinicId: string, receivedAt: Date): About {
  return {
    clinicId,
    patientId,
    reportId: input.params.id,
    sessionLogId: input.body.sessionLogId,
    prescribedExerciseId: input.body.exercise?.prescribedExerciseId ?? null,
    prescribedSessionId: null,
    times: timesOf(input.body, receivedAt),
  };
}

function asJudged(about: About, id: string, report: PainReportRequest): Judged {
  return {
    source: { sourceRecordId: report.sessionLogId ?? id, recordKind: 'pain-report', recordId: id },
    countsOn: about.times.countsOn,
    countsAt: about.times.countsAt,
    session: null,
    reports: [report],
    ...NO_MORNINGS,
  };
}

function painBeforeOf(surroundings: Surroundings): number | null {
  return surroundings.session === null ? null : answered(sessionContent(surroundings.session).painBefore);
}

export function decideReport(input: Input, about: About, surroundings: Surroundings): Decision<Kept> {
  const { id } = input.params;
  const report = input.body;
  const known = surroundings.reports.find((row) => row.id === id);
  const hash = contentHash(report);
  if (known?.content_hash.equals(hash) === true) return { writes: [], result: repeated(known, surroundings) };
  insistOnKeepable(report, known, surroundings);

  const judged = asJudged(about, id, report);
  const judgement = judge(judged, surroundings.evaluation, painBeforeOf(surroundings));
  const { board, clinic, patient } = surroundings;
  const [flagId = null] = board.raise(raisingOf(judgement, judged.source, clinic, about.times.receivedAt));
  const holds = holdsOf(judgement, report, judged, flagId, surroundings);
  const again = judgeSessionAgain(about, surroundings, { id, report });
  const later = judgeLaterRecords(about, surroundings, asHistory(judged, judgement, report));
  const isNew = known === undefined;
  const receipt = receiptOf(
    clinic,
    patient.physiotherapist_name,
    judgement.verdict,
    reportedOf(id, report, about.times.receivedAt),
    holdsInVersion([...surroundings.holds, ...holds], surroundings.version),
  );
  return {
    writes: [
      (isNew ? insertion : completion)(about, id, report, hash, judgement),
      ...board.writes(),
      ...holds.map((hold) => insertionOfHold(about.clinicId, about.patientId, hold)),
      ...again,
      ...later,
    ],
    result: replied(isNew ? 201 : 200, receipt),
  };
}

function insistOnKeepable(
  report: PainReportRequest,
  known: ReportRow | undefined,
  surroundings: Surroundings,
): void {
  if (known !== undefined && (known.finished || !report.finished))
    throw new CannotKeep('id-used-with-other-content');
  if (report.exercise !== null && surroundings.version.length === 0)
    throw new CannotKeep('exercise-not-prescribed');
}

function reportedOf(
  id: string,
  report: PainReportRequest,
  receivedAt: Date,
): Parameters<typeof receiptOf>[3] {
  return {
    recordId: id,
    kind: report.sessionLogId === null ? 'pain-log' : 'session',
    receivedAt,
    qualities: report.qualities,
    hasExerciseInHand: report.exercise !== null,
    exercisesDone: null,
  };
}

function holdsOf(
  judgement: Judgement,
  report: PainReportRequest,
  judged: Judged,
  flagId: string | null,
  surroundings: Surroundings,
): ReturnType<typeof newHolds> {
  if (!judgement.holds || report.exercise === null) return [];
  return newHolds(
    {
      prescribedExerciseId: report.exercise.prescribedExerciseId,
      sites: report.sites,
      sourceRecordId: judged.source.sourceRecordId,
    },
    judged.countsAt,
    flagId,
    surroundings.version,
    surroundings.holds,
  );
}

/** The same report once more: what was answered the first time, from what was stored then. */
function repeated(row: ReportRow, surroundings: Surroundings): Kept {
  const report = reportContent(row);
  const verdict = storedVerdict(row);
  return replied(
    200,
    receiptOf(
      surroundings.clinic,
      surroundings.patient.physiotherapist_name,
      verdict,
      reportedOf(row.id, report, new Date(row.received_at)),
      holdsInVersion(surroundings.holds, surroundings.version),
    ),
  );
}

function asHistory(judged: Judged, judgement: Judgement, report: PainReportRequest): PortalRecord {
  return {
    sourceRecordId: judged.source.sourceRecordId,
    recordId: judged.source.recordId,
    kind: 'pain-report',
    performedAt: judged.countsAt,
    performedOn: judged.countsOn,
    qualities: report.qualities,
    sites: report.sites,
    spread: answered(report.spread),
    worst24: null,
    matchedM4: false,
    matchedM8: judgement.verdict.ruleIds.includes('M8'),
    seriesId: null,
    completeness: null,
  };
}

function insertion(
  about: About,
  id: string,
  report: PainReportRequest,
  hash: Buffer,
  judgement: Judgement,
): Statement {
  return insertInto('pain_report', {
    clinic_id: about.clinicId,
    id,
    patient_id: about.patientId,
    session_log_id: report.sessionLogId,
    prescribed_exercise_id: about.prescribedExerciseId,
    set_number: report.exercise?.setNumber ?? null,
    ...about.times.columns,
    ...answerColumns('score', report.score),
    qualities: report.qualities,
    finished: report.finished,
    content: report,
    content_hash: hash,
    ...verdictColumns(judgement),
  });
}

/** The rest of a report that was sent before the patient had finished answering. */
function completion(
  about: About,
  id: string,
  report: PainReportRequest,
  hash: Buffer,
  judgement: Judgement,
): Statement {
  const verdict = verdictColumns(judgement);
  return {
    name: 'pain-reports.complete',
    text: `UPDATE pain_report SET score_state = $4, score = $5, qualities = $6, finished = true, content = $7,
                  content_hash = $8, severity = $9, rule_ids = $10, rule_set_version = $11, message_id = $12,
                  answer_wanted = $13
           WHERE clinic_id = $1 AND patient_id = $2 AND id = $3 AND NOT finished`,
    values: [
      about.clinicId,
      about.patientId,
      id,
      report.score.state,
      answered(report.score),
      report.qualities,
      JSON.stringify(report),
      hash,
      verdict.severity,
      verdict.rule_ids,
      verdict.rule_set_version,
      verdict.message_id,
      verdict.answer_wanted,
    ],
  };
}
