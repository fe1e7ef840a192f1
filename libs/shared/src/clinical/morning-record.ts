import type { Answer } from './answer';
import type { MorningRecord } from './reported-records';

/** A question that was not put by one part of an answer may have been put by another. */
function merged<T>(one: Answer<T>, other: Answer<T>): Answer<T> | null {
  if (one.state === 'not-asked') return other;
  if (other.state === 'not-asked') return one;
  if (one.state === 'answered' && other.state === 'answered') return one.value === other.value ? one : null;
  return one.state === other.state ? one : null;
}

/**
 * One morning out of its parts. The first tap leaves at once; a number that is given after it is the same answer, fuller.
 * Which part arrives first makes no difference.
 * @returns null when the parts contradict each other: one question with two answers
 * @source clinical reference 3.1 `morning`, `next_morning`, `worst24`
 * @status design-decision
 * @example "worse" and "worse, now 5" are "worse, now 5"; "worse" and "better" are null
 */
export function mergeMornings(one: MorningRecord, other: MorningRecord): MorningRecord | null {
  const morning = merged(one.morning, other.morning);
  const nextMorning = merged(one.nextMorning, other.nextMorning);
  const worst24 = merged(one.worst24, other.worst24);
  if (morning === null || nextMorning === null || worst24 === null) return null;
  return { morning, nextMorning, worst24 };
}
