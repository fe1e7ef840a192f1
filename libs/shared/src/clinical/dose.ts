import { answered, type Answer } from './answer';
import type { ExerciseOutcome } from './vocabulary';

/**
 * What is asked of one exercise in one session.
 * @source clinical reference 5.2, design 3 "Dose"
 */
export interface PrescribedDose {
  /** null = the exercise is not counted in sets. */
  readonly sets: number | null;
  /** Repetitions of one set. null = none prescribed. */
  readonly repetitions: number | null;
  /** Seconds of one repetition's hold. null = no hold. */
  readonly holdSeconds: number | null;
  /** null = not prescribed in minutes. */
  readonly minutes: number | null;
  /** Sides due now: 2 where it is done per side, 1 where it is not or where one side is held. */
  readonly sides: 1 | 2;
}

/**
 * What was done of it; satisfied by an exercise log as it is.
 * @source design 3 "Dose"
 */
export interface DoneDose {
  readonly outcome: ExerciseOutcome;
  readonly setsDone: Answer<number>;
  /** Over all sets, one side counted once. */
  readonly repetitionsDone: Answer<number>;
  /** Over all sets, one side counted once. */
  readonly holdSecondsDone: Answer<number>;
  readonly minutesDone: Answer<number>;
  readonly sidesDone: 'one' | 'both' | 'not-per-side';
}

const isSingleHold = (dose: PrescribedDose): boolean =>
  dose.holdSeconds !== null && (dose.repetitions === null || dose.repetitions === 1);

/** Repetitions, or seconds of a single-repetition hold, of one set on one side. */
const perSet = (dose: PrescribedDose): number | null =>
  isSingleHold(dose) ? dose.holdSeconds : dose.repetitions;

/**
 * The prescribed dose as one number: minutes where minutes are prescribed; else sets x repetitions x
 * sides; a single-repetition hold counts sets x seconds x sides.
 * @unit minutes, repetitions or seconds, the same as `doseDone` for this exercise
 * @returns null when the prescription holds no dose that can be counted
 * @source design 3 "Dose", clinical reference 5.2
 * @example 3 sets of 10 on both sides === 60
 */
export function dosePrescribed(dose: PrescribedDose): number | null {
  if (dose.minutes !== null) return dose.minutes;
  const each = perSet(dose);
  return dose.sets === null || each === null ? null : dose.sets * each * dose.sides;
}

function amountDone(dose: PrescribedDose, done: DoneDose): number | null {
  const total = answered(isSingleHold(dose) ? done.holdSecondsDone : done.repetitionsDone);
  if (total !== null) return total;
  const sets = answered(done.setsDone);
  const each = perSet(dose);
  return sets === null || each === null ? null : sets * each;
}

function countedDose(dose: PrescribedDose, done: DoneDose): number | null {
  if (dose.minutes !== null) return answered(done.minutesDone);
  const amount = amountDone(dose, done);
  const sides = dose.sides === 2 && done.sidesDone === 'both' ? 2 : 1;
  return amount === null ? null : amount * sides;
}

/**
 * The dose that was really done, in the unit of `dosePrescribed`. Numbers win over the outcome; an
 * exercise reported as done without numbers was done as prescribed; a skipped one counts 0.
 * @returns null when only part was done and nobody said how much: unknown, not 0
 * @source design 3 "Dose", clinical reference 5.2
 * @status design-decision
 */
export function doseDone(dose: PrescribedDose, done: DoneDose): number | null {
  if (done.outcome === 'skipped' || done.outcome === 'skipped-pain') return 0;
  const counted = countedDose(dose, done);
  if (counted !== null) return counted;
  return done.outcome === 'done' ? dosePrescribed(dose) : null;
}
