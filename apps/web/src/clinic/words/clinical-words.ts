import type { Condition, FlagSeverity, LeftOutReason, PainQuality, Role } from '@ischia/shared';

/** Clinician’s words for the closed lists of the clinical vocabulary. */
export const CONDITION_WORDS: Record<Condition, string> = {
  'low-back': 'Low back pain',
  'hamstring-tendon': 'Hamstring tendon',
  'hamstring-strain': 'Hamstring strain',
};

type EpisodeSide = 'L' | 'R' | 'both' | 'C';
export const SIDE_WORDS: Record<EpisodeSide, string> = {
  L: 'left',
  R: 'right',
  both: 'both sides',
  C: 'central',
};

export function conditionWords(condition: Condition | null, side: EpisodeSide | null): string {
  if (condition === null) return 'No open episode';
  return side === null ? CONDITION_WORDS[condition] : `${CONDITION_WORDS[condition]}, ${SIDE_WORDS[side]}`;
}

export const QUALITY_WORDS: Record<PainQuality, string> = {
  sharp: 'sharp',
  stabbing: 'stabbing',
  tearing: 'tearing',
  radiating: 'spreading down the leg',
  shooting: 'shooting',
  electric: 'electric',
  burning: 'burning',
  tingling: 'pins and needles',
  numbness: 'numb',
  dull: 'dull',
  ache: 'ache',
  cramp: 'cramp',
  throbbing: 'throbbing',
  soreness: 'sore muscles',
  tightness: 'tight',
  stiffness: 'stiff',
  muscle_burn: 'tired-muscle burn',
  other: 'something else',
};

/** Why an exercise was left out, as it stands behind its name. */
export const LEFT_OUT_WORDS: Record<LeftOutReason | 'pain', string> = {
  pain: 'it hurt',
  time: 'no time',
  tired: 'too tired',
  unsure: 'not sure how to do it',
  other: 'another reason',
};

export const SEVERITY_WORDS: Record<FlagSeverity, string> = {
  urgent: 'Urgent',
  high: 'Call today',
  moderate: 'Review',
};

export const ROLE_WORDS: Record<Role, string> = {
  physiotherapist: 'Physiotherapist',
  lead: 'Outcomes lead',
  administrator: 'Administrator',
  desk: 'Front desk',
  patient: 'Patient',
};

/** A score with its scale; null is said, never shown as 0. */
export function scoreWords(score: number | null): string {
  return score === null ? 'no number' : `${score} of 10`;
}
