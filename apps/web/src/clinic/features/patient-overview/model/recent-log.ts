import type { PainQuality, RecentLog } from '@ischia/shared';

/** Quality groups of clinical reference 3.1; NEURO is radiating, nerve and sensory words together. */
const SHARP: ReadonlySet<PainQuality> = new Set<PainQuality>(['sharp', 'stabbing', 'tearing']);
const NEURO: ReadonlySet<PainQuality> = new Set<PainQuality>([
  'radiating',
  'shooting',
  'electric',
  'burning',
  'tingling',
  'numbness',
]);

/** The mark of a row; sharp goes before radiating, as in the order of the rules. */
export function markKind(words: RecentLog['words']): 'sharp' | 'radiating' | null {
  if (words.some((word) => SHARP.has(word))) return 'sharp';
  return words.some((word) => NEURO.has(word)) ? 'radiating' : null;
}

/** Received on a later day than it was done. */
export function isLate(log: Pick<RecentLog, 'on' | 'receivedAt'>): boolean {
  return log.receivedAt.slice(0, 10) > log.on;
}
