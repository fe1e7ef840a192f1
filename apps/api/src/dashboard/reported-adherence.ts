import {
  type Adherence,
  adherence,
  ADHERENCE_WINDOWS,
  type AdherenceSeries,
  type AdherenceWindow,
  type DateRange,
} from '@ischia/shared';

/** How the numbers are made, in the words that stand beside them. */
export const ADHERENCE_DEFINITION =
  'Sessions that were reported with at least half of the prescribed dose, of the sessions that were due. ' +
  'The window ends yesterday, or today for a session that was logged today, and is counted in blocks of 7 days: ' +
  'more sessions than were due in a block do not make up for another block. Paused days, held exercises, sessions ' +
  'reported as not done and reports with a doubtful time count for nothing. Patients report this themselves.';

const FOUR_PLACES = 1e4;
const toFourPlaces = (value: number): number => Math.round(value * FOUR_PLACES) / FOUR_PLACES;

/** Adherence on a day, in the shape of the contract. */
export function reportedAdherence(
  series: readonly AdherenceSeries[],
  pauses: readonly DateRange[],
  window: AdherenceWindow,
  today: string,
): Adherence {
  const counted = adherence({ series, pauses, window }, today);
  return {
    windowDays: window,
    first: counted.firstOn,
    last: counted.lastOn,
    expected: toFourPlaces(counted.expected),
    credited: toFourPlaces(counted.credited),
    dose: toFourPlaces(counted.dose),
    raw: counted.raw,
    extra: counted.extra,
    n: counted.n,
    x: counted.x,
    sessionAdherence: counted.sessionAdherence,
    doseAdherence: counted.doseAdherence,
    interval: counted.interval === null ? null : [counted.interval.low, counted.interval.high],
    band: counted.band,
  };
}

/** The windows of a query such as `7,28`; all of them where none is named. */
export function windowsOf(query: string | undefined): AdherenceWindow[] {
  if (query === undefined) return [...ADHERENCE_WINDOWS];
  const named = query.split(',').map(Number);
  return ADHERENCE_WINDOWS.filter((window) => named.includes(window));
}
