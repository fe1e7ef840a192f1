import type { z } from 'zod';

/** The schema of a route’s body, for the form that fills it. */
export function bodyOf<Body extends z.ZodType>(endpoint: {
  readonly path: string;
  readonly body?: Body;
}): Body {
  if (endpoint.body === undefined) throw new Error(`${endpoint.path} takes no body`);
  return endpoint.body;
}

/** An empty field is the absence of a text, not an empty one. */
export function textOrNull(text: unknown): string | null {
  return typeof text === 'string' && text.trim() !== '' ? text : null;
}

/** An empty or unreadable field is the absence of a number, never 0. */
export function numberOrNull(text: unknown): number | null {
  if (typeof text === 'number') return Number.isFinite(text) ? text : null;
  if (typeof text !== 'string' || text.trim() === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
