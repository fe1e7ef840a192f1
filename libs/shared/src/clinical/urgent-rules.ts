import type { FlagRule, RuleInput } from './flag-rule';
import { isAtLeast } from './score-comparisons';

const isSaddleUnlessSore = ({ facts }: RuleInput): boolean =>
  facts.sites.some((site) => site.region === 'saddle') && facts.saddle !== 'sore';

/**
 * Urgent rows: a possible emergency, or a doctor today. They bypass every pain threshold.
 * @source clinical reference 3.4, 3.7; screening frame: Finucane and others 2020 (IFOMPT)
 */
export const URGENT_RULES: readonly FlagRule[] = [
  {
    id: 'U1',
    severity: 'urgent',
    action: 'emergency',
    title: 'New cauda-equina symptom, or a feeling between the legs that is not plain soreness',
    source: 'clinical reference 3.4 U1, 3.7; Finucane 2020',
    status: 'reviewed',
    inputs: ['caudaEquinaNew', 'sites', 'saddle'],
    thresholds: [],
    when: (input) => input.facts.caudaEquinaNew || isSaddleUnlessSore(input),
  },
  {
    id: 'U2',
    severity: 'urgent',
    action: 'emergency',
    title: 'New numbness, weakness or shooting pain in both legs',
    source: 'clinical reference 3.4 U2, 3.7; Finucane 2020',
    status: 'reviewed',
    inputs: ['bothLegsNew'],
    thresholds: [],
    when: ({ facts }) => facts.bothLegsNew,
  },
  {
    id: 'U3',
    severity: 'urgent',
    action: 'emergency',
    title: 'New or growing weakness of a leg or foot',
    source: 'clinical reference 3.4 U3, 3.7; Finucane 2020',
    status: 'reviewed',
    inputs: ['legWeaknessNew'],
    thresholds: [],
    when: ({ facts }) => facts.legWeaknessNew,
  },
  {
    id: 'U4',
    severity: 'urgent',
    action: 'emergency',
    title: 'Chest pain, faint or very short of breath',
    source: 'clinical reference 3.4 U4, 3.7',
    status: 'design-decision',
    inputs: ['chest'],
    thresholds: [],
    when: ({ facts }) => facts.chest,
  },
  {
    id: 'U5',
    severity: 'urgent',
    action: 'same-day',
    title: 'Possible infection or fracture: fever, sudden severe back pain, or a fall that matters',
    source: 'clinical reference 3.4 U5, 3.7; Finucane 2020',
    status: 'reviewed',
    inputs: ['feverUnwell', 'suddenSevereBack', 'fell', 'boneRisk', 'peak'],
    thresholds: ['fallPeak'],
    when: ({ facts, readings, parameters }) =>
      facts.feverUnwell ||
      facts.suddenSevereBack ||
      (facts.fell && (facts.boneRisk || isAtLeast(readings.peak, parameters.fallPeak))),
  },
  {
    id: 'U6',
    severity: 'urgent',
    action: 'same-day',
    title: 'Sudden pop, and cannot walk normally or has a large bruise or gap',
    source: 'clinical reference 3.4 U6',
    status: 'design-decision',
    inputs: ['suddenPop', 'cannotWalk', 'bigBruise'],
    thresholds: [],
    when: ({ facts }) => facts.suddenPop && (facts.cannotWalk || facts.bigBruise),
  },
  {
    id: 'U7',
    severity: 'urgent',
    action: 'same-day',
    title: 'One calf newly swollen, warm, red or tender at rest',
    source: 'clinical reference 3.4 U7, 3.7',
    status: 'design-decision',
    inputs: ['calfSwollen'],
    thresholds: [],
    when: ({ facts }) => facts.calfSwollen,
  },
];
