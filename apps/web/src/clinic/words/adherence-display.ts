import type { Adherence } from '@ischia/shared';
import { percentWords } from '../lib/format';

/** Below this many sessions due a percent is still marked “early”. Clinical reference 5.3. */
const EARLY_BELOW = 10;

export type AdherenceDisplay = {
  readonly kind: 'no-programme' | 'nothing-due' | 'not-enough' | 'so-far' | 'early' | 'full';
  /** `9/12`; null where there is nothing to count. */
  readonly counts: string | null;
  /** Never given with fewer than 4 sessions due. */
  readonly percent: string | null;
  readonly band: 'on track' | 'partly' | 'low' | null;
  readonly interval: string | null;
  /** What a screen reader hears. */
  readonly sentence: string;
};

const nothing = { counts: null, percent: null, band: null, interval: null } as const;

function intervalWords(interval: Adherence['interval']): string | null {
  return interval === null ? null : `${Math.round(interval[0] * 100)}–${percentWords(interval[1])}`;
}

/** How reported adherence may be shown with so much data. Clinical reference 5.3. */
export function adherenceDisplay(adherence: Adherence | null): AdherenceDisplay {
  if (adherence === null) return { ...nothing, kind: 'no-programme', sentence: 'No programme yet' };
  const { n, x, band, sessionAdherence, windowDays } = adherence;
  if (band === 'nothing due' || sessionAdherence === null) {
    return { ...nothing, kind: 'nothing-due', sentence: 'Nothing was due' };
  }
  if (n === 0) return { ...nothing, kind: 'not-enough', sentence: 'Not enough data yet' };
  const counts = `${x}/${n}`;
  const spoken = `${x} of ${n} sessions reported in ${windowDays} days`;
  if (band === 'not enough data') {
    return { ...nothing, kind: 'so-far', counts, sentence: `${x} of ${n} so far` };
  }
  const percent = percentWords(sessionAdherence);
  const interval = intervalWords(adherence.interval);
  const early = n < EARLY_BELOW;
  const range = interval === null ? '' : `, 95 % interval ${interval}`;
  return {
    kind: early ? 'early' : 'full',
    counts,
    percent,
    band,
    interval,
    sentence: `${spoken}, ${percent}${early ? ', early' : ''}${range}, ${band}`,
  };
}
