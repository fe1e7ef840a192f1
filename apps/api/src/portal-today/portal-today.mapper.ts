import type { PortalMorning, ReportState } from '@ischia/shared';
import { morningsOf, reportContent, sessionContent } from '../intake/stored-records';
import type { MorningRow, ReportStateRow } from './portal-today.queries';

export const toReportState = (row: ReportStateRow): ReportState => ({
  recordId: row.record_id,
  receivedAt: row.received_at,
  readAt: row.read_at,
  readBy: row.read_by,
});

type Received = Pick<ReportState, 'receivedAt' | 'readAt' | 'readBy'>;

/** A morning's answer with who has it; null while nothing was said. */
function given<T>(said: T | null, state: MorningRow['next_state']): (T & Received) | null {
  if (said === null || state === null) return null;
  return { ...said, receivedAt: state.received_at, readAt: state.read_at, readBy: state.read_by };
}

/** A session with what was said of its mornings, for the phone to ask and to judge. */
export function toMorning(row: MorningRow): PortalMorning {
  const { morning, secondMorning } = morningsOf(row);
  return {
    sessionLogId: row.session_log_id,
    performedAt: row.performed_at,
    performedOn: row.performed_on,
    timeSuspect: row.time_suspect,
    session: sessionContent(row),
    reports: row.reports.map((content) => reportContent({ content })),
    matchedM4: row.rule_ids.includes('M4'),
    next: given(morning, row.next_state),
    second: given(secondMorning, row.second_state),
  };
}
