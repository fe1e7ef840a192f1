/**
 * One exercise of a session, as it counts towards completeness.
 * @source clinical reference 5.2
 */
export interface CompletenessItem {
  /** null = part was done and nobody said how much; it earns no credit and stays in the denominator. */
  readonly doseDone: number | null;
  /** Same unit as `doseDone`. null = no dose that can be counted: it does not weigh. */
  readonly dosePrescribed: number | null;
  /** Share in the session; 1 unless said. */
  readonly weight?: number;
  /** Optional exercises do not weigh. */
  readonly isOptional?: boolean;
  /** Held work does not weigh, from the session in which it was held on. */
  readonly isHeld?: boolean;
}

/** Completeness at which a session counts as done. @source clinical reference 5.2 */
export const DONE_COMPLETENESS = 0.5;

/** Fractions are compared after rounding to six places. */
const SIX_PLACES = 1e6;

/**
 * Rounds a fraction to six places, as every comparison of fractions does.
 * @source clinical reference, "most likely to be got wrong" 5; 5.2
 * @example roundFraction(0.49999999999999994) === 0.5
 */
export function roundFraction(value: number): number {
  return Math.round(value * SIX_PLACES) / SIX_PLACES;
}

function weightOf(item: CompletenessItem): number {
  const cannotWeigh = item.isHeld === true || item.isOptional === true;
  const hasDose = item.dosePrescribed !== null && item.dosePrescribed > 0;
  return cannotWeigh || !hasDose ? 0 : (item.weight ?? 1);
}

function shareDone(item: CompletenessItem): number {
  if (item.doseDone === null || item.dosePrescribed === null) return 0;
  return Math.min(1, item.doseDone / item.dosePrescribed);
}

/**
 * How much of a session was done: the weighted mean of each exercise's done share, each at most 1.
 * @range 0 to 1, six places
 * @returns null when nothing weighs (all held or optional): nothing was due
 * @source clinical reference 5.2
 * @status design-decision
 * @example 30, 20, 10 and 0 of 30 repetitions === 0.5
 */
export function sessionCompleteness(items: readonly CompletenessItem[]): number | null {
  const weighing = items.filter((item) => weightOf(item) > 0);
  const weight = weighing.reduce((sum, item) => sum + weightOf(item), 0);
  if (weight === 0) return null;
  const done = weighing.reduce((sum, item) => sum + weightOf(item) * shareDone(item), 0);
  return roundFraction(done / weight);
}

/**
 * Whether a session counts as done.
 * @param completeness null = nothing was due, which is neither done nor missed
 * @source clinical reference 5.2
 */
export function isSessionDone(completeness: number | null, threshold = DONE_COMPLETENESS): boolean {
  return completeness !== null && roundFraction(completeness) >= threshold;
}
