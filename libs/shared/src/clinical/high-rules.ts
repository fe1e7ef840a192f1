import type { FlagRule, RuleInput } from './flag-rule';
import { isAtLeast } from './score-comparisons';

const high = { severity: 'high', action: null, status: 'design-decision' } as const;

const hasMoved = ({ readings }: RuleInput): boolean => readings.isFurther || readings.isNewSide;

const isStrongAndUncovered = ({ readings, parameters }: RuleInput): boolean =>
  isAtLeast(readings.peak, parameters.radiatingHighPeak) && !readings.isCovered;

/**
 * High rows: stop and be contacted.
 * @source clinical reference 3.4
 */
export const HIGH_RULES: readonly FlagRule[] = [
  {
    ...high,
    id: 'H1',
    title: 'Sharp pain, and strong',
    source: 'clinical reference 3.4 H1',
    inputs: ['qualities', 'peak'],
    thresholds: ['sharpHighPeak'],
    when: ({ readings, parameters }) =>
      readings.hasSharp && isAtLeast(readings.peak, parameters.sharpHighPeak),
  },
  {
    ...high,
    id: 'H2',
    title: 'Radiating pain: new, further down, on a new side, or strong',
    source: 'clinical reference 3.4 H2',
    inputs: ['qualities', 'isRadiatingNew', 'isFurther', 'isNewSide', 'peak', 'isCovered'],
    thresholds: ['radiatingHighPeak', 'newSideLevel'],
    when: (input) =>
      input.readings.hasRadiating &&
      (input.readings.isRadiatingNew || hasMoved(input) || isStrongAndUncovered(input)),
  },
  {
    ...high,
    id: 'H3',
    title: 'Numbness or tingling that is new, further, on a new side, or worse the next morning',
    source: 'clinical reference 3.4 H3',
    inputs: ['qualities', 'isSensoryNew', 'isFurther', 'isNewSide', 'morning'],
    thresholds: ['newSideLevel'],
    when: (input) =>
      input.readings.hasSensory &&
      (input.readings.isSensoryNew || hasMoved(input) || input.facts.morning === 'worse'),
  },
  {
    ...high,
    id: 'H4',
    title: 'Severe pain that stands out for this person',
    source: 'clinical reference 3.4 H4',
    inputs: ['top', 'painBefore', 'usualPeak'],
    thresholds: ['severeScore', 'jumpAbovePainBefore', 'jumpAboveUsualPeak'],
    when: ({ readings, parameters }) => isAtLeast(readings.top, parameters.severeScore) && readings.isJump,
  },
  {
    ...high,
    id: 'H5',
    title: 'Sudden pop, walking, no large bruise',
    source: 'clinical reference 3.4 H5',
    inputs: ['suddenPop', 'cannotWalk', 'bigBruise'],
    thresholds: [],
    when: ({ facts }) => facts.suddenPop && !facts.cannotWalk && !facts.bigBruise,
  },
  {
    ...high,
    id: 'H6',
    title: 'Sharp or nerve pain again within 7 days in the same place',
    source: 'clinical reference 3.4 H6',
    inputs: ['qualities', 'isCovered', 'earlierSharpOrNeural'],
    thresholds: ['earlierSharpOrNeural', 'earlierDays'],
    when: ({ facts, readings, parameters }) =>
      (readings.hasSharp || (readings.hasNeural && !readings.isCovered)) &&
      facts.earlierSharpOrNeural >= parameters.earlierSharpOrNeural,
  },
  {
    ...high,
    id: 'H7',
    title: 'Third unsettled next morning in 7 days',
    source: 'clinical reference 3.4 H7',
    inputs: ['isMorningUnsettled', 'earlierUnsettledMornings'],
    thresholds: ['earlierUnsettledMornings', 'earlierDays'],
    when: ({ facts, readings, parameters }) =>
      readings.isMorningUnsettled && facts.earlierUnsettledMornings >= parameters.earlierUnsettledMornings,
  },
  {
    ...high,
    id: 'H8',
    title: 'Constant night pain, unexplained weight loss, or past cancer with new back pain',
    source: 'clinical reference 3.4 H8, 3.7; Finucane 2020',
    status: 'reviewed',
    inputs: ['nightPainConstant', 'weightLoss', 'cancerNewPain'],
    thresholds: [],
    when: ({ facts }) => facts.nightPainConstant || facts.weightLoss || facts.cancerNewPain,
  },
  {
    ...high,
    id: 'H9',
    title: 'Long-standing cauda-equina symptom that no clinician has documented yet',
    source: 'clinical reference 3.4 H9, 3.7',
    inputs: ['caudaEquinaLongStanding', 'caudaEquinaDocumented'],
    thresholds: [],
    when: ({ facts }) => facts.caudaEquinaLongStanding && !facts.caudaEquinaDocumented,
  },
  {
    ...high,
    id: 'H10',
    title: 'Pain further down than usual and below the knee, or on a new side',
    source: 'clinical reference 3.4 H10',
    inputs: ['qualities', 'isFurther', 'level', 'baselineLevel', 'isNewSide'],
    thresholds: ['furtherHighLevel', 'newSideLevel'],
    when: ({ readings, parameters }) =>
      !readings.isOnlyWork &&
      ((readings.isFurther && isAtLeast(readings.level, parameters.furtherHighLevel)) || readings.isNewSide),
  },
  {
    ...high,
    id: 'H11',
    title: 'Soreness between the legs',
    source: 'clinical reference 3.4 H11',
    inputs: ['sites', 'saddle'],
    thresholds: [],
    when: ({ facts }) => facts.sites.some((site) => site.region === 'saddle') && facts.saddle === 'sore',
  },
  {
    ...high,
    id: 'H12',
    title: 'Could not start, with severe pain before',
    source: 'clinical reference 3.4 H12',
    inputs: ['kind', 'painBefore'],
    thresholds: ['couldNotStartScore'],
    when: ({ facts, parameters }) =>
      facts.kind === 'not-done' && isAtLeast(facts.painBefore, parameters.couldNotStartScore),
  },
];
