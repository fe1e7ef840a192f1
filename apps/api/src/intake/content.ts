import { createHash } from 'node:crypto';

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/** The same content has the same hash, in whatever order its keys came. */
export const contentHash = (content: unknown): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(sorted(content)))
    .digest();

/** Two columns of a three-state answer. */
export function answerColumns(
  name: string,
  answer: { state: 'answered'; value: unknown } | { state: 'skipped' } | { state: 'not-asked' },
): Record<string, unknown> {
  return { [`${name}_state`]: answer.state, [name]: answer.state === 'answered' ? answer.value : null };
}
