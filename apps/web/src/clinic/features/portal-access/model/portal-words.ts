import type { PortalAccess } from '@ischia/shared';
import { momentWords } from '../../../lib/format';

/** Whether this patient can log at all, in a sentence. */
export function portalWords({ state, invitedUntil }: PortalAccess, now: string, timeZone: string): string {
  switch (state) {
    case 'none':
      return 'Not invited yet: nothing can be logged.';
    case 'invited':
      return invitedUntil === null
        ? 'Invited, but has not joined yet.'
        : `Invited, but has not joined yet. The link works until ${momentWords(invitedUntil, now, timeZone)}.`;
    case 'expired':
      return 'Invited, but the link does not work any more.';
    case 'withdrawn':
      return 'The invitation was withdrawn.';
    case 'locked':
      return 'The link was locked after five wrong dates of birth. Check whom it reached before you make another.';
    case 'joined':
      return 'Can sign in and log.';
    case 'ended':
      return 'Access has ended: nothing can be logged.';
  }
}
