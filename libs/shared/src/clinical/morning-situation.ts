import type { SessionFacts } from './facts';
import type { MessageSituation } from './message';

/**
 * How the words about a morning's answer are chosen. "Below your limit" is said only where a number says so.
 * @source clinical reference 3.5; 3.2 "Words for the patient"
 * @status design-decision
 */
export function morningSituation(
  facts: Pick<SessionFacts, 'nextMorning' | 'painLimit'>,
): MessageSituation & { readonly kind: 'morning' } {
  const { nextMorning, painLimit } = facts;
  return {
    kind: 'morning',
    hasExerciseInHand: false,
    isLimitUncertain: nextMorning === null || nextMorning > painLimit,
  };
}
