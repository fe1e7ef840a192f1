import type { FlagEvent, FlagItem, Outcome } from '@ischia/shared';
import { momentWords } from '../lib/format';

export const OUTCOME_WORDS: Record<Outcome, string> = {
  'contacted-no-change': 'Contacted, no change needed',
  'contacted-advice': 'Contacted, advice given',
  'programme-modified': 'Programme modified',
  'exercise-paused': 'Exercise paused',
  'programme-paused': 'Programme paused',
  'appointment-brought-forward': 'Appointment brought forward',
  'referred-gp': 'Referred to GP',
  'referred-emergency': 'Referred to emergency care',
  'referred-imaging-or-surgeon': 'Referred for imaging or to a surgeon',
  'could-not-reach': 'Could not reach',
  'red-flag-screen-repeated': 'Red-flag screen repeated',
};

export const DISMISS_WORDS = {
  'entered-in-error': 'Entered in error',
  duplicate: 'Duplicate',
  'already-known': 'Already known',
} as const;

export const STATE_WORDS: Record<FlagItem['state'], string> = {
  open: 'Open',
  acknowledged: 'Acknowledged',
  'in-progress': 'In progress',
  resolved: 'Resolved',
  dismissed: 'Dismissed',
};

const EVENT_VERBS: Record<FlagEvent['kind'], string> = {
  raised: 'Raised by the rules',
  occurrence: 'Met again',
  acknowledged: 'Read',
  acted: 'Acted',
  resolved: 'Resolved',
  dismissed: 'Dismissed',
  reopened: 'Reopened',
};

/** `Acted by Kate Byrne: Contacted, advice given`. */
export function eventWords(event: FlagEvent): string {
  const by = event.by === null ? '' : ` by ${event.by.name}`;
  const outcome = event.outcome === null ? '' : `: ${{ ...OUTCOME_WORDS, ...DISMISS_WORDS }[event.outcome]}`;
  return `${EVENT_VERBS[event.kind]}${by}${outcome}`;
}

export type Due = { readonly words: string; readonly late: boolean };

/**
 * The next promise that runs for a flag: to read it while it is open, then to contact.
 * @returns null when nothing is due
 */
export function dueOf(flag: FlagItem, now: string, timeZone: string): Due | null {
  const reading = flag.state === 'open' && flag.acknowledgeBy !== null;
  const at = reading ? flag.acknowledgeBy : flag.contactBy;
  if (at === null) return null;
  const late = Date.parse(at) < Date.parse(now);
  const verb = reading ? 'Acknowledge' : 'Contact';
  const when = momentWords(at, now, timeZone);
  return { late, words: late ? `${verb} was due ${when}` : `${verb} by ${when}` };
}
