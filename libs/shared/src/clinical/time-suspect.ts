/** @unit milliseconds */
const DAY = 86_400_000;
const SUSPECT_AHEAD = DAY;
const SUSPECT_BEHIND = 60 * DAY;

/**
 * Whether the device's clock cannot be believed: more than 24 hours after, or 60 days before, the
 * clinic received it. Such a record is evaluated at once as of `receivedAt` and stays out of adherence
 * and charts until the patient confirms it.
 * @param performedAt, receivedAt moments with offset, RFC 3339
 * @returns true as well for a text that is no moment
 * @source design 3 "Times"
 */
export function isTimeSuspect(performedAt: string, receivedAt: string): boolean {
  const ahead = Date.parse(performedAt) - Date.parse(receivedAt);
  return !(ahead <= SUSPECT_AHEAD && ahead >= -SUSPECT_BEHIND);
}
