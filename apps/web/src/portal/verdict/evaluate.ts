import {
  addedVerdict,
  type AddedVerdict,
  evaluateSession,
  factsOfReport,
  factsOfSession,
  holdsExercise,
  type PainReportRequest,
  type SessionFacts,
  type SessionLogRequest,
  type SessionUnion,
  type Verdict,
} from '@ischia/shared';
import { dayOf } from '../lib/day-and-time';
import { evaluationContext, type Known } from './known-facts';

/** What this phone says about a record, before anybody was asked. */
export type DeviceVerdict = { readonly verdict: Verdict; readonly holdsExercise: boolean };

function reportsOf(known: Known, log: SessionLogRequest): PainReportRequest[] {
  return known.entries.flatMap((entry) =>
    entry.endpoint === 'pain-report' && log.painReportIds.includes(entry.id) ? [entry.body] : [],
  );
}

/** Judges a pain report by the clinical table. Inside a session the session is its source. */
export function evaluateReport(
  id: string,
  report: PainReportRequest,
  painBefore: number | null,
  known: Known,
): DeviceVerdict {
  const context = evaluationContext(known);
  const identity = {
    sourceRecordId: report.sessionLogId ?? id,
    performedOn: dayOf(report.performedAt),
    performedAt: report.performedAt,
  };
  const facts = factsOfReport(report, identity, context, painBefore);
  return {
    verdict: evaluateSession(facts, context.parameters),
    holdsExercise: holdsExercise(facts, context.parameters),
  };
}

/** Judges a session on the union of its log and all its pain reports. */
export function evaluateLog(id: string, log: SessionLogRequest, known: Known): DeviceVerdict {
  const context = evaluationContext(known);
  const identity = { sourceRecordId: id, performedOn: dayOf(log.performedAt), performedAt: log.performedAt };
  const union = { session: log, reports: reportsOf(known, log), morning: null, secondMorning: null };
  const facts = factsOfSession(union, identity, context);
  return {
    verdict: evaluateSession(facts, context.parameters),
    holdsExercise: holdsExercise(facts, context.parameters),
  };
}

/** A session with its mornings, as this phone knows it. */
export type MorningUnion = SessionUnion & { readonly sessionLogId: string; readonly performedAt: string };

/** What this phone says about a morning: the whole verdict, and what the morning added to the session. */
export type MorningVerdict = {
  readonly facts: SessionFacts;
  readonly verdict: Verdict;
  readonly added: AddedVerdict;
};

/** Judges a session once more with its morning. `without` is the union before this answer. */
export function evaluateMorning(union: MorningUnion, without: MorningUnion, known: Known): MorningVerdict {
  const context = evaluationContext(known);
  const judge = (one: MorningUnion) => {
    const { sessionLogId: sourceRecordId, performedAt } = one;
    const facts = factsOfSession(
      one,
      { sourceRecordId, performedOn: dayOf(performedAt), performedAt },
      context,
    );
    return { facts, verdict: evaluateSession(facts, context.parameters) };
  };
  const { facts, verdict } = judge(union);
  return { facts, verdict, added: addedVerdict(judge(without).verdict, verdict, facts.kind) };
}
