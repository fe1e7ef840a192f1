import type { Silence } from '@ischia/shared';
import { dayWords, plural } from '../lib/format';

/**
 * `1 attempt, Wed 25 Nov`; of several the last day.
 * @returns null when nobody has tried
 */
export function attemptWords(attempts: Silence['attempts'], today: string): string | null {
  const last = attempts.at(-1);
  if (last === undefined) return null;
  const when = dayWords(last.on, today);
  return `${plural(attempts.length, 'attempt')}, ${attempts.length === 1 ? when : `last ${when}`}`;
}
