import type { SessionFacts } from './facts';
import { holdsExercise } from './holds';
import type { LocalDate } from './local-date';
import type { RuleParameters } from './parameters';
import { DEFAULT_PARAMETERS } from './parameters';
import type { Severity } from './vocabulary';

/**
 * So long after a record that asks for an answer nobody has heard from the patient: S1.
 * @unit hours
 * @source clinical reference 3.6, "Flagged, then silent"
 */
export const SILENT_AFTER_HOURS = 36;

/** @unit milliseconds */
const HOUR = 3_600_000;

/**
 * Whether silence after this record is noticed: sharp pain, a nerve feeling that is not the covered usual one, or an
 * urgent answer.
 * @source clinical reference 3.6, "Flagged, then silent"
 * @example wantsAnswer(facts of "sharp 1/10", 'moderate') === true
 */
export const wantsAnswer = (
  facts: SessionFacts,
  severity: Severity | null,
  parameters: RuleParameters = DEFAULT_PARAMETERS,
): boolean => severity === 'urgent' || holdsExercise(facts, parameters);

/**
 * Something that the clinic received from a patient: a report, a session log, a next morning, a report that could not
 * be read. A next morning is a record of its own, not part of its session.
 * @source clinical reference 3.6
 */
export interface Word {
  /** The session inside one, else the record itself. */
  readonly sourceRecordId: string;
  /** When the clinic received it. */
  readonly receivedAt: string;
  /** When it was entered, by the device; the moment of receipt where no device said so. */
  readonly loggedAt: string;
  /** @see wantsAnswer */
  readonly wantsAnswer: boolean;
  /** The patient's own calendar day when the clinic received it. */
  readonly heardOn: LocalDate;
}

/**
 * A contact that a person recorded: a visit or call of a day, or a flag that was dealt with by one.
 * @source clinical reference 3.6
 */
export interface RecordedContact {
  /** The day of a visit or call; null = the moment at which it was recorded. */
  readonly on: LocalDate | null;
  /** When it was recorded; null = not known. */
  readonly recordedAt: string | null;
  readonly reached: boolean;
}

/**
 * After which record nobody has heard from the patient.
 * @source clinical reference 3.6
 */
export interface Silence {
  readonly sourceRecordId: string;
  /** When the clinic received the last word of that source. */
  readonly since: string;
  readonly heardOn: LocalDate;
}

const timeOf = (moment: string): number => Date.parse(moment);

function latest<Of>(items: readonly Of[], at: (item: Of) => string): Of | undefined {
  return items.reduce<Of | undefined>(
    (last, one) => (last === undefined || timeOf(at(one)) > timeOf(at(last)) ? one : last),
    undefined,
  );
}

/** The last word of each source that asks for an answer, the latest first. */
function sourcesOf(words: readonly Word[]): Silence[] {
  const ids = [...new Set(words.filter((word) => word.wantsAnswer).map((word) => word.sourceRecordId))];
  const sources = ids.flatMap((id) => {
    const last = latest(
      words.filter((word) => word.sourceRecordId === id),
      (word) => word.receivedAt,
    );
    return last === undefined ? [] : [{ sourceRecordId: id, since: last.receivedAt, heardOn: last.heardOn }];
  });
  return sources.sort((one, other) => timeOf(other.since) - timeOf(one.since));
}

/**
 * Whether a contact is an answer to a silence: somebody was reached, and afterwards.
 * @source clinical reference 3.6
 */
export function isAnsweredBy(silence: Silence, contact: RecordedContact): boolean {
  if (!contact.reached) return false;
  const isRecordedAfter = contact.recordedAt !== null && timeOf(contact.recordedAt) > timeOf(silence.since);
  if (contact.on === null) return isRecordedAfter;
  return contact.on > silence.heardOn || (contact.on === silence.heardOn && isRecordedAfter);
}

/** What was entered before is no answer, even where a phone without a network sent it afterwards. */
function isAnsweredByWord(silence: Silence, words: readonly Word[]): boolean {
  const own = words.filter((word) => word.sourceRecordId === silence.sourceRecordId);
  const entered = Math.max(...own.map((word) => timeOf(word.loggedAt)));
  return words.some(
    (word) =>
      word.sourceRecordId !== silence.sourceRecordId &&
      timeOf(word.receivedAt) > timeOf(silence.since) &&
      timeOf(word.loggedAt) > entered,
  );
}

/**
 * Whether a patient is silent after a sharp, nerve or urgent record. Counted from the moment at which the clinic
 * received the last word of that record, since receiving it was a sign of life, however long ago it hurt; inside a
 * session that is the last of its reports and its log. Any other record is an answer, whatever it says: a next morning,
 * a session that was not done, a report. Leaving out what one was told to leave out needs no record and is no silence.
 * @param words everything received since the oldest record that may matter
 * @returns null when nobody is silent; of several the latest
 * @source clinical reference 3.6, "Flagged, then silent (S1)"
 * @status design-decision
 * @example a sharp report received 36 hours ago and nothing since: that report
 */
export function silenceOf(
  words: readonly Word[],
  contacts: readonly RecordedContact[],
  now: string,
): Silence | null {
  const [last] = sourcesOf(words);
  if (last === undefined) return null;
  const isDue = timeOf(now) - timeOf(last.since) >= SILENT_AFTER_HOURS * HOUR;
  const isAnswered = isAnsweredByWord(last, words) || contacts.some((contact) => isAnsweredBy(last, contact));
  return isDue && !isAnswered ? last : null;
}
