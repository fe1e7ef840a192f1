/** Two columns of a three-state answer. */
export function answerColumns(
  name: string,
  answer: { state: 'answered'; value: unknown } | { state: 'skipped' } | { state: 'not-asked' },
): Record<string, unknown> {
  return { [`${name}_state`]: answer.state, [name]: answer.state === 'answered' ? answer.value : null };
}
