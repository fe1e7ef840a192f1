import type { Dose } from '@ischia/shared';
import type { TFunction } from 'i18next';
import { doseToDo } from './dose';

const isThere = (part: string | null): part is string => part !== null;

/** Repetitions, or the one hold, of a set. */
function ofOneSet(dose: Dose, t: TFunction): string {
  const { measure, perSet } = doseToDo(dose);
  return measure === 'seconds'
    ? t('session.holdSet', { seconds: t('session.seconds', { count: perSet }) })
    : t('session.timesEach', { times: t('session.times', { count: perSet }) });
}

/** The prescribed dose in words: what to do, and how it is done. */
export function doseInWords(dose: Dose, t: TFunction): { what: string[]; how: string[] } {
  const { measure, perSet, sets } = doseToDo(dose);
  const { holdSeconds, restSeconds, loadKg } = dose;
  const secondsOf = (count: number): string => t('session.seconds', { count });
  const isHeldEachTime = measure === 'repetitions' && holdSeconds !== null;
  const isRested = restSeconds !== null && restSeconds > 0 && sets > 1;
  return {
    what:
      measure === 'minutes'
        ? [t('session.minutes', { count: perSet })]
        : [t('session.sets', { count: sets }), ofOneSet(dose, t)],
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
