import {
  addedVerdict,
  highestSeverity,
  morningSituation,
  type PortalRecord,
  type Severity,
} from '@ischia/shared';
import type { Decision, Statement } from '../platform/database/clinic-transaction';
import { replied } from '../platform/http/handles';
import { holdsInVersion } from './holding';
import type { Kept } from './intake.service';
import { judge, type Judged, type Judgement, raisingOf } from './judgement';
import { judgeLaterRecords } from './late-records';
import { timesOf } from './moments';
import { receiptOf } from './receipt';
import { sessionAsJudged } from './session-as-judged';
import type { Mornings, SessionRow } from './stored-records';
import type { About, Surroundings } from './surroundings';

type Sent = { readonly params: { readonly id: string }; readonly body: Parameters<typeof timesOf>[0] };

/** A morning is about its session; it counts on the day on which it was given. */
export function aboutMorning(
  { params, body }: Sent,
  patientId: string,
  clinicId: string,
  receivedAt: Date,
): About {
  return {
    clinicId,
    patientId,
    reportId: null,
    sessionLogId: params.id,
    prescribedExerciseId: null,
    prescribedSessionId: null,
    times: timesOf(body, receivedAt),
  };
}

/** A morning's answer to a session that is known. */
export type MorningAnswer = {
  readonly session: SessionRow;
  /** The mornings without this answer, and with it. */
  readonly before: Mornings;
  readonly after: Mornings;
  /** What keeps it; null = nothing new was said. */
  readonly keep: Statement | null;
  /** 201 for the first, 200 for a repeat or a fuller one. */
  readonly status: 200 | 201;
  readonly receivedAt: Date;
};

/**
 * The session is judged once more, now with its morning. Matches are added, never taken away; the reply speaks only of
 * what this answer added. Reference 3.5.
 */
export function decideOnMorning(
  about: About,
  surroundings: Surroundings,
  answer: MorningAnswer,
): Decision<Kept> {
  const { board, clinic, evaluation } = surroundings;
  const judged = sessionAsJudged(answer.session, surroundings.reports);
  const earlier = judge({ ...judged, ...answer.before }, evaluation);
  const whole = { ...judged, ...answer.after };
  const judgement = judge(whole, evaluation);
  const result = replyTo(answer, earlier, judgement, surroundings);
  if (answer.keep === null) return { writes: [], result };
  board.raise(raisingOf(judgement, whole.source, clinic, about.times.receivedAt));
  const later = judgeLaterRecords(about, surroundings, asHistory(whole, judgement));
  return {
    writes: [answer.keep, verdictChange(about, answer.session, judgement), ...board.writes(), ...later],
    result,
  };
}

function replyTo(
  answer: MorningAnswer,
  earlier: Judgement,
  { verdict, facts }: Judgement,
  surroundings: Surroundings,
): Kept {
  const added = addedVerdict(earlier.verdict, verdict, facts.kind);
  const receipt = receiptOf(
    surroundings.clinic,
    surroundings.patient.physiotherapist_name,
    { ...verdict, messageId: added.messageId },
    {
      recordId: answer.session.id,
      receivedAt: answer.receivedAt,
      qualities: facts.qualities,
      exercisesDone: null,
      ...morningSituation(facts),
    },
    holdsInVersion(surroundings.holds, surroundings.version),
  );
  return replied(answer.status, receipt);
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

/** A rule that was met once stays with the record, and so does its severity. */
function verdictChange(about: About, session: SessionRow, { verdict }: Judgement): Statement {
  const ruleIds = [...new Set([...session.rule_ids, ...verdict.ruleIds])];
  const severities = [session.severity, verdict.severity ?? 'none'].filter((one) => one !== 'none');
  const severity = highestSeverity(severities as Severity[]) ?? 'none';
  return {
    name: 'intake.morning-verdict',
    text: `UPDATE session_log SET severity = $4, rule_ids = $5
           WHERE clinic_id = $1 AND patient_id = $2 AND id = $3`,
    values: [about.clinicId, about.patientId, session.id, severity, ruleIds],
  };
}
