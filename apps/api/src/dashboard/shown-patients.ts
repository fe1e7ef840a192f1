import type { Caller } from '../platform/database/clinic-transaction';

/** First and last day that a read looks at, both inclusive. */
export type Days = { readonly from: string; readonly to: string };

/**
 * The patients that a read is about and its days: a WITH clause `shown (id, first_on, last_on)` for each statement of
 * the batch, with all the parameters that there are; $1 is the clinic.
 */
export type Shown = {
  readonly name: string;
  readonly clause: string;
  readonly values: readonly unknown[];
};

export const onePatient = (clinicId: string, patientId: string, { from, to }: Days): Shown => ({
  name: 'one',
  clause: `WITH shown AS (
    SELECT p.id, $2::date AS first_on, $3::date AS last_on FROM patient p WHERE p.clinic_id = $1 AND p.id = $4)`,
  values: [clinicId, from, to, patientId],
});

/** One more than a page, to know whether another follows. */
export const PAGE = 100;

/** Where a page of the caseload ended. */
export type CaseloadPlace = { readonly need: number; readonly since: string; readonly patientId: string };

const BEGINNING: CaseloadPlace = {
  need: -1,
  since: '-infinity',
  patientId: '00000000-0000-0000-0000-000000000000',
};

/**
 * A page of the caseload in the order of need: urgent, silent (S1), then the most severe open flag that is not as
 * expected (a rising week alone comes last), then the one that is open for the longest time, then the id. Somebody
 * discharged is shown only while a flag or a silence is open. Each patient's flags are looked up in the index of open ones: under row-level security the
 * planner expects one row everywhere, and a join of all patients with all flags grows with their product.
 */
const CASELOAD = `
  WITH mine AS (
    SELECT p.id, r.flag_id, coalesce(r.need, 5) AS need, r.since
    FROM patient p
    LEFT JOIN LATERAL (
      SELECT f.id AS flag_id, f.raised_at AS since,
             CASE WHEN f.severity = 'urgent' THEN 0 WHEN f.severity = 'high' THEN 2
                  WHEN f.rules @> '[{"ruleId": "M5"}]' AND jsonb_array_length(f.rules) = 1 THEN 4 ELSE 3 END AS need
      FROM flag f
      WHERE f.clinic_id = $1 AND f.patient_id = p.id AND f.state IN ('open', 'acknowledged', 'in-progress')
        AND NOT f.as_expected
      UNION ALL
      SELECT NULL, s.since, 1 FROM silence s
      WHERE s.clinic_id = $1 AND s.patient_id = p.id AND s.ended_at IS NULL
      ORDER BY need, since, flag_id LIMIT 1) r ON true
    WHERE p.clinic_id = $1 AND (p.discharged_on IS NULL OR r.need IS NOT NULL)
      AND ($6 OR p.staff_member_id = (SELECT e.staff_member_id FROM identity.enter($4, $1, $5, true) e))
  ), shown AS (
    SELECT m.id, m.flag_id, m.need, m.since, $2::date AS first_on, $3::date AS last_on FROM mine m
    WHERE (m.need, coalesce(m.since, 'infinity'), m.id) > ($7::integer, $8::timestamptz, $9::uuid)
    ORDER BY m.need, m.since NULLS LAST, m.id LIMIT ${PAGE + 1}
  )`;

export function caseloadPage(
  caller: Caller,
  of: 'mine' | 'clinic',
  after: CaseloadPlace | null,
  { from, to }: Days,
): Shown {
  const place = after ?? BEGINNING;
  return {
    name: 'caseload',
    clause: CASELOAD,
    values: [
      caller.clinicId,
      from,
      to,
      caller.tokenHash,
      caller.roles,
      of === 'clinic',
      place.need,
      place.since,
      place.patientId,
    ],
  };
}
