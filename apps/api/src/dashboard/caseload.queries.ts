import type { CaseloadRow, FlagSeverity, MetRule, PainQuality, PainSite } from '@ischia/shared';
import type { Statement } from '../platform/database/clinic-transaction';
import { SILENCE_AS_JSON, type SilenceColumns } from '../silences/silences';
import type { Shown } from './shown-patients';

export type CaseloadPatientRow = {
  id: string;
  given_name: string;
  family_name: string;
  birth_date: string;
  condition: CaseloadRow['condition'];
  side: CaseloadRow['side'];
  need: 0 | 1 | 2 | 3 | 4 | 5;
  since: string | null;
  flag_id: string | null;
  severity: FlagSeverity | null;
  rules: MetRule[] | null;
  silence: SilenceColumns | null;
  urgent: number;
  high: number;
  moderate: number;
  as_expected: number;
  last_logged_on: string | null;
  total: number;
};

/** Who is on the page, in the order of need. */
export const caseloadPatients = (shown: Shown): Statement<CaseloadPatientRow> => ({
  name: 'caseload.patients',
  text: `${shown.clause}
    SELECT p.id, p.given_name, p.family_name, p.birth_date, e.condition, e.side,
           shown.need, shown.since, shown.flag_id, f.severity, f.rules, ${SILENCE_AS_JSON} AS silence,
           o.urgent, o.high, o.moderate, o.as_expected,
           greatest(
             (SELECT max(l.performed_on) FROM session_log l
              WHERE l.clinic_id = $1 AND l.patient_id = p.id AND l.performed_on <= shown.last_on AND NOT l.time_suspect),
             (SELECT max(r.performed_on) FROM pain_report r
              WHERE r.clinic_id = $1 AND r.patient_id = p.id AND r.performed_on <= shown.last_on AND NOT r.time_suspect)
           ) AS last_logged_on,
           (SELECT count(*)::integer FROM mine) AS total
    FROM shown
    JOIN patient p ON p.clinic_id = $1 AND p.id = shown.id
    LEFT JOIN episode e ON e.clinic_id = $1 AND e.patient_id = p.id AND e.closed_on IS NULL
    LEFT JOIN flag f ON f.clinic_id = $1 AND f.id = shown.flag_id
    LEFT JOIN silence s ON s.clinic_id = $1 AND s.patient_id = p.id AND s.ended_at IS NULL
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE severity = 'urgent' AND NOT as_expected)::integer AS urgent,
             count(*) FILTER (WHERE severity = 'high' AND NOT as_expected)::integer AS high,
             count(*) FILTER (WHERE severity = 'moderate' AND NOT as_expected)::integer AS moderate,
             count(*) FILTER (WHERE as_expected)::integer AS as_expected
      FROM flag c
      WHERE c.clinic_id = $1 AND c.patient_id = p.id AND c.state IN ('open', 'acknowledged', 'in-progress')) o
    ORDER BY shown.need, shown.since NULLS LAST, shown.id`,
  values: shown.values,
});

export type ReasonRow = {
  patient_id: string;
  on: string | null;
  score: number | null;
  pain_before: number | null;
  qualities: PainQuality[];
  sites: PainSite[];
};

/** The records of the most severe and latest occurrence of each leading flag; no day where none can be believed. */
export const reasonRecords = (shown: Shown): Statement<ReasonRow> => ({
  name: 'caseload.reason-records',
  text: `${shown.clause}
    SELECT shown.id AS patient_id, r.on, r.score, r.pain_before, r.qualities, r.sites
    FROM shown
    JOIN LATERAL (
      SELECT o.source_record_id FROM flag_occurrence o
      WHERE o.clinic_id = $1 AND o.flag_id = shown.flag_id
      ORDER BY CASE o.severity WHEN 'urgent' THEN 0 WHEN 'high' THEN 1 ELSE 2 END, o.at DESC, o.id LIMIT 1) o ON true
    JOIN LATERAL (
      SELECT CASE WHEN l.time_suspect THEN NULL ELSE l.performed_on END AS on,
             greatest(l.pain_during, l.pain_after) AS score, l.pain_before,
             ARRAY(SELECT jsonb_array_elements_text(l.content->'qualities')) AS qualities, l.content->'sites' AS sites
      FROM session_log l WHERE l.clinic_id = $1 AND l.id = o.source_record_id
      UNION ALL
      SELECT CASE WHEN r.time_suspect THEN NULL ELSE r.performed_on END, r.score, NULL, r.qualities, r.content->'sites'
      FROM pain_report r WHERE r.clinic_id = $1 AND r.id = o.source_record_id
      UNION ALL
      SELECT CASE WHEN r.time_suspect THEN NULL ELSE r.performed_on END, r.score, NULL, r.qualities, r.content->'sites'
      FROM pain_report r WHERE r.clinic_id = $1 AND r.session_log_id = o.source_record_id
    ) r ON true`,
  values: shown.values,
});
