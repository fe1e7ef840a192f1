import { createHash } from 'node:crypto';

/** Keys in one order at every level, so that the same content has one spelling. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, ordered(inner)]),
  );
}

/** SHA-256 over canonical JSON: tells a repeat of a request from another use of its id. */
export function contentHash(content: unknown): Buffer {
  return createHash('sha256')
    .update(JSON.stringify(ordered(content)))
    .digest();
}
