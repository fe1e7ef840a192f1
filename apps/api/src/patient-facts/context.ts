import type { Condition, PainQuality, PortalContext, Side } from '@ischia/shared';
import type { Statement } from '../platform/database/clinic-transaction';

/** What the clinic recorded about one person, as in force on a day. null = not recorded. */
export type ContextRow = {
  family_name: string;
  given_name: string;
  birth_date: string;
  discharged_on: string | null;
  staff_member_id: string | null;
  physiotherapist_name: string | null;
  episode_id: string | null;
  condition: Condition | null;
  screen_id: string | null;
  osteoporosis: string | null;
  long_term_steroids: string | null;
  cauda_equina: string | null;
  known_qualities: PainQuality[] | null;
  known_sides: Side[] | null;
  baseline_level: number | null;
  usual_peak: number | null;
  expectation_active: boolean | null;
  pain_limit: number | null;
  version_from: string | null;
};

/** Locks the patient's row when `lock` is true: two reports of one person are judged one after the other. */
export function contextOf(
  clinicId: string,
  patientId: string,
  on: string,
  lock: boolean,
): Statement<ContextRow> {
  return {
    name: lock ? 'patient-facts.context-locked' : 'patient-facts.context',
    text: `SELECT p.family_name, p.given_name, p.birth_date, p.discharged_on, p.staff_member_id,
                  s.name AS physiotherapist_name, e.id AS episode_id, e.condition,
                  b.id AS screen_id, b.osteoporosis, b.long_term_steroids, b.cauda_equina,
                  x.known_qualities, x.known_sides, x.baseline_level, x.usual_peak,
                  (x.active AND (x.ends_on IS NULL OR x.ends_on >= $3::date)) AS expectation_active,
                  v.pain_limit, v.valid_from AS version_from
           FROM patient p
           LEFT JOIN staff_member s ON s.clinic_id = p.clinic_id AND s.id = p.staff_member_id
           LEFT JOIN LATERAL (
             SELECT * FROM episode e WHERE e.clinic_id = p.clinic_id AND e.patient_id = p.id
             ORDER BY e.closed_on DESC NULLS FIRST, e.opened_on DESC LIMIT 1) e ON true
           LEFT JOIN LATERAL (
             SELECT * FROM baseline_screen b
             WHERE b.clinic_id = p.clinic_id AND b.patient_id = p.id AND b.episode_id = e.id
             ORDER BY b.screened_on DESC, b.id DESC LIMIT 1) b ON true
           LEFT JOIN LATERAL (
             SELECT * FROM symptom_expectation x
             WHERE x.clinic_id = p.clinic_id AND x.patient_id = p.id AND x.episode_id = e.id
             ORDER BY x.recorded_at DESC, x.id DESC LIMIT 1) x ON true
           LEFT JOIN LATERAL (
             SELECT * FROM programme_version v
             WHERE v.clinic_id = p.clinic_id AND v.patient_id = p.id AND v.valid_from <= $3::date
               AND (v.valid_to IS NULL OR v.valid_to > $3::date)
             ORDER BY v.valid_from DESC, v.number DESC LIMIT 1) v ON true
           WHERE p.clinic_id = $1 AND p.id = $2 ${lock ? 'FOR UPDATE OF p' : ''}`,
    values: [clinicId, patientId, on],
  };
}

const NEW_WORK_DAYS = 21;
const OLD_AGE_YEARS = 70;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

function isOver70(birthDate: string, on: string): boolean {
  const birthday = `${Number(birthDate.slice(0, 4)) + OLD_AGE_YEARS + 1}${birthDate.slice(4)}`;
  return on >= birthday;
}

/** Without a version the plan's level is the reference's; without an episode nothing is known. Reference 3.1. */
export function toContext(row: ContextRow, on: string, defaultPainLimit: number): PortalContext {
  return {
    condition: row.condition,
    hasLowBackProgramme: row.condition === 'low-back',
    painLimit: row.pain_limit ?? defaultPainLimit,
    baselineLevel: row.baseline_level,
    knownQualities: row.known_qualities ?? [],
    knownSides: row.known_sides,
    expectationActive: row.expectation_active === true,
    usualPeak: row.usual_peak,
    boneRisk: isOver70(row.birth_date, on) || row.osteoporosis === 'yes' || row.long_term_steroids === 'yes',
    caudaEquinaDocumented: row.cauda_equina === 'long-standing',
    isWorkNewOrRaised: row.version_from !== null && daysBetween(row.version_from, on) < NEW_WORK_DAYS,
  };
}
