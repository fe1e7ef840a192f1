import { answered, morningQuestionText, type WhichMorning } from '@ischia/shared';
import { weekdayName } from '../lib/day-and-time';
import type { KnownMorning } from './known-mornings';

/** The question about a session; the second morning names the day. */
export const questionOf = (
  which: WhichMorning,
  session: Pick<KnownMorning, 'painBefore' | 'performedOn'>,
): string =>
  morningQuestionText(
    answered(session.painBefore),
    which === 'second-morning' ? weekdayName(session.performedOn) : null,
  );
