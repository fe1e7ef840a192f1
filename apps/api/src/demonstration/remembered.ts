import type { MetRule, PainReportRequest, PortalRecord, SessionLogRequest } from '@ischia/shared';
import { answered } from '@ischia/shared';
import type { OpenFlagRow } from '../flags/flag-rows';
import { reportContent, type ReportRow, sessionContent, type SessionRow } from '../intake/stored-records';

/** A row as a statement of the product inserts it. */
export type Columns = Readonly<Record<string, unknown>>;

type Remembered = { readonly record: PortalRecord; worst24: number | null };
export type RememberedSession = SessionRow & Remembered;
export type RememberedReport = ReportRow & Remembered & { readonly performed_at: string };
export type RememberedFlag = Omit<OpenFlagRow, 'state'> & {
  state: OpenFlagRow['state'] | 'resolved';
  readonly raised_at: Date;
};

const storedContent = (row: Columns): unknown => JSON.parse(String(row['content']));

function recordOf(
  row: { readonly id: string; readonly performed_at: string; readonly performed_on: string },
  content: PainReportRequest | SessionLogRequest,
): Omit<PortalRecord, 'kind' | 'sourceRecordId' | 'seriesId' | 'completeness'> {
  return {
    recordId: row.id,
    performedAt: row.performed_at,
    performedOn: row.performed_on,
    qualities: content.qualities,
    sites: content.sites,
    spread: answered(content.spread),
    worst24: null,
    matchedM4: false,
    matchedM8: false,
  };
}

export function sessionFrom(columns: Columns, seriesId: string): RememberedSession {
  const { completeness, ...stored } = columns as SessionRow & { completeness: number | null };
  const row: SessionRow = {
    ...stored,
    abandoned: false,
    content: storedContent(columns),
    morning_content: null,
    morning_received_at: null,
    second_content: null,
    second_received_at: null,
  };
  const content = sessionContent(row);
  const record = {
    ...recordOf(row, content),
    kind: content.kind,
    sourceRecordId: row.id,
    seriesId,
    completeness,
  };
  return { ...row, record, worst24: null };
}

/** What the rules read of a session when it is judged once more. */
export function morningFrom(columns: Columns): unknown {
  const answer = (name: string): object =>
    columns[`${name}_state`] === 'answered'
      ? { state: 'answered', value: columns[name] }
      : { state: columns[`${name}_state`] };
  return { morning: answer('morning'), nextMorning: answer('next_morning'), worst24: answer('worst24') };
}

export function reportFrom(columns: Columns): RememberedReport {
  const stored = columns as ReportRow & { performed_at: string };
  const row = { ...stored, content: storedContent(columns) };
  const record: PortalRecord = {
    ...recordOf(row, reportContent(row)),
    kind: 'pain-report',
    sourceRecordId: row.session_log_id ?? row.id,
    seriesId: null,
    completeness: null,
  };
  return { ...row, record, worst24: null };
}

export const flagFrom = (columns: Columns): RememberedFlag => ({
  ...(columns as RememberedFlag),
  rules: JSON.parse(String(columns['rules'])) as MetRule[],
});
