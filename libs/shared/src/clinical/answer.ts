/**
 * An answer in one of three states. "Unknown" is a fourth fact: there is no record at all.
 * A skipped question was shown and left; a question not asked was never shown.
 * @source design 3, "Answers"
 */
export type Answer<T> =
  | { readonly state: 'answered'; readonly value: T }
  | { readonly state: 'skipped' }
  | { readonly state: 'not-asked' };

/**
 * The value for the rules: what was answered, else null.
 * @returns null when the question was skipped or not asked; never a default
 * @source design 3, "Answers"
 */
export function answered<T>(answer: Answer<T>): T | null {
  return answer.state === 'answered' ? answer.value : null;
}
