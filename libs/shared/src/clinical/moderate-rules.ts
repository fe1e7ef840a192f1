import type { FlagRule, RuleInput } from './flag-rule';
import { isAtLeast } from './score-comparisons';

const moderate = { severity: 'moderate', action: null, status: 'design-decision' } as const;

/** Rises are compared after rounding, so that 4.1 - 2.1 counts as 2. */
const roundedTo6 = (value: number): number => Math.round(value * 1e6) / 1e6;

function isTrendUp({ facts, parameters }: RuleInput): boolean {
  if (facts.weekMean === null || facts.weekBeforeMean === null) return false;
  const enoughValues =
    facts.weekValues >= parameters.trendValues && facts.weekBeforeValues >= parameters.trendValues;
  return enoughValues && roundedTo6(facts.weekMean - facts.weekBeforeMean) >= parameters.trendRise;
}

function isSevereWithoutJump({ facts, readings, parameters }: RuleInput): boolean {
  if (isAtLeast(readings.top, parameters.severeScore)) return !readings.isJump;
  return isAtLeast(facts.worst24, parameters.severeScore);
}

/**
 * Moderate rows: review before the next step.
 * @source clinical reference 3.4
 */
export const MODERATE_RULES: readonly FlagRule[] = [
  {
    ...moderate,
    id: 'M1',
    title: 'Sharp, stabbing or tearing pain, at any score',
    source: 'clinical reference 3.4 M1',
    inputs: ['qualities', 'peak'],
    thresholds: [],
    when: ({ readings }) => readings.hasSharp,
  },
  {
    ...moderate,
    id: 'M2',
    title: 'Nerve feeling, at any score',
    source: 'clinical reference 3.4 M2',
    inputs: ['qualities', 'peak', 'isCovered'],
    thresholds: [],
    when: ({ readings }) => readings.hasNeural,
  },
  {
    ...moderate,
    id: 'M3',
    title: 'Pain above the level in the plan',
    source: 'clinical reference 3.4 M3, 3.2 (Thomee; Silbernagel; by analogy)',
    inputs: ['peak', 'painLimit', 'painBefore', 'usualPeak', 'isPlain'],
    thresholds: ['sharpOrNeuralReviewPeak', 'jumpAbovePainBefore', 'jumpAboveUsualPeak'],
    when: ({ readings }) => readings.isAboveLevel,
  },
  {
    ...moderate,
    id: 'M4',
    title: 'Not settled the next morning',
    source: 'clinical reference 3.4 M4, 3.2 (Thomee; Silbernagel; by analogy)',
    inputs: ['morning', 'nextMorning', 'painBefore', 'secondMorning', 'painLimit', 'isSorenessPass'],
    thresholds: ['morningAbovePainBefore', 'sorenessPassBelow'],
    when: ({ readings }) => readings.isMorningUnsettled,
  },
  {
    ...moderate,
    id: 'M5',
    title: 'Worst pain of the week is up',
    source: 'clinical reference 3.4 M5',
    inputs: ['weekMean', 'weekBeforeMean', 'weekValues', 'weekBeforeValues'],
    thresholds: ['trendRise', 'trendValues', 'trendDays'],
    when: isTrendUp,
  },
  {
    ...moderate,
    id: 'M6',
    title: 'Stopped early because of pain',
    source: 'clinical reference 3.4 M6',
    inputs: ['stoppedForPain', 'peak'],
    thresholds: ['stoppedEarlyPeak'],
    when: ({ facts, readings, parameters }) =>
      facts.stoppedForPain && isAtLeast(readings.peak, parameters.stoppedEarlyPeak),
  },
  {
    ...moderate,
    id: 'M7',
    title: 'Pain further down than usual',
    source: 'clinical reference 3.4 M7',
    inputs: ['qualities', 'sites', 'spread', 'level', 'baselineLevel'],
    thresholds: [],
    when: ({ readings }) => readings.isFurther && !readings.isOnlyWork,
  },
  {
    ...moderate,
    id: 'M8',
    title: 'Severe pain that does not stand out, or severe in the last 24 hours',
    source: 'clinical reference 3.4 M8',
    inputs: ['top', 'worst24', 'painBefore', 'usualPeak', 'earlierSevere'],
    thresholds: ['severeScore', 'earlierDays'],
    when: (input) => input.facts.earlierSevere === 0 && isSevereWithoutJump(input),
  },
  {
    ...moderate,
    id: 'M9',
    title: 'Long-standing cauda-equina symptom, documented',
    source: 'clinical reference 3.4 M9, 3.7',
    inputs: ['caudaEquinaLongStanding', 'caudaEquinaDocumented'],
    thresholds: [],
    when: ({ facts }) => facts.caudaEquinaLongStanding && facts.caudaEquinaDocumented,
  },
];
