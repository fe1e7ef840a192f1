import type { FlagRule } from './flag-rule';
import { isAbove, isAtLeast, isBelow } from './score-comparisons';

const info = { severity: 'info', action: null, status: 'design-decision' } as const;

/**
 * Info rows: a mark on the log, never a flag.
 * @source clinical reference 3.4
 */
export const INFO_RULES: readonly FlagRule[] = [
  {
    ...info,
    id: 'I1',
    title: 'Pain within the level in the plan',
    source: 'clinical reference 3.4 I1, 3.2',
    inputs: ['peak', 'painLimit'],
    thresholds: ['watchPeak'],
    when: ({ facts, readings, parameters }) =>
      isAtLeast(readings.peak, parameters.watchPeak) && !isAbove(readings.peak, facts.painLimit),
  },
  {
    ...info,
    id: 'I2',
    title: 'Stopped early because of mild pain',
    source: 'clinical reference 3.4 I2',
    inputs: ['stoppedForPain', 'peak'],
    thresholds: ['stoppedEarlyPeak'],
    when: ({ facts, readings, parameters }) =>
      facts.stoppedForPain && isBelow(readings.peak, parameters.stoppedEarlyPeak),
  },
  {
    ...info,
    id: 'I3',
    title: 'Session without a pain score',
    source: 'clinical reference 3.4 I3',
    inputs: ['kind', 'painDuring'],
    thresholds: [],
    when: ({ facts }) => facts.kind === 'session' && facts.painDuring === null,
  },
  {
    ...info,
    id: 'I4',
    title: 'Above the level in the plan, and usual for this person',
    source: 'clinical reference 3.4 I4',
    inputs: ['peak', 'painLimit', 'painBefore', 'usualPeak'],
    thresholds: ['jumpAbovePainBefore', 'jumpAboveUsualPeak'],
    when: ({ facts, readings }) =>
      readings.isPlain && isAbove(readings.peak, facts.painLimit) && !readings.isAboveLevel,
  },
  {
    ...info,
    id: 'I5',
    title: 'Sore muscles after the exercises',
    source: 'clinical reference 3.4 I5, 2.7',
    inputs: ['morning', 'nextMorning', 'painBefore', 'isSorenessPass'],
    thresholds: ['morningAbovePainBefore', 'sorenessPassBelow'],
    when: ({ facts, readings, parameters }) =>
      facts.morning === 'sore' ||
      (readings.isSorenessPass &&
        facts.painBefore !== null &&
        isAtLeast(facts.nextMorning, facts.painBefore + parameters.morningAbovePainBefore)),
  },
  {
    ...info,
    id: 'I6',
    title: 'Worse the next morning, asked again the morning after',
    source: 'clinical reference 3.4 I6',
    inputs: ['morning', 'nextMorning', 'painBefore'],
    thresholds: [],
    when: ({ facts, readings }) => facts.morning === 'worse' && !readings.isMorningUnsettled,
  },
];
