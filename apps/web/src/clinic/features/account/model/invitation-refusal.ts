import { RequestFailed } from '../../../../both/api-client';

/** Why the link did not work. Used, expired, revoked and garbled read the same. */
export function invitationRefusal(error: unknown): string {
  const code = error instanceof RequestFailed ? error.code : null;
  if (code === 'invitation-refused')
    return 'This link is not valid, or not any more. A link works once, and for 72 hours. Ask for a new one. If you have an account in another clinic, ask for a link to another e-mail address.';
  if (code === 'too-many-attempts') return 'Too many attempts. Please wait 15 minutes and try again.';
  if (code === 'offline' || code === 'unavailable')
    return 'The server does not answer just now. Please try again in a moment.';
  if (code === 'validation-failed') return 'This password cannot be used. Choose another one.';
  return 'Something went wrong on our side. Please try again.';
}
