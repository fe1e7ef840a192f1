import { Injectable } from '@nestjs/common';
import {
  type InputOf,
  type NextMorningRequest,
  type PortalRecord,
  type putNextMorning,
} from '@ischia/shared';
import type { Arrived } from '../intake/arrival';
import { answerColumns } from '../intake/answer-columns';
import { contentHash } from '../platform/content-hash';
import { holdsInVersion } from '../intake/holding';
import { CannotKeep, IntakeService, type Kept } from '../intake/intake.service';
import { judge, type Judged, type Judgement, raisingOf } from '../intake/judgement';
import { judgeLaterRecords } from '../intake/late-records';
import { timesOf } from '../intake/moments';
import { receiptOf } from '../intake/receipt';
import { reportContent, sessionContent, type SessionRow } from '../intake/stored-records';
import { storedVerdict, verdictColumns } from '../intake/stored-verdict';
import type { About, Surroundings } from '../intake/surroundings';
import type { Caller, Decision, Statement } from '../platform/database/clinic-transaction';
import { insertInto } from '../platform/database/insert';
import { replied } from '../platform/http/handles';
import { newId } from '../platform/ids';

type Input = InputOf<typeof putNextMorning>;

@Injectable()
export class NextMorningsService {
  constructor(private readonly intake: IntakeService) {}

  /** How it is the morning after: the session is judged once more, now whole. */
  receive(caller: Caller, arrived: Arrived<Input>): Promise<Kept> {
    return this.intake.receive(caller, arrived, {
      about: (input, patientId, clinicId, receivedAt) => ({
        clinicId,
        patientId,
        reportId: null,
        sessionLogId: input.params.id,
        prescribedExerciseId: null,
        prescribedSessionId: null,
        times: timesOf(input.body, receivedAt),
      }),
      decide: decideMorning,
    });
  }
}

function asJudged(session: SessionRow, morning: NextMorningRequest, surroundings: Surroundings): Judged {
  return {
    source: { sourceRecordId: session.id, recordKind: 'session-log', recordId: session.id },
    countsOn: session.performed_on,
    countsAt: session.performed_at,
    session: sessionContent(session),
    reports: surroundings.reports.map(reportContent),
    morning,
  };
}

export function decideMorning(input: Input, about: About, surroundings: Surroundings): Decision<Kept> {
  const { session, board, clinic } = surroundings;
  if (session === null) throw new CannotKeep('session-unknown');
  const hash = contentHash(input.body);
  if (session.morning_hash?.equals(hash) === true)
    return { writes: [], result: replyTo(session, null, about, surroundings, 200) };
  if (session.morning_hash !== null) throw new CannotKeep('id-used-with-other-content');

  const judged = asJudged(session, input.body, surroundings);
  const judgement = judge(judged, surroundings.evaluation);
  board.raise(raisingOf(judgement, judged.source, clinic, about.times.receivedAt));
  const later = judgeLaterRecords(about, surroundings, asHistory(judged, judgement));
  return {
    writes: [
      morningRow(about, session.id, input.body, hash),
      verdictChange(about, session, judgement),
      ...board.writes(),
      ...later,
    ],
    result: replyTo(session, judgement, about, surroundings, 201),
  };
}

function asHistory(judged: Judged, { facts, verdict }: Judgement): PortalRecord {
  return {
    sourceRecordId: judged.source.sourceRecordId,
    recordId: judged.source.recordId,
    kind: judged.session?.kind ?? 'session',
    performedAt: judged.countsAt,
    performedOn: judged.countsOn,
    qualities: [...facts.qualities],
    sites: [...facts.sites],
    spread: facts.spread,
    worst24: facts.worst24,
    matchedM4: verdict.ruleIds.includes('M4'),
    matchedM8: verdict.ruleIds.includes('M8'),
    seriesId: null,
    completeness: null,
  };
}

function replyTo(
  session: SessionRow,
  judgement: Judgement | null,
  about: About,
  surroundings: Surroundings,
  status: number,
): Kept {
  const receipt = receiptOf(
    surroundings.clinic,
    surroundings.patient.physiotherapist_name,
    judgement?.verdict ?? storedVerdict(session),
    {
      recordId: session.id,
      kind: sessionContent(session).kind,
      receivedAt: about.times.receivedAt,
      qualities: judgement?.facts.qualities ?? sessionContent(session).qualities,
      hasExerciseInHand: false,
      exercisesDone: null,
    },
    holdsInVersion(surroundings.holds, surroundings.version),
  );
  return replied(status, receipt);
}

function morningRow(
  about: About,
  sessionLogId: string,
  morning: NextMorningRequest,
  hash: Buffer,
): Statement {
  return insertInto('next_morning', {
    clinic_id: about.clinicId,
    id: newId(),
    patient_id: about.patientId,
    session_log_id: sessionLogId,
    ...about.times.columns,
    ...answerColumns('morning', morning.morning),
    ...answerColumns('next_morning', morning.nextMorning),
    ...answerColumns('worst24', morning.worst24),
    content_hash: hash,
  });
}

/** Matches are added, never taken away: a rule that was met once stays with the record. */
function verdictChange(about: About, session: SessionRow, judgement: Judgement): Statement {
  const verdict = verdictColumns(judgement);
  const ruleIds = [...new Set([...session.rule_ids, ...verdict.rule_ids])];
  return {
    name: 'next-mornings.verdict',
    text: `UPDATE session_log SET severity = $4, rule_ids = $5, message_id = $6
           WHERE clinic_id = $1 AND patient_id = $2 AND id = $3`,
    values: [about.clinicId, about.patientId, session.id, verdict.severity, ruleIds, verdict.message_id],
  };
}
