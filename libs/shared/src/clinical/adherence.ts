import { isSessionDone, roundFraction } from './completeness';
import { type Interval, wilson95 } from './interval';
import { addDays, type LocalDate } from './local-date';
import type { DateRange, Segment } from './schedule';
import { creditLimit, DAYS_OF_WEEK, expectedSevenths, isWithin, segmentOn } from './schedule';

/**
 * Neutral words for adherence; 80 and 50 % are convention, not biology.
 * @source clinical reference 5.1
 */
export const ADHERENCE_BANDS = ['on track', 'partly', 'low', 'not enough data', 'nothing due'] as const;
export type AdherenceBand = (typeof ADHERENCE_BANDS)[number];

/** Windows that are shown, in days; whole 7-day blocks. @source clinical reference 5.2 */
export const ADHERENCE_WINDOWS = [7, 14, 28] as const;
export type AdherenceWindow = (typeof ADHERENCE_WINDOWS)[number];

const ON_TRACK = 0.8;
const PARTLY = 0.5;
/** Below this many due sessions no percent is shown. */
const ENOUGH_SESSIONS = 4;
/** Raw dose above this share of the expected is "more than set". */
const MORE_THAN_SET = 1.25;

/**
 * One prescribed session across the versions of a programme.
 * @source design 3, clinical reference 5.2
 */
export interface AdherenceSeries {
  readonly segments: readonly Segment[];
  /** Days on which everything in this session is held: nothing is due. */
  readonly heldRanges?: readonly DateRange[];
  /** Completeness of each session log by its local date. null = nothing of it was due. */
  readonly sessions: Readonly<Record<LocalDate, readonly (number | null)[]>>;
}

/**
 * Counts and fractions of a window. Percent exists only where it is shown.
 * @source clinical reference 5.2, 5.3
 */
export interface Adherence {
  /** First and last day looked at, over all series. */
  readonly firstOn: LocalDate;
  readonly lastOn: LocalDate;
  /** Sessions expected; a quota expects fractions of a session. */
  readonly expected: number;
  /** Done sessions that count, each 7-day block capped. */
  readonly credited: number;
  /** Completeness that counts, each 7-day block capped. */
  readonly dose: number;
  /** @range 0 to 1, six places; null = nothing was due, which is not 0 */
  readonly sessionAdherence: number | null;
  /** @range 0 to 1, six places; null = nothing was due, which is not 0 */
  readonly doseAdherence: number | null;
  /** Done sessions on active days that are not paused, uncapped. */
  readonly raw: number;
  /** Done sessions beyond the credited ones. */
  readonly extra: number;
  /** Whole sessions due: `n` of "x of n". */
  readonly n: number;
  /** Whole sessions credited: `x` of "x of n". */
  readonly x: number;
  /** Wilson 95 %. null = n is 0. */
  readonly interval: Interval | null;
  readonly band: AdherenceBand;
  /** Raw dose above 125 % of the expected: a reason for a talk about safety, not a reward. */
  readonly isMoreThanSet: boolean;
}

interface Tally {
  readonly expectedSevenths: number;
  readonly credited: number;
  readonly dose: number;
  readonly raw: number;
  readonly rawDose: number;
}
const NOTHING: Tally = { expectedSevenths: 0, credited: 0, dose: 0, raw: 0, rawDose: 0 };

const add = (one: Tally, other: Tally): Tally => ({
  expectedSevenths: one.expectedSevenths + other.expectedSevenths,
  credited: one.credited + other.credited,
  dose: one.dose + other.dose,
  raw: one.raw + other.raw,
  rawDose: one.rawDose + other.rawDose,
});

function tallyDay(series: AdherenceSeries, pauses: readonly DateRange[], date: LocalDate): Tally {
  const segment = segmentOn(series.segments, date);
  if (segment === null || isWithin(pauses, date) || isWithin(series.heldRanges ?? [], date)) return NOTHING;
  const logged = (series.sessions[date] ?? []).filter((completeness) => completeness !== null);
  const done = logged.filter((completeness) => isSessionDone(completeness)).length;
  const dose = logged.reduce((sum, completeness) => sum + completeness, 0);
  const limit = creditLimit(segment.schedule);
  return {
    expectedSevenths: expectedSevenths(segment, date),
    credited: Math.min(limit, done),
    dose: Math.min(limit, dose),
    raw: done,
    rawDose: dose,
  };
}

/** Seven days up to `lastOn`, with credit and dose capped at what the block expects. */
function tallyBlock(series: AdherenceSeries, pauses: readonly DateRange[], lastOn: LocalDate): Tally {
  const days = Array.from({ length: DAYS_OF_WEEK }, (_, back) => addDays(lastOn, -back));
  const block = days.map((date) => tallyDay(series, pauses, date)).reduce(add, NOTHING);
  const expected = block.expectedSevenths / DAYS_OF_WEEK;
  return { ...block, credited: Math.min(block.credited, expected), dose: Math.min(block.dose, expected) };
}

function tallyWindow(
  series: AdherenceSeries,
  pauses: readonly DateRange[],
  lastOn: LocalDate,
  window: AdherenceWindow,
): Tally {
  const blocks = Array.from({ length: window / DAYS_OF_WEEK }, (_, back) => back * DAYS_OF_WEEK);
  return blocks.map((back) => tallyBlock(series, pauses, addDays(lastOn, -back))).reduce(add, NOTHING);
}

/**
 * The word for an adherence.
 * @param sessionAdherence null = nothing was due
 * @param n whole sessions due; below 4 no band is given
 * @source clinical reference 5.1, 5.3
 */
export function adherenceBand(sessionAdherence: number | null, n: number): AdherenceBand {
  if (sessionAdherence === null) return 'nothing due';
  if (n < ENOUGH_SESSIONS) return 'not enough data';
  const fraction = roundFraction(sessionAdherence);
  if (fraction >= ON_TRACK) return 'on track';
  return fraction >= PARTLY ? 'partly' : 'low';
}

function summarise(tally: Tally, firstOn: LocalDate, lastOn: LocalDate): Adherence {
  const { credited, dose, raw } = tally;
  const expected = tally.expectedSevenths / DAYS_OF_WEEK;
  const isDue = tally.expectedSevenths > 0;
  const sessionAdherence = isDue ? roundFraction(credited / expected) : null;
  const n = Math.floor(expected + 0.5);
  const x = Math.floor(credited + 1e-9);
  return {
    firstOn,
    lastOn,
    expected,
    credited,
    dose,
    sessionAdherence,
    doseAdherence: isDue ? roundFraction(dose / expected) : null,
    raw,
    extra: roundFraction(raw - credited),
    n,
    x,
    interval: wilson95(x, n),
    band: adherenceBand(sessionAdherence, n),
    isMoreThanSet: isDue && roundFraction(tally.rawDose / expected) > MORE_THAN_SET,
  };
}

/**
 * The series of a programme with what stops all of them at once.
 * @source clinical reference 5.2
 */
export interface AdherenceInput {
  readonly series: readonly AdherenceSeries[];
  readonly pauses: readonly DateRange[];
  readonly window: AdherenceWindow;
}

/**
 * Adherence of the window that ends on a fixed day: expectation and credit of each prescribed session,
 * each 7-day block capped, then summed, so that a binge week or another session never hides an empty one.
 * For a fixed end one more session never lowers it.
 * @returns fractions null when nothing was due
 * @source clinical reference 5.2, design 3 and 5
 * @status design-decision
 */
export function adherenceUntil(input: AdherenceInput, lastOn: LocalDate): Adherence {
  const { series, pauses, window } = input;
  const tally = series.map((one) => tallyWindow(one, pauses, lastOn, window)).reduce(add, NOTHING);
  return summarise(tally, addDays(lastOn, 1 - window), lastOn);
}

/**
 * Adherence as seen on a day: each series ends yesterday, or on the day itself once it was logged then.
 * @param today calendar day of the patient
 * @returns fractions null when nothing was due; `firstOn` and `lastOn` span all series
 * @source clinical reference 5.2, design 3 ("`end` is today only for a series logged today")
 * @status design-decision
 * @example three a week, 28 days, weeks of 6, 3, 0 and 3 sessions: 9 of 12, not 12 of 12
 */
export function adherence(input: AdherenceInput, today: LocalDate): Adherence {
  const { series, pauses, window } = input;
  const yesterday = addDays(today, -1);
  const ends = series.map((one) => ((one.sessions[today] ?? []).length > 0 ? today : yesterday));
  const tally = series
    .map((one, index) => tallyWindow(one, pauses, ends[index] ?? yesterday, window))
    .reduce(add, NOTHING);
  const firstEnd = ends.includes(yesterday) || ends.length === 0 ? yesterday : today;
  return summarise(tally, addDays(firstEnd, 1 - window), ends.includes(today) ? today : yesterday);
}
