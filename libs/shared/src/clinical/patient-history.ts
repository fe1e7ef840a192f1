import type { BodySite } from './body-levels';
import type { EarlierFacts } from './facts';
import { addDays, daysBetween, type LocalDate } from './local-date';
import { isNeural, isSharp } from './pain-words';
import type { RuleParameters } from './parameters';
import { isSameRegionGroup, type ReportedPlace } from './region-groups';
import { highestScore } from './score-comparisons';
import type { PainQuality, Spread } from './vocabulary';

/** Days of records that the device and the server hand to the rules. @source design 5 */
export const HISTORY_DAYS = 14;

/**
 * What the rules need to know of an earlier record of the same person.
 * @source design 5 (14 days of facts), clinical reference 3.4
 */
export interface RecentRecord {
  /** The session, pain report or check; reports inside a session carry the session's id. */
  readonly sourceRecordId: string;
  /** Calendar day of the person, as sent. */
  readonly performedOn: LocalDate;
  /** Moment with offset, RFC 3339. */
  readonly performedAt: string;
  readonly qualities: readonly PainQuality[];
  readonly sites: readonly BodySite[];
  readonly spread: Spread | null;
  /** Worst of 24 hours that was answered for this record, filed under its day. null = not answered. */
  readonly worst24: number | null;
  /** Whether M4 and M8 matched when it was evaluated. */
  readonly matchedM4: boolean;
  readonly matchedM8: boolean;
}

/**
 * The record under evaluation.
 * @source design 5
 */
export interface PresentRecord extends ReportedPlace {
  readonly sourceRecordId: string;
  readonly performedOn: LocalDate;
  readonly performedAt: string;
  readonly worst24: number | null;
}

/**
 * Records of local dates d-7 to d that were performed before this one. What was reported inside the
 * same session is not an earlier record.
 */
function earlierRecords(
  present: PresentRecord,
  history: readonly RecentRecord[],
  days: number,
): readonly RecentRecord[] {
  const presentAt = Date.parse(present.performedAt);
  return history.filter((record) => {
    const age = daysBetween(record.performedOn, present.performedOn);
    const isInWindow = age >= 0 && age <= days;
    const isOther = record.sourceRecordId !== present.sourceRecordId;
    return isOther && isInWindow && Date.parse(record.performedAt) < presentAt;
  });
}

/** A session and the reports inside it are one record. */
const countSources = (records: readonly RecentRecord[]): number =>
  new Set(records.map((record) => record.sourceRecordId)).size;

interface WeekOfWorst {
  /** null = no day of the week has a value. */
  readonly mean: number | null;
  readonly values: number;
}

/** Mean over the days of `[last - 6, last]` that have a value; one value a day, the highest. */
function weekOfWorst(
  records: readonly Pick<RecentRecord, 'performedOn' | 'worst24'>[],
  last: LocalDate,
  days: number,
): WeekOfWorst {
  const worstByDay = Array.from({ length: days }, (_, back) => addDays(last, -back)).flatMap((day) => {
    const worst = highestScore(
      records.filter((record) => record.performedOn === day).map((record) => record.worst24),
    );
    return worst === null ? [] : [worst];
  });
  const sum = worstByDay.reduce((total, worst) => total + worst, 0);
  return { mean: worstByDay.length === 0 ? null : sum / worstByDay.length, values: worstByDay.length };
}

/**
 * What earlier records say about the present one: repeats in the same place, unsettled mornings, severe
 * reviews, and the two weekly means of worst-24-h pain, this record's own value included.
 * @source design 5 ("H6, H7 ... M5"), clinical reference 3.4 H6, H7, M5, M8, 3.6
 * @status design-decision
 */
export function earlierFacts(
  present: PresentRecord,
  history: readonly RecentRecord[],
  parameters: RuleParameters,
): EarlierFacts {
  const earlier = earlierRecords(present, history, parameters.earlierDays);
  const isRepeat = (record: RecentRecord): boolean =>
    (isSharp(record.qualities) || isNeural(record.qualities)) && isSameRegionGroup(record, present);
  const performedBefore = history.filter(
    (record) => Date.parse(record.performedAt) < Date.parse(present.performedAt),
  );
  const others = performedBefore.filter((record) => record.sourceRecordId !== present.sourceRecordId);
  const days = parameters.trendDays;
  const week = weekOfWorst([...others, present], present.performedOn, days);
  const weekBefore = weekOfWorst(others, addDays(present.performedOn, -days), days);
  return {
    earlierSharpOrNeural: countSources(earlier.filter(isRepeat)),
    earlierUnsettledMornings: countSources(earlier.filter((record) => record.matchedM4)),
    earlierSevere: countSources(earlier.filter((record) => record.matchedM8)),
    weekMean: week.mean,
    weekBeforeMean: weekBefore.mean,
    weekValues: week.values,
    weekBeforeValues: weekBefore.values,
  };
}
