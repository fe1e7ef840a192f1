import type { Judged } from './judgement';
import { morningsOf, reportContent, type ReportRow, sessionContent, type SessionRow } from './stored-records';

/** A stored session with all that belongs to it. One whose clock cannot be believed counts when it was received. */
export function sessionAsJudged(row: SessionRow, reports: readonly ReportRow[]): Judged {
  return {
    source: { sourceRecordId: row.id, recordKind: 'session-log', recordId: row.id },
    countsOn: row.time_suspect ? new Date(row.received_at).toISOString().slice(0, 10) : row.performed_on,
    countsAt: row.time_suspect ? row.received_at : row.performed_at,
    session: sessionContent(row),
    reports: reports.map(reportContent),
    ...morningsOf(row),
  };
}
