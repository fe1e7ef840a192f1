import type { Invitation } from '@ischia/shared';
import { ProblemException } from '../platform/http/problem-exception';

/** What the functions that read an invitation answer; all null for a link that is not good. */
export type InvitationRow = {
  allowed: boolean;
  email: string | null;
  display_name: string | null;
  clinic_name: string | null;
};

const QUARTER_OF_AN_HOUR = 15 * 60;

/** @throws too-many-attempts; invitation-refused, in the same words whatever is wrong with the link */
export function invitationFrom(found: InvitationRow | undefined): Invitation {
  if (found?.allowed === false)
    throw new ProblemException('too-many-attempts', undefined, [], QUARTER_OF_AN_HOUR);
  const { email, display_name: displayName, clinic_name: clinicName } = found ?? {};
  if (typeof email !== 'string' || typeof displayName !== 'string' || typeof clinicName !== 'string')
    throw new ProblemException('invitation-refused');
  return { clinicName, email, displayName };
}

/** @throws validation-failed */
export function refuseEmailAsPassword(password: string, email: string): void {
  if (password.trim().toLowerCase() !== email) return;
  throw new ProblemException('validation-failed', undefined, [
    { pointer: '/password', code: 'is-email', message: 'must not be the e-mail address' },
  ]);
}

/** What making a link answers, whoever it is for. */
export type InviteOutcome = 'invited' | 'too-many' | 'joined' | 'known';

const AN_HOUR = 3600;

/** too-many-invitations; wrong-state for somebody who has joined; email-known */
export function refusalOfInvite(outcome: Exclude<InviteOutcome, 'invited'>): ProblemException {
  if (outcome === 'too-many') return new ProblemException('too-many-invitations', undefined, [], AN_HOUR);
  if (outcome === 'joined') return new ProblemException('wrong-state');
  return new ProblemException('email-known', undefined, [
    { pointer: '/email', code: 'email-known', message: 'belongs to somebody of this clinic already' },
  ]);
}
