import { levelOf, lateralSides, sitesFromLevel } from './body-levels';
import type { SessionFacts } from './facts';
import { GROUP_OF_QUALITY, hasGroup, isNeural, isSharp, ORDINARY_WORK } from './pain-words';
import type { RuleParameters } from './parameters';
import { highestScore, isAbove, isAtLeast } from './score-comparisons';

/**
 * What the decision table reads out of the facts before it compares anything.
 * @unit scores NPRS 0-10; level 0 (low back) to 4 (foot)
 * @source clinical reference 3.4, "Readings"
 * @status design-decision
 */
export interface Readings {
  readonly hasSharp: boolean;
  readonly hasRadiating: boolean;
  readonly hasSensory: boolean;
  readonly hasNerve: boolean;
  /** RADIATING, NERVE or SENSORY. */
  readonly hasNeural: boolean;
  /** Neither SHARP nor NEURO. */
  readonly isPlain: boolean;
  /** At least one word, and every word is ordinary work. */
  readonly isOnlyWork: boolean;
  readonly isRadiatingNew: boolean;
  /** A sensory word that is new; tingling and numbness are judged each by word. */
  readonly isSensoryNew: boolean;
  readonly isNerveNew: boolean;
  /** Highest of during and after. null = neither was answered. */
  readonly peak: number | null;
  /** Highest of during, after and next morning. null = none was answered. */
  readonly top: number | null;
  /** Most distal level reported. null = no region or spread with a level. */
  readonly level: number | null;
  /** Level beyond the person's own, with a complaint. */
  readonly isFurther: boolean;
  readonly isNewSide: boolean;
  /** The score before the session is missing where it is asked. */
  readonly isPainBeforeUnknown: boolean;
  /** The top stands out from the score before, or from the usual peak. false when top is null. */
  readonly isJump: boolean;
  /** The usual nerve feeling that clinician and patient recorded, and it has not moved. */
  readonly isCovered: boolean;
  /** Nothing but sore muscles after new or raised work. */
  readonly isSorenessPass: boolean;
  /** The condition of M3. */
  readonly isAboveLevel: boolean;
  /** The condition of M4. */
  readonly isMorningUnsettled: boolean;
}

const isRise = (score: number | null, from: number | null, points: number): boolean =>
  from !== null && isAtLeast(score, from + points);

function wordReadings(facts: SessionFacts) {
  const { qualities, knownQualities, newOrWorse } = facts;
  const isGroupNew = (group: 'RADIATING' | 'NERVE'): boolean =>
    hasGroup(qualities, group) && (newOrWorse || !hasGroup(knownQualities, group));
  const sensory = qualities.filter((quality) => GROUP_OF_QUALITY[quality] === 'SENSORY');
  return {
    hasSharp: isSharp(qualities),
    hasRadiating: hasGroup(qualities, 'RADIATING'),
    hasSensory: sensory.length > 0,
    hasNerve: hasGroup(qualities, 'NERVE'),
    hasNeural: isNeural(qualities),
    isPlain: !isSharp(qualities) && !isNeural(qualities),
    isOnlyWork: qualities.length > 0 && qualities.every((quality) => ORDINARY_WORK.includes(quality)),
    isRadiatingNew: isGroupNew('RADIATING'),
    isNerveNew: isGroupNew('NERVE'),
    isSensoryNew: sensory.some((quality) => newOrWorse || !knownQualities.includes(quality)),
  };
}

function hasComplaint(facts: SessionFacts): boolean {
  const scores = [facts.painBefore, facts.painDuring, facts.painAfter, facts.nextMorning, facts.worst24];
  return facts.qualities.length > 0 || isAbove(highestScore(scores), 0);
}

function isNewSide(facts: SessionFacts, parameters: RuleParameters): boolean {
  if (facts.knownSides === null) return false;
  const known = lateralSides(facts.knownSides);
  const sites = sitesFromLevel(facts.sites, facts.spread, parameters.newSideLevel);
  return [...lateralSides(sites.map((site) => site.side))].some((side) => !known.has(side));
}

function placeReadings(facts: SessionFacts, parameters: RuleParameters) {
  const level = levelOf(facts.sites, facts.spread);
  return {
    level,
    isFurther: isAbove(level, facts.baselineLevel) && hasComplaint(facts),
    isNewSide: isNewSide(facts, parameters),
  };
}

/** Above the usual peak by more than the allowance, or there is no usual peak to compare with. */
const exceedsUsual = (score: number, facts: SessionFacts, parameters: RuleParameters): boolean =>
  facts.usualPeak === null || score > facts.usualPeak + parameters.jumpAboveUsualPeak;

function standsOut(score: number | null, facts: SessionFacts, parameters: RuleParameters): boolean {
  if (score === null) return false;
  const isPainBeforeUnknown = facts.painBefore === null && facts.kind !== 'pain-log';
  return (
    isPainBeforeUnknown ||
    isRise(score, facts.painBefore, parameters.jumpAbovePainBefore) ||
    exceedsUsual(score, facts, parameters)
  );
}

function isAboveLevel(
  facts: SessionFacts,
  isPlain: boolean,
  peak: number | null,
  parameters: RuleParameters,
): boolean {
  const isAboveLimit = isAbove(peak, facts.painLimit);
  if (!isPlain) return isAboveLimit || isAtLeast(peak, parameters.sharpOrNeuralReviewPeak);
  return isAboveLimit && standsOut(peak, facts, parameters);
}

function isSorenessPass(facts: SessionFacts, parameters: RuleParameters): boolean {
  const isOnlySoreness = facts.qualities.length > 0 && facts.qualities.every((word) => word === 'soreness');
  return (
    isOnlySoreness &&
    facts.isWorkNewOrRaised &&
    (facts.nextMorning === null || facts.nextMorning < parameters.sorenessPassBelow)
  );
}

function isMorningUnsettled(facts: SessionFacts, parameters: RuleParameters): boolean {
  const { painBefore, nextMorning, morning, secondMorning, painLimit } = facts;
  if (secondMorning === 'worse') return true;
  if (painBefore === null) return morning === 'worse' && isAbove(nextMorning, painLimit);
  return (
    isRise(nextMorning, painBefore, parameters.morningAbovePainBefore) && !isSorenessPass(facts, parameters)
  );
}

type WordReadings = ReturnType<typeof wordReadings>;
type PlaceReadings = ReturnType<typeof placeReadings>;

function isFeelingTheUsualOne(words: WordReadings, places: PlaceReadings): boolean {
  const isAnyGroupNew = words.isRadiatingNew || words.isNerveNew || words.isSensoryNew;
  const hasMoved = places.isFurther || places.isNewSide;
  return words.hasNeural && !words.hasSharp && !isAnyGroupNew && !hasMoved;
}

function isStrengthTheUsualOne(
  facts: SessionFacts,
  peak: number | null,
  parameters: RuleParameters,
): boolean {
  if (!facts.expectationActive || facts.usualPeak === null || facts.morning === 'worse') return false;
  return peak === null || !exceedsUsual(peak, facts, parameters);
}

/**
 * Reads the facts of one record: what is new, further, covered, a jump.
 * @source clinical reference 3.4, "Readings"
 * @status design-decision
 * @example readFacts(facts of "sharp 1/10, before 0").peak === 1
 */
export function readFacts(facts: SessionFacts, parameters: RuleParameters): Readings {
  const words = wordReadings(facts);
  const places = placeReadings(facts, parameters);
  const peak = highestScore([facts.painDuring, facts.painAfter]);
  const top = highestScore([peak, facts.nextMorning]);
  return {
    ...words,
    ...places,
    peak,
    top,
    isPainBeforeUnknown: facts.painBefore === null && facts.kind !== 'pain-log',
    isJump: standsOut(top, facts, parameters),
    isCovered: isFeelingTheUsualOne(words, places) && isStrengthTheUsualOne(facts, peak, parameters),
    isSorenessPass: isSorenessPass(facts, parameters),
    isAboveLevel: isAboveLevel(facts, words.isPlain, peak, parameters),
    isMorningUnsettled: isMorningUnsettled(facts, parameters),
  };
}
