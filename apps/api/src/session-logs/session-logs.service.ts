import { Injectable } from '@nestjs/common';
import {
  addedVerdict,
  answered,
  type InputOf,
  type PortalRecord,
  type putSessionLog,
  type putSessionLogCorrection,
  type SessionLogRequest,
} from '@ischia/shared';
import type { Arrived } from '../intake/arrival';
import { contentHash } from '../platform/content-hash';
import { holdsInVersion } from '../intake/holding';
import { CannotKeep, IntakeService, type Kept } from '../intake/intake.service';
import { judge, type Judged, type Judgement, NO_MORNINGS, raisingOf } from '../intake/judgement';
import { judgeLaterRecords } from '../intake/late-records';
import { timesOf } from '../intake/moments';
import { receiptOf } from '../intake/receipt';
import { morningsOf, reportContent, sessionContent, type SessionRow } from '../intake/stored-records';
import { storedVerdict } from '../intake/stored-verdict';
import type { About, Surroundings } from '../intake/surroundings';
import type { Caller, Decision } from '../platform/database/clinic-transaction';
import { replied } from '../platform/http/handles';
import { completenessOf, exercisesDone, weighExercises } from './session-content';
import { exerciseLogs, revision, sessionLog, sessionLogChange } from './session-log-writes';

type LogInput = InputOf<typeof putSessionLog>;
type CorrectionInput = InputOf<typeof putSessionLogCorrection>;

@Injectable()
export class SessionLogsService {
  constructor(private readonly intake: IntakeService) {}

  /** A session as done. A log that arrives after its session was closed as abandoned is its next revision. */
  receive(caller: Caller, arrived: Arrived<LogInput>): Promise<Kept> {
    return this.intake.receive(caller, arrived, {
      about: (input, patientId, clinicId, at) =>
        aboutOf(input.params.id, input.body, patientId, clinicId, at),
      decide: (input, about, surroundings) =>
        decideLog(input.params.id, input.body, null, about, surroundings),
    });
  }

  /** A correction names the revision that it corrects; the same correction again changes nothing. */
  correct(caller: Caller, arrived: Arrived<CorrectionInput>): Promise<Kept> {
    return this.intake.receive(caller, arrived, {
      about: (input, patientId, clinicId, at) =>
        aboutOf(input.params.id, input.body, patientId, clinicId, at),
      decide: (input, about, surroundings) => {
        const { corrects, ...content } = input.body;
        return decideLog(input.params.id, content, corrects, about, surroundings);
      },
    });
  }
}

export function aboutOf(
  id: string,
  content: SessionLogRequest,
  patientId: string,
  clinicId: string,
  receivedAt: Date,
): About {
  return {
    clinicId,
    patientId,
    reportId: null,
    sessionLogId: id,
    prescribedExerciseId: null,
    prescribedSessionId: content.prescribedSessionId,
    times: timesOf(content, receivedAt),
  };
}

function insistOnKeepable(
  content: SessionLogRequest,
  corrects: number | null,
  surroundings: Surroundings,
): void {
  const { session, version } = surroundings;
  if (version.length === 0) throw new CannotKeep('session-not-prescribed');
  const known = new Set(version.map((row) => row.id));
  if (!content.exercises.every((log) => known.has(log.prescribedExerciseId)))
    throw new CannotKeep('exercise-not-prescribed');
  if (corrects === null && session !== null && !session.abandoned)
    throw new CannotKeep('id-used-with-other-content');
  if (corrects !== null && session?.revision !== corrects) throw new CannotKeep('corrects-another-revision');
}

export function decideLog(
  id: string,
  content: SessionLogRequest,
  corrects: number | null,
  about: About,
  surroundings: Surroundings,
): Decision<Kept> {
  const { session, clinic, patient, board } = surroundings;
  const hash = contentHash(content);
  if (session?.abandoned === false && session.content_hash.equals(hash))
    return { writes: [], result: repeated(session, content, surroundings) };
  insistOnKeepable(content, corrects, surroundings);

  const judged = asJudged(id, content, about, surroundings);
  const judgement = speakingOfAdded(judge(judged, surroundings.evaluation), surroundings);
  board.raise(raisingOf(judgement, judged.source, clinic, about.times.receivedAt));
  const weighed = weighExercises(id, content, about.times.countsAt, surroundings.version, surroundings.holds);
  const completeness = completenessOf(content, weighed);
  const later = judgeLaterRecords(about, surroundings, asHistory(judged, judgement, content, completeness));
  const number = session === null ? 1 : session.revision + 1;
  const written = { about, id, number, content, hash, judgement, completeness, abandoned: false };
  const receipt = receiptOf(
    clinic,
    patient.physiotherapist_name,
    judgement.verdict,
    {
      recordId: id,
      kind: content.kind,
      receivedAt: about.times.receivedAt,
      qualities: judgement.facts.qualities,
      hasExerciseInHand: false,
      exercisesDone: exercisesDone(weighed),
    },
    holdsInVersion(surroundings.holds, surroundings.version),
  );
  return {
    writes: [
      session === null ? sessionLog(written) : sessionLogChange(written),
      revision(written),
      ...exerciseLogs(written, weighed),
      ...board.writes(),
      ...later,
    ],
    result: replied(session === null ? 201 : 200, receipt),
  };
}

/**
 * "This hurts" and an earlier revision told of their rows already; a closing by the timers told nobody. Clinical
 * reference 3.5, last paragraph.
 */
function speakingOfAdded(judgement: Judgement, { reports, session }: Surroundings): Judgement {
  const ruleIds = [...reports, ...(session === null || session.abandoned ? [] : [session])].flatMap(
    (row) => row.rule_ids,
  );
  const { messageId } = addedVerdict({ ruleIds }, judgement.verdict, judgement.facts.kind);
  return { ...judgement, verdict: { ...judgement.verdict, messageId } };
}

export function asJudged(
  id: string,
  content: SessionLogRequest,
  about: About,
  surroundings: Surroundings,
): Judged {
  return {
    source: { sourceRecordId: id, recordKind: 'session-log', recordId: id },
    countsOn: about.times.countsOn,
    countsAt: about.times.countsAt,
    session: content,
    reports: surroundings.reports.map(reportContent),
    ...(surroundings.session === null ? NO_MORNINGS : morningsOf(surroundings.session)),
  };
}

export function asHistory(
  judged: Judged,
  judgement: Judgement,
  content: SessionLogRequest,
  completeness: number | null,
): PortalRecord {
  return {
    sourceRecordId: judged.source.sourceRecordId,
    recordId: judged.source.recordId,
    kind: content.kind,
    performedAt: judged.countsAt,
    performedOn: judged.countsOn,
    qualities: content.qualities,
    sites: content.sites,
    spread: answered(content.spread),
    worst24: judgement.facts.worst24,
    matchedM4: judgement.verdict.ruleIds.includes('M4'),
    matchedM8: judgement.verdict.ruleIds.includes('M8'),
    seriesId: null,
    completeness,
  };
}

/** The same log once more: what was answered the first time, from what was stored then. */
function repeated(row: SessionRow, content: SessionLogRequest, surroundings: Surroundings): Kept {
  const countsAt = row.time_suspect ? row.received_at : row.performed_at;
  const stored = sessionContent(row);
  const weighed = weighExercises(row.id, stored, countsAt, surroundings.version, surroundings.holds);
  const words = new Set([
    ...content.qualities,
    ...surroundings.reports.flatMap((report) => reportContent(report).qualities),
  ]);
  return replied(
    200,
    receiptOf(
      surroundings.clinic,
      surroundings.patient.physiotherapist_name,
      storedVerdict(row),
      {
        recordId: row.id,
        kind: content.kind,
        receivedAt: new Date(row.received_at),
        qualities: [...words],
        hasExerciseInHand: false,
        exercisesDone: exercisesDone(weighed),
      },
      holdsInVersion(surroundings.holds, surroundings.version),
    ),
  );
}
