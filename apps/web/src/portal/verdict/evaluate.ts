import {
  evaluateSession,
  factsOfReport,
  factsOfSession,
  holdsExercise,
  type PainReportRequest,
  type SessionLogRequest,
  type Verdict,
} from '@ischia/shared';
import { dayOf, evaluationContext, type Known } from './known-facts';

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
