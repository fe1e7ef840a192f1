import type { Dose } from '@ischia/shared';

/** What is counted in each set: repetitions, or the seconds of one hold, or minutes once. */
export type Measure = 'repetitions' | 'seconds' | 'minutes';

export type DoseToDo = {
  readonly measure: Measure;
  /** Prescribed count of one set. */
  readonly perSet: number;
  readonly sets: number;
  readonly perSide: boolean;
};

/**
 * What one set asks for. A hold that is repeated counts its repetitions; a single hold its seconds.
 * @throws when the dose cannot be done; the contract lets no such dose through
 */
export function doseToDo(dose: Dose): DoseToDo {
  const { perSide } = dose;
  if (dose.minutes !== null) return { measure: 'minutes', perSet: dose.minutes, sets: 1, perSide };
  const sets = dose.sets;
  if (sets === null) throw new Error('a dose without sets');
  const isSingleHold = dose.holdSeconds !== null && (dose.repetitions === null || dose.repetitions === 1);
  if (isSingleHold && dose.holdSeconds !== null) {
    return { measure: 'seconds', perSet: dose.holdSeconds, sets, perSide };
  }
  if (dose.repetitions === null) throw new Error('a dose without repetitions');
  return { measure: 'repetitions', perSet: dose.repetitions, sets, perSide };
}
