/**
 * So long after the last report of a session was received its log is not waited for any more.
 * @unit hours
 * @source design 5, first bullet
 */
export const ABANDONED_AFTER_HOURS = 12;

/** @unit milliseconds */
const HOUR = 3_600_000;

/**
 * When a session without a log counts as abandoned. Counted from the moment at which the clinic received the last
 * report, not from when it hurt: a phone without a network sends report and log together, hours later.
 * @param lastReceivedAt moment at which the last report inside the session was received
 * @returns the first moment at which it is abandoned
 * @source design 5, first bullet
 * @status design-decision
 * @example abandonedAt(new Date('2026-11-24T18:00:00Z')) is 2026-11-25T06:00:00Z
 */
export const abandonedAt = (lastReceivedAt: Date): Date =>
  new Date(lastReceivedAt.getTime() + ABANDONED_AFTER_HOURS * HOUR);
