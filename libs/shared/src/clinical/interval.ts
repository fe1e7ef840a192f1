/**
 * Ends of an interval. @range 0 to 1, low <= high
 * @source clinical reference 5.3
 */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Normal quantile of a two-sided 95 % interval. */
const Z = 1.959964;

/**
 * Wilson 95 % interval of a proportion: a rough honesty cue for few sessions, not inference.
 * @param successes whole number, 0 to `trials`
 * @returns null for 0 trials: there is no proportion
 * @source clinical reference 5.3; Wilson 1927
 * @status design-decision
 * @example wilson95(9, 12) is about { low: 0.4677, high: 0.9111 }
 */
export function wilson95(successes: number, trials: number): Interval | null {
  if (trials === 0) return null;
  if (successes < 0 || successes > trials) throw new RangeError(`${successes} of ${trials}`);
  const p = successes / trials;
  const scale = 1 + Z ** 2 / trials;
  const centre = (p + Z ** 2 / (2 * trials)) / scale;
  const half = (Z * Math.sqrt((p * (1 - p)) / trials + Z ** 2 / (4 * trials ** 2))) / scale;
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === trials ? 1 : Math.min(1, centre + half),
  };
}
