/**
 * Compares a score that may not have been answered.
 * @returns false for null: a row that compares an unanswered score does not hold
 * @source clinical reference 3.4
 */
export function isAtLeast(score: number | null, threshold: number): boolean {
  return score !== null && score >= threshold;
}

/**
 * Strictly above; false for null.
 * @source clinical reference 3.4
 */
export function isAbove(score: number | null, threshold: number): boolean {
  return score !== null && score > threshold;
}

/**
 * Strictly below; false for null too, so it is not the opposite of `isAtLeast`.
 * @source clinical reference 3.4
 */
export function isBelow(score: number | null, threshold: number): boolean {
  return score !== null && score < threshold;
}

/**
 * The highest of some scores.
 * @returns null when none was answered; never 0 in its place
 * @source clinical reference 3.4, `peak`
 */
export function highestScore(scores: readonly (number | null)[]): number | null {
  return scores.reduce((top, score) => (score !== null && (top === null || score > top) ? score : top), null);
}
