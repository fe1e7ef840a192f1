import type { PainReportRequest, PortalRecord } from '@ischia/shared';
import type { Statement } from '../platform/database/clinic-transaction';
import { type Judged, judge, NO_MORNINGS, raisingOf } from './judgement';
import { sessionAsJudged } from './session-as-judged';
import { reportContent, type ReportRow } from './stored-records';
import type { About, Surroundings } from './surroundings';

type Later = {
  readonly judged: Judged;
  readonly known: readonly string[];
  readonly table: 'session_log' | 'pain_report';
};

function laterOf(surroundings: Surroundings, ownSource: string): Later[] {
  const inSession = (id: string): ReportRow[] =>
    surroundings.laterReports.filter((row) => row.session_log_id === id);
  const sessions = surroundings.laterSessions
    .filter((row) => row.id !== ownSource)
    .map(
      (row): Later => ({
        judged: sessionAsJudged(row, inSession(row.id)),
        known: row.rule_ids,
        table: 'session_log',
      }),
    );
  const withLog = new Set(surroundings.laterSessions.map((row) => row.id));
  const reports = surroundings.laterReports
    .filter((row) => row.session_log_id !== ownSource && !withLog.has(row.session_log_id ?? row.id))
    .map((row): Later => ({ judged: reportAsJudged(row), known: row.rule_ids, table: 'pain_report' }));
  return [...sessions, ...reports].sort(
    (one, other) => Date.parse(one.judged.countsAt) - Date.parse(other.judged.countsAt),
  );
}

function reportAsJudged(row: ReportRow): Judged {
  const report = reportContent(row);
  return {
    source: { sourceRecordId: row.session_log_id ?? row.id, recordKind: 'pain-report', recordId: row.id },
    countsOn: row.performed_on,
    countsAt: report.performedAt,
    session: null,
    reports: [report],
    ...NO_MORNINGS,
  };
}

const CHANGES = {
  session_log:
    'UPDATE session_log SET severity = $4, rule_ids = $5 WHERE clinic_id = $1 AND patient_id = $2 AND id = $3',
  pain_report:
    'UPDATE pain_report SET severity = $4, rule_ids = $5 WHERE clinic_id = $1 AND patient_id = $2 AND id = $3',
} as const;

/**
 * Judges again, in performed order, what was done in the 14 days after a record that arrived late or was corrected.
 * Matches are added, never taken away. Design 5, "Late or corrected data".
 */
export function judgeLaterRecords(
  about: About,
  surroundings: Surroundings,
  added: PortalRecord,
): Statement[] {
  const history = [
    ...surroundings.evaluation.history.filter((record) => record.recordId !== added.recordId),
    added,
  ];
  return laterOf(surroundings, added.sourceRecordId).flatMap(({ judged, known, table }) => {
    const judgement = judge(judged, { ...surroundings.evaluation, history });
    const fresh = judgement.verdict.ruleIds.filter((id) => !known.includes(id));
    if (fresh.length === 0) return [];
    surroundings.board.raise(
      raisingOf(judgement, judged.source, surroundings.clinic, about.times.receivedAt),
    );
    const ruleIds = [...known, ...fresh];
    return [
      {
        name: `intake.later.${table}`,
        text: CHANGES[table],
        values: [
          about.clinicId,
          about.patientId,
          judged.source.recordId,
          judgement.verdict.severity ?? 'none',
          ruleIds,
        ],
      },
    ];
  });
}

/**
 * A report that arrives after the log of its session: the session is judged once more, on the union with it. Its words
 * and matches are added to what the session had; nothing is taken away. Design 5, first bullet.
 */
export function judgeSessionAgain(
  about: About,
  surroundings: Surroundings,
  added: { readonly id: string; readonly report: PainReportRequest },
): Statement[] {
  const { session } = surroundings;
  if (session === null) return [];
  const others = surroundings.reports.filter(
    (row) => row.id !== added.id && row.session_log_id === session.id,
  );
  const judged = sessionAsJudged(session, others);
  const union = { ...judged, reports: [...judged.reports, added.report] };
  const judgement = judge(union, surroundings.evaluation);
  surroundings.board.raise(raisingOf(judgement, union.source, surroundings.clinic, about.times.receivedAt));
  const { facts, verdict } = judgement;
  const ruleIds = [...new Set([...session.rule_ids, ...verdict.ruleIds])];
  return [
    {
      name: 'intake.session-again',
      text: `UPDATE session_log SET severity = $4, rule_ids = $5, qualities = $6
             WHERE clinic_id = $1 AND patient_id = $2 AND id = $3`,
      values: [
        about.clinicId,
        about.patientId,
        session.id,
        verdict.severity ?? 'none',
        ruleIds,
        facts.qualities,
      ],
    },
  ];
}
