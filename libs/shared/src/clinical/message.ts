import type { DeliveryState, MessageId, MessagePart, Placeholder } from './messages.en';
import {
  FOOTER_TEXT,
  HOLD_TEXT,
  LAST_RESORT_WORDS,
  MESSAGES,
  STATE_LINES,
  TONIGHT_TEXT,
} from './messages.en';
import type { RecordKind } from './vocabulary';

/**
 * Values known so far. A value that is absent or blank is unknown: a sentence that depends on it is
 * dropped where the reference says so, else a plain word stands in.
 * @source clinical reference 3.5
 */
export type MessageValues = Readonly<Partial<Record<Placeholder, string>>>;

/**
 * What changes the wording of a message.
 * @source clinical reference 3.5
 */
export interface MessageSituation {
  /** `morning`: a morning after a session; what was worse is asked about once more the morning after. */
  readonly kind: RecordKind | 'morning';
  /** Pain above the limit, or said to be worse without a number: then "below your limit" would not be true. */
  readonly isLimitUncertain?: boolean;
  /** false: "this exercise" reads "your exercises". */
  readonly hasExerciseInHand: boolean;
}

const isKnown = (value: string | undefined): value is string => value !== undefined && value.trim() !== '';

/** Braces inside a value (a name, a clinic's own card) would look like a hole in the text. */
const withoutBraces = (value: string): string => value.replace(/\{\{|\}\}/g, '');

const startsSentence = (text: string, at: number): boolean => /(?:^|[.!?]\s+)$/.test(text.slice(0, at));

/**
 * Fills a text. A missing value becomes a plain word, with a capital at the start of a sentence.
 * @returns text without any `{{`
 * @source clinical reference 3.5
 */
export function fillText(text: string, values: MessageValues): string {
  const filled = text.replace(/\{\{(\w+)\}\}/g, (_match, name: string, at: number) => {
    const value = values[name as Placeholder];
    if (isKnown(value)) return withoutBraces(value);
    const word = LAST_RESORT_WORDS[name as Placeholder];
    return startsSentence(text, at) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  });
  return withoutBraces(filled);
}

function isShown(part: MessagePart, values: MessageValues, situation: MessageSituation): boolean {
  if (part.needs?.some((name) => !isKnown(values[name])) === true) return false;
  const isAfterSession = situation.kind === 'session';
  switch (part.only) {
    case 'within-limit':
      return situation.isLimitUncertain !== true;
    case 'asked-tomorrow':
      return isAfterSession || situation.kind === 'morning';
    case 'exercise-in-hand':
      return situation.hasExerciseInHand;
    case 'after-session':
      return isAfterSession;
    case 'not-after-session':
      return !isAfterSession;
    default:
      return true;
  }
}

/**
 * The words of a message. Times ("Someone will contact you by") appear only when they are given, so
 * nothing is promised before the clinic has the report.
 * @returns text without any `{{`
 * @source clinical reference 3.5, design 5 ("Nothing is promised before it is true")
 * @example renderMessage('MSG-WATCH', {}, { kind: 'pain-log', hasExerciseInHand: false })
 *          === 'That is below your limit today.'
 */
export function renderMessage(id: MessageId, values: MessageValues, situation: MessageSituation): string {
  const parts: readonly MessagePart[] = MESSAGES[id];
  const known: MessageValues = {
    ...values,
    tonight: isKnown(values.tonight) ? values.tonight : fillText(TONIGHT_TEXT, values),
  };
  return parts
    .filter((part) => isShown(part, known, situation))
    .map((part) => (situation.hasExerciseInHand ? part.text : (part.withoutExercise ?? part.text)))
    .map((text) => fillText(text, known))
    .join(' ');
}

/**
 * The state line of a stop screen: on this phone only, received, read, or received and not readable.
 * @source clinical reference 3.5, "State line"
 */
export function renderStateLine(state: DeliveryState, values: MessageValues): string {
  return fillText(STATE_LINES[state], values);
}

/**
 * The line about a held exercise.
 * @source clinical reference 3.5, "Hold"
 */
export function renderHold(values: MessageValues): string {
  return fillText(HOLD_TEXT, values);
}

/**
 * The line that every message screen carries.
 * @source clinical reference 3.5
 */
export function renderFooter(values: MessageValues): string {
  return fillText(FOOTER_TEXT, values);
}
