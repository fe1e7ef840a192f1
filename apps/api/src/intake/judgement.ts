import {
  evaluateSession,
  type EvaluationContext,
  factsOfReport,
  factsOfSession,
  flagKeysFor,
  holdsExercise,
  type PainReportRecord,
  type SessionFacts,
  type SessionLogRecord,
  type Verdict,
  wantsAnswer,
} from '@ischia/shared';
import type { ClinicRow } from '../clinics/clinic';
import type { Raising } from '../flags/flag-board';
import type { MatchSource } from '../flags/flag-writes';
import { metRules } from '../flags/met-rules';
import { dueBy } from './receipt';
import type { Mornings } from './stored-records';

/** One record, or one session with all that belongs to it, and the day on which it counts. */
export type Judged = Mornings & {
  readonly source: MatchSource;
  readonly countsOn: string;
  readonly countsAt: string;
  readonly session: SessionLogRecord | null;
  readonly reports: readonly PainReportRecord[];
};

export const NO_MORNINGS: Mornings = { morning: null, secondMorning: null };

export type Judgement = {
  readonly facts: SessionFacts;
  readonly verdict: Verdict;
  readonly holds: boolean;
  /** Silence after it is noticed. */
  readonly answerWanted: boolean;
};

function factsOf(judged: Judged, context: EvaluationContext, painBefore: number | null): SessionFacts {
  const identity = {
    sourceRecordId: judged.source.sourceRecordId,
    performedOn: judged.countsOn,
    performedAt: judged.countsAt,
  };
  const [report] = judged.reports;
  if (judged.session !== null) {
    return factsOfSession({ ...judged, session: judged.session }, identity, context);
  }
  if (report === undefined) throw new Error('nothing to judge');
  return factsOfReport(report, identity, context, painBefore);
}

/** The verdict on one source record. Pure: the phone comes to the same one from the same facts. */
export function judge(
  judged: Judged,
  context: EvaluationContext,
  painBefore: number | null = null,
): Judgement {
  const facts = factsOf(judged, context, painBefore);
  const verdict = evaluateSession(facts, context.parameters);
  return {
    facts,
    verdict,
    holds: holdsExercise(facts, context.parameters),
    answerWanted: wantsAnswer(facts, verdict.severity, context.parameters),
  };
}

/** What a judgement brings to the patient's flags. */
export function raisingOf(
  judgement: Judgement,
  source: MatchSource,
  clinic: ClinicRow,
  receivedAt: Date,
): Raising {
  const { facts, verdict } = judgement;
  return {
    matches: flagKeysFor(verdict, facts, { id: source.sourceRecordId }),
    rules: (ruleIds) => metRules(verdict, ruleIds),
    action: verdict.action,
    ruleSetVersion: verdict.ruleSetVersion,
    source,
    due: (severity, ruleIds) =>
      dueBy(
        clinic,
        receivedAt,
        severity,
        verdict.ruleIds.filter((id) => ruleIds.includes(id)),
        verdict.action,
      ),
  };
}
