import type { Dose } from '@ischia/shared';
import type { TFunction } from 'i18next';
import { doseToDo } from './dose';

const isThere = (part: string | null): part is string => part !== null;

/** `3 sets of 10 times`, `2 sets, hold 30 seconds`, `15 minutes`. */
function whatInWords(dose: Dose, t: TFunction): string {
  const { measure, perSet, sets: count } = doseToDo(dose);
  if (measure === 'minutes') return t('session.minutes', { count: perSet });
  const sets = t('session.sets', { count });
  return measure === 'seconds'
    ? t('session.setsHeld', { sets, seconds: t('session.seconds', { count: perSet }) })
    : t('session.setsOf', { sets, times: t('session.times', { count: perSet }) });
}

/** The prescribed dose in words: what to do, and how it is done. */
export function doseInWords(dose: Dose, t: TFunction): { what: string; how: string[] } {
  const { measure, sets } = doseToDo(dose);
  const { holdSeconds, restSeconds, loadKg } = dose;
  const secondsOf = (count: number): string => t('session.seconds', { count });
  const isHeldEachTime = measure === 'repetitions' && holdSeconds !== null;
  const isRested = restSeconds !== null && restSeconds > 0 && sets > 1;
  return {
    what: whatInWords(dose, t),
    how: [
      isHeldEachTime ? t('session.holdEach', { seconds: secondsOf(holdSeconds) }) : null,
      dose.perSide ? t('session.eachSide') : null,
      loadKg === null ? null : t('session.load', { kg: loadKg }),
      isRested ? t('session.rest', { seconds: secondsOf(restSeconds) }) : null,
    ].filter(isThere),
  };
}

/** A count with its unit: `10 times`, `20 seconds`, `10 minutes`. */
export function countInWords(dose: Dose, count: number, t: TFunction): string {
  const { measure } = doseToDo(dose);
  if (measure === 'minutes') return t('session.minutes', { count });
  return measure === 'seconds' ? t('session.seconds', { count }) : t('session.times', { count });
}
