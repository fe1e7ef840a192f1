import type { RuleId, UrgentAction } from './flag-rule';
import type { FlagSeverity } from './vocabulary';
import { z } from 'zod';

/**
 * One stretch of open hours. The caller makes these from the clinic's zone, weekly hours and holidays
 * (`apps/api`, with temporal-polyfill), so that nothing here knows a zone: a night on which the clocks
 * change is simply shorter or longer.
 * @unit epoch milliseconds, half-open `[openAt, closeAt)`
 * @source clinical reference 3.3
 */
export interface OpenInterval {
  /** Calendar day of the clinic on which it opens, `YYYY-MM-DD`; intervals of one day are one working day. */
  readonly openOn: string;
  readonly openAt: number;
  readonly closeAt: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * Targets of the clinic for each severity; the defaults are the reference's.
 * @source clinical reference 3.3
 * @status design-decision
 */
export const ResponseTargets = z.strictObject({
  emergencyEscalationMinutes: z
    .array(z.int().min(1))
    .default([15, 60])
    .describe('Calendar minutes, day and night'),
  sameDayEscalationMinutes: z
    .array(z.int().min(1))
    .default([30, 120])
    .describe('Calendar minutes, day and night'),
  highAcknowledgeWorkingHours: z.number().positive().default(4),
  highContactWorkingDays: z.int().min(1).default(1),
  medicalContactHours: z.number().positive().default(24).describe('H8: calendar hours'),
  moderateAcknowledgeWorkingDays: z.int().min(1).default(2),
});
export type ResponseTargets = z.output<typeof ResponseTargets>;

/**
 * The reference's targets.
 * @source clinical reference 3.3
 */
export const DEFAULT_TARGETS: ResponseTargets = ResponseTargets.parse({});

/** The open time that is left at or after a moment. */
function openAfter(moment: number, intervals: readonly OpenInterval[]): readonly OpenInterval[] {
  return intervals
    .filter((interval) => interval.closeAt > moment)
    .map((interval) => ({ ...interval, openAt: Math.max(interval.openAt, moment) }))
    .sort((one, other) => one.openAt - other.openAt);
}

/**
 * The moment at which an amount of open time has passed; closed time does not count.
 * @unit epoch milliseconds; `milliseconds` of open time
 * @returns null when the given intervals hold less open time than that: pass a longer schedule
 * @source clinical reference 3.3
 * @example four hours from Friday 17:59 with a close at 18:00 end Monday 3 h 59 min after opening
 */
export function addWorkingTime(
  from: number,
  milliseconds: number,
  intervals: readonly OpenInterval[],
): number | null {
  let left = milliseconds;
  for (const interval of openAfter(from, intervals)) {
    const length = interval.closeAt - interval.openAt;
    if (length >= left) return interval.openAt + left;
    left -= length;
  }
  return null;
}

/** Working days in order, each with its intervals. */
function workingDays(intervals: readonly OpenInterval[]): readonly (readonly OpenInterval[])[] {
  const days = new Map<string, OpenInterval[]>();
  for (const interval of [...intervals].sort((one, other) => one.openAt - other.openAt)) {
    days.set(interval.openOn, [...(days.get(interval.openOn) ?? []), interval]);
  }
  return [...days.values()];
}

const openTimeOf = (day: readonly OpenInterval[]): number =>
  day.reduce((sum, interval) => sum + interval.closeAt - interval.openAt, 0);

const closeOf = (day: readonly OpenInterval[]): number =>
  Math.max(...day.map((interval) => interval.closeAt));

/**
 * The moment at which a number of working days has passed: the same amount of open time into the day
 * that many working days later, at most that day's close. What arrives while the clinic is closed counts
 * from the next opening, and so is due at the close of the last of its working days.
 * @unit epoch milliseconds; `days` whole working days, at least 1
 * @returns null when the given intervals do not reach that far: pass a longer schedule
 * @source clinical reference 3.3
 * @example one working day from Friday 17:59 is Monday 17:59; from Saturday it is Monday's close
 */
export function addWorkingDays(
  from: number,
  days: number,
  intervals: readonly OpenInterval[],
): number | null {
  const schedule = workingDays(intervals);
  const start = schedule.findIndex((day) => closeOf(day) > from);
  const first = schedule[start];
  if (first === undefined) return null;
  const spent = openTimeOf(first) - openTimeOf(openAfter(from, first));
  const target = schedule[spent > 0 ? start + days : start + days - 1];
  if (target === undefined) return null;
  if (spent === 0) return closeOf(target);
  return addWorkingTime(Number.NEGATIVE_INFINITY, Math.min(spent, openTimeOf(target)), target);
}

/**
 * What a flag is due for.
 * @source clinical reference 3.3
 */
export interface DueFor {
  readonly severity: FlagSeverity;
  /** Only of an urgent match. */
  readonly action: UrgentAction | null;
  /** The rows behind the flag; H8 runs on calendar hours. */
  readonly ruleIds: readonly (RuleId | 'X1')[];
  /** When the clinic received the report, never when the device wrote it. */
  readonly receivedAt: number;
}

/**
 * By when a flag must be dealt with.
 * @unit epoch milliseconds
 * @source clinical reference 3.3
 */
export interface DueTimes {
  /** Urgent: at once. null = the schedule handed in is too short to tell: pass a longer one. */
  readonly acknowledgeBy: number | null;
  /** null = as above; moderate flags have no contact target. */
  readonly contactBy: number | null;
  /** Moments at which an unacknowledged urgent flag is raised further, day and night; empty below urgent. */
  readonly escalateAt: readonly number[];
}

function highDue(flag: DueFor, intervals: readonly OpenInterval[], targets: ResponseTargets): DueTimes {
  const { receivedAt, ruleIds } = flag;
  const acknowledge = addWorkingTime(receivedAt, targets.highAcknowledgeWorkingHours * HOUR, intervals);
  const contact = addWorkingDays(receivedAt, targets.highContactWorkingDays, intervals);
  if (!ruleIds.includes('H8')) return { acknowledgeBy: acknowledge, contactBy: contact, escalateAt: [] };
  const calendar = receivedAt + targets.medicalContactHours * HOUR;
  const isAlone = ruleIds.every((id) => id === 'H8');
  return {
    acknowledgeBy: acknowledge === null ? calendar : Math.min(acknowledge, calendar),
    contactBy: isAlone || contact === null ? calendar : Math.min(contact, calendar),
    escalateAt: [],
  };
}

/**
 * By when a flag must be acknowledged, its patient contacted, and when an urgent one is raised further.
 * @unit epoch milliseconds
 * @source clinical reference 3.3
 * @status design-decision
 */
export function dueTimes(
  flag: DueFor,
  intervals: readonly OpenInterval[],
  targets: ResponseTargets = DEFAULT_TARGETS,
): DueTimes {
  if (flag.severity === 'high') return highDue(flag, intervals, targets);
  if (flag.severity === 'moderate') {
    const acknowledgeBy = addWorkingDays(flag.receivedAt, targets.moderateAcknowledgeWorkingDays, intervals);
    return { acknowledgeBy, contactBy: null, escalateAt: [] };
  }
  const minutes =
    flag.action === 'same-day' ? targets.sameDayEscalationMinutes : targets.emergencyEscalationMinutes;
  return {
    acknowledgeBy: flag.receivedAt,
    contactBy: flag.receivedAt,
    escalateAt: minutes.map((minute) => flag.receivedAt + minute * MINUTE),
  };
}
