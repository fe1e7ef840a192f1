import type { Answer } from './answer';
import { addDays, type LocalDate } from './local-date';
import type { Morning } from './vocabulary';

/** Wall-clock time of the phone from which the morning question is asked. @source clinical reference 3.1 `morning` */
export const MORNING_FROM = '06:00';
/** Wall-clock time until which it comes first on the screen. @source clinical reference 3.1 `morning` */
export const PROMPTED_UNTIL = '12:00';
/**
 * How long after the session its next morning is taken, and its second morning one day longer.
 * @unit hours
 * @source clinical reference 3.1 `morning`; the second morning is a design decision
 */
export const ACCEPTED_HOURS = { 'next-morning': 36, 'second-morning': 60 } as const;

/** Which of the two mornings after a session. */
export type WhichMorning = keyof typeof ACCEPTED_HOURS;

/**
 * A session, and what is known of the mornings after it.
 * @source clinical reference 3.1 `morning`, `second_morning`
 */
export interface SessionBeforeMorning {
  readonly sessionLogId: string;
  readonly kind: 'session' | 'not-done';
  /** Moment with offset, RFC 3339. */
  readonly performedAt: string;
  /** Calendar day of the person, as sent. */
  readonly performedOn: LocalDate;
  /** Its clock cannot be believed, so nobody knows which morning comes after it. */
  readonly timeSuspect: boolean;
  readonly painBefore: Answer<number>;
  /** null = nothing was said. A skipped question was put, and is not put again. */
  readonly morning: Answer<Morning> | null;
  readonly secondMorning: Answer<Morning> | null;
  /** M4 has matched: the first morning has said enough. */
  readonly isUnsettled: boolean;
}

/**
 * The one question of a morning.
 * @source clinical reference 3.1 `morning`, `second_morning`
 */
export interface MorningQuestion {
  readonly which: WhichMorning;
  readonly session: SessionBeforeMorning;
  /** It comes first on the screen; later in the day it is only offered. */
  readonly isPrompted: boolean;
}

/** @unit milliseconds */
const HOUR = 3_600_000;

const DAYS_LATER = { 'next-morning': 1, 'second-morning': 2 } as const;

/**
 * Whether an answer about this morning of this session is still about this morning: its local day, from 06:00, within the
 * hours.
 * @param now moment with the device's offset, RFC 3339
 * @source clinical reference 3.1 `morning`
 */
export function isMorningOf(
  session: Pick<SessionBeforeMorning, 'performedAt' | 'performedOn'>,
  which: WhichMorning,
  now: string,
): boolean {
  const isItsDay = addDays(session.performedOn, DAYS_LATER[which]) === now.slice(0, 10);
  const age = Date.parse(now) - Date.parse(session.performedAt);
  return isItsDay && now.slice(11, 16) >= MORNING_FROM && age > 0 && age <= ACCEPTED_HOURS[which] * HOUR;
}

/** The sessions of one day, in the order in which they were done. */
function sessionsOn(sessions: readonly SessionBeforeMorning[], day: LocalDate): SessionBeforeMorning[] {
  return sessions
    .filter((one) => one.kind === 'session' && one.performedOn === day && !one.timeSuspect)
    .sort((one, other) => Date.parse(one.performedAt) - Date.parse(other.performedAt));
}

/** The last session of yesterday, unless the morning after that day was answered already. */
function firstAsked(sessions: readonly SessionBeforeMorning[], today: LocalDate) {
  const yesterdays = sessionsOn(sessions, addDays(today, -DAYS_LATER['next-morning']));
  return yesterdays.some((one) => one.morning !== null) ? undefined : yesterdays.at(-1);
}

/** A session of the day before yesterday after which it was worse, and not by as much as M4 asks. */
function secondAsked(sessions: readonly SessionBeforeMorning[], today: LocalDate) {
  return sessionsOn(sessions, addDays(today, -DAYS_LATER['second-morning'])).findLast(
    ({ morning, secondMorning, isUnsettled }) =>
      morning?.state === 'answered' && morning.value === 'worse' && secondMorning === null && !isUnsettled,
  );
}

/**
 * The morning question that is open at a moment: from 06:00 on the phone's own clock, about the last session of the
 * day before, until 36 hours after it; once more the morning after a "worse" that is not M4. Of two that are open, the
 * one about yesterday.
 * @param now moment with the device's offset, RFC 3339; its day and time of day are the person's
 * @returns null when nothing is to be asked
 * @source clinical reference 3.1 `morning`, `second_morning`, 3.4 I6
 * @status design-decision
 * @example a session on 2 March at 18:00 is asked about on 3 March from 06:00 to 24:00
 */
export function openMorningQuestion(
  sessions: readonly SessionBeforeMorning[],
  now: string,
): MorningQuestion | null {
  const [today, time] = [now.slice(0, 10), now.slice(11, 16)];
  const open = [
    { which: 'next-morning', session: firstAsked(sessions, today) },
    { which: 'second-morning', session: secondAsked(sessions, today) },
  ] as const;
  for (const { which, session } of open) {
    if (session !== undefined && isMorningOf(session, which, now))
      return { which, session, isPrompted: time < PROMPTED_UNTIL };
  }
  return null;
}
