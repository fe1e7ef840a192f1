import type { BaselineScreenRequest, Episode, PainQuality } from '@ischia/shared';
import type { Statement } from '../platform/database/clinic-transaction';

export type EpisodeRow = {
  id: string;
  patient_id: string;
  condition: Episode['condition'];
  side: Episode['side'];
  onset_on: string | null;
  opened_on: string;
  closed_on: string | null;
  content_hash: Buffer;
  screened_on: string | null;
  screen_findings: string[];
  expectation_id: string | null;
  known_qualities: PainQuality[] | null;
  known_sides: ('L' | 'R' | 'C')[] | null;
  baseline_level: number | null;
  usual_peak: number | null;
  active: boolean | null;
};

type Question = Exclude<keyof BaselineScreenRequest, 'warningSignsGiven' | 'note'>;

/** Each question of the baseline screen and its column. */
export const SCREEN_COLUMNS = {
  caudaEquina: 'cauda_equina',
  bothLegs: 'both_legs',
  legWeakness: 'leg_weakness',
  fever: 'fever',
  recentFall: 'recent_fall',
  pastCancer: 'past_cancer',
  weightLoss: 'weight_loss',
  nightPain: 'night_pain',
  osteoporosis: 'osteoporosis',
  longTermSteroids: 'long_term_steroids',
} as const satisfies Record<Question, string>;

const FINDINGS = Object.entries(SCREEN_COLUMNS)
  .map(([question, column]) => `CASE WHEN b.${column} IN ('yes', 'long-standing') THEN '${question}' END`)
  .join(', ');

/** Episodes with their latest baseline screen and latest expectation; the caller adds the rest of the WHERE. */
const SELECT_EPISODE = `
  SELECT e.id, e.patient_id, e.condition, e.side, e.onset_on, e.opened_on, e.closed_on, e.content_hash,
         b.screened_on, array_remove(ARRAY[${FINDINGS}], NULL) AS screen_findings,
         x.id AS expectation_id, x.known_qualities, x.known_sides, x.baseline_level, x.usual_peak, x.active
  FROM episode e
  LEFT JOIN LATERAL (
    SELECT * FROM baseline_screen b WHERE b.clinic_id = $1 AND b.patient_id = e.patient_id AND b.episode_id = e.id
    ORDER BY b.screened_on DESC, b.id DESC LIMIT 1) b ON true
  LEFT JOIN LATERAL (
    SELECT * FROM symptom_expectation x WHERE x.clinic_id = $1 AND x.patient_id = e.patient_id AND x.episode_id = e.id
    ORDER BY x.recorded_at DESC, x.id DESC LIMIT 1) x ON true
  WHERE e.clinic_id = $1`;

/** The episode of a patient that is open; at most one row. */
export function openEpisodeOf(clinicId: string, patientId: string): Statement<EpisodeRow> {
  return {
    name: 'episodes.open-of',
    text: `${SELECT_EPISODE} AND e.patient_id = $2 AND e.closed_on IS NULL`,
    values: [clinicId, patientId],
  };
}

/** The open episode, else the one that was closed last; at most one row. */
export function latestEpisodeOf(clinicId: string, patientId: string): Statement<EpisodeRow> {
  return {
    name: 'episodes.latest-of',
    text: `${SELECT_EPISODE} AND e.patient_id = $2
      ORDER BY e.closed_on DESC NULLS FIRST, e.opened_on DESC, e.id LIMIT 1`,
    values: [clinicId, patientId],
  };
}

export function episodeById(clinicId: string, episodeId: string): Statement<EpisodeRow> {
  return {
    name: 'episodes.by-id',
    text: `${SELECT_EPISODE} AND e.id = $2`,
    values: [clinicId, episodeId],
  };
}

function expectationFrom(row: EpisodeRow): Episode['expectation'] {
  if (row.expectation_id === null) return null;
  return {
    knownQualities: row.known_qualities ?? [],
    knownSides: row.known_sides,
    baselineLevel: row.baseline_level,
    usualPeak: row.usual_peak,
    expectationActive: row.active === true,
  };
}

/** `screenFindings` names the questions as the contract spells them. */
export function episodeFrom(row: EpisodeRow): Episode {
  return {
    id: row.id,
    condition: row.condition,
    side: row.side,
    onsetOn: row.onset_on,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    screenedOn: row.screened_on,
    screenFindings: row.screen_findings,
    expectation: expectationFrom(row),
  };
}
