import { z } from 'zod';

const Score = (fallback: number) => z.number().min(0).max(10).default(fallback);
const Count = (fallback: number) => z.int().min(0).default(fallback);

/**
 * Name of the decision table that this code holds. Stored with every verdict.
 * @source clinical reference 3.4, "rule set 1"
 */
export const RULE_SET_VERSION = 'rule set 1';

/**
 * Every threshold of the decision table. The defaults are the reference's; a clinic's own values are
 * stored with its rule set, so that a past verdict can be worked out again.
 * @unit pain scores NPRS 0-10; counts whole numbers; levels 0 (low back) to 4 (foot)
 * @source clinical reference 3.4
 * @status design-decision
 */
export const RuleParameters = z.strictObject({
  sharpHighPeak: Score(6).describe('H1: sharp and peak at or above this is high'),
  radiatingHighPeak: Score(4).describe('H2: radiating, not covered, peak at or above this is high'),
  severeScore: Score(8).describe('H4, M8: top or worst of 24 h at or above this is severe'),
  couldNotStartScore: Score(8).describe('H12: pain before a session not done, at or above this is high'),
  jumpAbovePainBefore: Score(2).describe('jump, M3: points above the pain before the session'),
  jumpAboveUsualPeak: Score(1).describe('jump, M3, covered: more points above the usual peak than this'),
  fallPeak: Score(7).describe('U5: a fall with a peak at or above this is urgent'),
  furtherHighLevel: z.int().min(0).max(4).default(3).describe('H10: further and at or beyond this level'),
  newSideLevel: z.int().min(0).max(4).default(1).describe('New side: counts from this level on'),
  sharpOrNeuralReviewPeak: Score(6).describe('M3: sharp or neural, peak at or above this'),
  morningAbovePainBefore: Score(2).describe('M4, I5: points of the next morning above the pain before'),
  sorenessPassBelow: Score(6).describe('Soreness pass: next morning below this'),
  stoppedEarlyPeak: Score(4).describe('M6: stopped for pain, peak at or above this; below it I2'),
  watchPeak: Score(3).describe('I1: peak from this to the limit'),
  trendRise: Score(2).describe('M5: rise of the 7-day mean of worst-24-h pain'),
  trendValues: Count(3).describe('M5: values needed in each of the two weeks'),
  earlierSharpOrNeural: Count(1).describe('H6: earlier sharp or neural records needed'),
  earlierUnsettledMornings: Count(2).describe('H7: earlier M4 mornings needed'),
  earlierDays: Count(7).describe('H6, H7, M8: days looked back, local dates'),
  trendDays: Count(7).describe('M5: days of one week of the trend'),
  askPeak: Score(7).describe('Nerve questions are asked from this peak on (reference 3.7)'),
});
export type RuleParameters = z.output<typeof RuleParameters>;

/**
 * The reference's thresholds.
 * @source clinical reference 3.4
 */
export const DEFAULT_PARAMETERS: RuleParameters = RuleParameters.parse({});
