import { RequestFailed } from '../../../../both/api-client';

/**
 * Why signing in did not work. Every refusal of the credentials reads the same, so that
 * nobody learns which accounts exist; only a wait or an outage says something else.
 */
export function refusalWords(error: unknown): string {
  const code = error instanceof RequestFailed ? error.code : null;
  if (code === 'too-many-attempts') return 'Too many attempts. Please wait a few minutes and try again.';
  if (code === 'offline' || code === 'unavailable') {
    return 'The server does not answer just now. Please try again in a moment.';
  }
  if (code === 'internal' || code === 'unexpected-answer' || code === null) {
    return 'Something went wrong on our side. Please try again.';
  }
  return 'The e-mail address or the password is not right.';
}
