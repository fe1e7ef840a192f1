import type { PainQuality, RecentLog } from '@ischia/shared';
import { dayOf } from '../../../lib/days';

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

/** The later day, in the clinic’s zone, on which a report arrived; null when it came on its own day. */
export function receivedLater(log: Pick<RecentLog, 'on' | 'receivedAt'>, timeZone: string): string | null {
  const received = dayOf(log.receivedAt, timeZone);
  return received > log.on ? received : null;
}
