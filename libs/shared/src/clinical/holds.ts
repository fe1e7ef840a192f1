import type { SessionFacts } from './facts';
import type { RuleParameters } from './parameters';
import { DEFAULT_PARAMETERS } from './parameters';
import { readFacts } from './readings';

/**
 * Whether a report holds the exercise in which it hurt: sharp pain always, a nerve feeling unless it
 * is the covered usual one. What is as expected holds nothing.
 * @source design 3 "Holds", clinical reference 3.4 "As expected"
 * @status design-decision
 * @example holdsExercise(facts of "sharp 1/10") === true
 */
export function holdsExercise(facts: SessionFacts, parameters: RuleParameters = DEFAULT_PARAMETERS): boolean {
  const readings = readFacts(facts, parameters);
  return readings.hasSharp || (readings.hasNeural && !readings.isCovered);
}
