import type { Dose } from '@ischia/shared';
import type { TFunction } from 'i18next';
import { doseToDo } from './dose';

const isThere = (part: string | null): part is string => part !== null;

function ofOneSet(dose: Dose, t: TFunction): string {
  const { perSet } = doseToDo(dose);
  const times = dose.repetitions === null ? null : t('session.times', { count: dose.repetitions });
  const hold = dose.holdSeconds === null ? null : t('session.seconds', { count: dose.holdSeconds });
  if (hold === null) return t('session.timesEach', { times: times ?? String(perSet) });
  const isSingle = dose.repetitions === null || dose.repetitions === 1;
  if (isSingle) return t('session.holdSet', { seconds: hold });
  return `${t('session.timesEach', { times: times ?? String(perSet) })}, ${t('session.holdEach', { seconds: hold })}`;
}

/** The prescribed dose in words, one phrase a line. */
export function doseInWords(dose: Dose, t: TFunction): string[] {
  const { measure, perSet, sets } = doseToDo(dose);
  const main =
    measure === 'minutes'
      ? [t('session.minutes', { count: perSet })]
      : [t('session.sets', { count: sets }), ofOneSet(dose, t)];
  const rest =
    dose.restSeconds === null || dose.restSeconds === 0 || measure === 'minutes'
      ? null
      : t('session.rest', { seconds: t('session.seconds', { count: dose.restSeconds }) });
  return [
    ...main,
    dose.perSide ? t('session.eachSide') : null,
    dose.loadKg === null ? null : t('session.load', { kg: dose.loadKg }),
    rest,
    dose.tempo,
  ].filter(isThere);
}

/** A count with its unit: `10 times`, `20 seconds`, `10 minutes`. */
export function countInWords(dose: Dose, count: number, t: TFunction): string {
  const { measure } = doseToDo(dose);
  if (measure === 'minutes') return t('session.minutes', { count });
  return measure === 'seconds' ? t('session.seconds', { count }) : t('session.times', { count });
}
