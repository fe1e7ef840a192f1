import type { PainQuality, PainSite, PortalRecord, Spread } from '@ischia/shared';
import type { Statement } from '../platform/database/clinic-transaction';

export type HistoryRow = {
  source_record_id: string;
  record_id: string;
  kind: PortalRecord['kind'];
  performed_at: string;
  performed_on: string;
  qualities: PainQuality[];
  sites: PainSite[];
  spread: Spread | null;
  worst24: number | null;
  rule_ids: string[];
  series_id: string | null;
  completeness: number | null;
};

/**
 * Records of the local days [on - 14, on + 14]. One whose clock cannot be believed counts on the day that the clinic
 * received it. A session whose log never came counts for no series. Words and places are each record's own; a report inside a session carries the session's id. Of more than
 * 400 the latest.
 */
export function historyOf(clinicId: string, patientId: string, on: string): Statement<HistoryRow> {
  return {
    name: 'patient-facts.history',
    text: `SELECT * FROM (
           SELECT l.id AS source_record_id, l.id AS record_id, l.kind,
                  CASE WHEN l.time_suspect THEN l.received_at ELSE l.performed_at END AS performed_at,
                  CASE WHEN l.time_suspect THEN l.received_at::date ELSE l.performed_on END AS performed_on,
                  ARRAY(SELECT jsonb_array_elements_text(l.content->'qualities')) AS qualities,
                  l.content->'sites' AS sites, l.content->'spread'->>'value' AS spread,
                  m.worst24, l.rule_ids,
                  CASE WHEN NOT l.abandoned THEN s.series_id END AS series_id, l.completeness
           FROM session_log l
           JOIN prescribed_session s ON s.clinic_id = l.clinic_id AND s.id = l.prescribed_session_id
           LEFT JOIN next_morning m ON m.clinic_id = l.clinic_id AND m.session_log_id = l.id
           WHERE l.clinic_id = $1 AND l.patient_id = $2
             AND CASE WHEN l.time_suspect THEN l.received_at::date ELSE l.performed_on END
               BETWEEN $3::date - 14 AND $3::date + 14
           UNION ALL
           SELECT coalesce(r.session_log_id, r.id), r.id, 'pain-report',
                  CASE WHEN r.time_suspect THEN r.received_at ELSE r.performed_at END,
                  CASE WHEN r.time_suspect THEN r.received_at::date ELSE r.performed_on END,
                  r.qualities, r.content->'sites', r.content->'spread'->>'value',
                  NULL::smallint, r.rule_ids, NULL::uuid, NULL::numeric
           FROM pain_report r
           WHERE r.clinic_id = $1 AND r.patient_id = $2
             AND CASE WHEN r.time_suspect THEN r.received_at::date ELSE r.performed_on END
               BETWEEN $3::date - 14 AND $3::date + 14
           ORDER BY performed_at DESC, record_id DESC
           LIMIT 400) latest
           ORDER BY performed_at, record_id`,
    values: [clinicId, patientId, on],
  };
}

/** One record as the rules, on the server and on the phone, read it. */
export function toRecord(row: HistoryRow): PortalRecord {
  return {
    sourceRecordId: row.source_record_id,
    recordId: row.record_id,
    kind: row.kind,
    performedAt: row.performed_at,
    performedOn: row.performed_on,
    qualities: row.qualities,
    sites: row.sites,
    spread: row.spread,
    worst24: row.worst24,
    matchedM4: row.rule_ids.includes('M4'),
    matchedM8: row.rule_ids.includes('M8'),
    seriesId: row.series_id,
    completeness: row.completeness,
  };
}
