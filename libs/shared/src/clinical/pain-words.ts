import type { PainQuality } from './vocabulary';

/**
 * Group of a quality word. SHARP and the three neural groups are judged at any score;
 * `ORDINARY` is judged by its number.
 * @source clinical reference 3.1, "Quality vocabulary"
 */
export const QUALITY_GROUPS = ['SHARP', 'RADIATING', 'SENSORY', 'NERVE', 'ORDINARY'] as const;
export type QualityGroup = (typeof QUALITY_GROUPS)[number];

/**
 * The group of each word.
 * @source clinical reference 3.1, "Quality vocabulary"
 * @status design-decision
 */
export const GROUP_OF_QUALITY: Readonly<Record<PainQuality, QualityGroup>> = {
  sharp: 'SHARP',
  stabbing: 'SHARP',
  tearing: 'SHARP',
  radiating: 'RADIATING',
  shooting: 'RADIATING',
  electric: 'RADIATING',
  burning: 'NERVE',
  tingling: 'SENSORY',
  numbness: 'SENSORY',
  dull: 'ORDINARY',
  ache: 'ORDINARY',
  cramp: 'ORDINARY',
  throbbing: 'ORDINARY',
  other: 'ORDINARY',
  soreness: 'ORDINARY',
  tightness: 'ORDINARY',
  stiffness: 'ORDINARY',
  muscle_burn: 'ORDINARY',
};

/**
 * Words for what exercise normally leaves behind, "ordinary work".
 * @source clinical reference 3.1, "Quality vocabulary"
 */
export const ORDINARY_WORK: readonly PainQuality[] = ['soreness', 'tightness', 'stiffness', 'muscle_burn'];

/**
 * Whether any of the words belongs to the group.
 * @returns false for an empty list
 * @source clinical reference 3.1
 */
export function hasGroup(qualities: readonly PainQuality[], group: QualityGroup): boolean {
  return qualities.some((quality) => GROUP_OF_QUALITY[quality] === group);
}

/**
 * Whether any word is sharp, stabbing or tearing.
 * @source clinical reference 3.1, SHARP
 */
export function isSharp(qualities: readonly PainQuality[]): boolean {
  return hasGroup(qualities, 'SHARP');
}

/**
 * Whether any word is neural: RADIATING, NERVE or SENSORY.
 * @source clinical reference 3.1, NEURO
 */
export function isNeural(qualities: readonly PainQuality[]): boolean {
  return hasGroup(qualities, 'RADIATING') || hasGroup(qualities, 'NERVE') || hasGroup(qualities, 'SENSORY');
}
