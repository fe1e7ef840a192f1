import { fillText } from './message';
import type { Morning } from './vocabulary';

/**
 * The question of a morning; the first is about `yesterday`, the second names the day.
 * @source clinical reference 3.1 `morning`, `second_morning` ("as `morning`")
 */
const QUESTION_TEXTS = {
  known: "Before {{day}}'s exercises your pain was {{n}}. How is it now?",
  unknown: "How is it now, against before {{day}}'s exercises?",
} as const;

/** Answers to the morning question. @source clinical reference 3.1 `morning` */
export const MORNING_LABELS: Readonly<Record<Morning, string>> = {
  better: 'Better',
  same: 'The same',
  worse: 'Worse',
  sore: 'Just sore muscles',
};

/**
 * The words of the question.
 * @param painBefore NPRS 0-10 on opening the session; null = unknown. 0 is a number like the others
 * @param day name of the session's weekday for the second morning; null = the session was yesterday
 * @source clinical reference 3.1 `morning`, `second_morning`
 * @example morningQuestionText(2, null) === "Before yesterday's exercises your pain was 2. How is it now?"
 */
export function morningQuestionText(painBefore: number | null, day: string | null): string {
  const values = { day: day ?? 'yesterday' };
  if (painBefore === null) return fillText(QUESTION_TEXTS.unknown, values);
  return fillText(QUESTION_TEXTS.known, { ...values, n: String(painBefore) });
}
