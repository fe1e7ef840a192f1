import { ProblemException } from '../platform/http/problem-exception';
import { ageOn } from './patients';

const OLDEST_YEARS = 130;

/**
 * @param today the calendar day in the clinic’s zone
 * @throws validation-failed for a day to come, and for one more than 130 years ago
 */
export function checkBirthDate(birthDate: string, today: string): void {
  const message =
    birthDate > today
      ? 'is in the future'
      : ageOn(birthDate, today) > OLDEST_YEARS
        ? 'is more than 130 years ago'
        : null;
  if (message === null) return;
  throw new ProblemException('validation-failed', undefined, [
    { pointer: '/birthDate', code: 'custom', message },
  ]);
}
