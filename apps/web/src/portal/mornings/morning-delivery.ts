import type { PortalToday, ReportState, WhichMorning } from '@ischia/shared';
import type { OutboxEntry } from '../lib/outbox/outbox-entry';

/**
 * How far a morning's answer has come by the clinic's list; undefined while this phone has something newer, since nobody
 * has read what the clinic has not got.
 */
export function morningState(
  today: PortalToday,
  which: WhichMorning,
  sessionLogId: string,
  entry: OutboxEntry | undefined,
): ReportState | undefined {
  const listed = (today as Partial<PortalToday>).mornings?.find((one) => one.sessionLogId === sessionLogId);
  const said = which === 'next-morning' ? listed?.next : listed?.second;
  if (said === undefined || said === null) return undefined;
  const isOlder =
    entry !== undefined &&
    (entry.receipt === null || Date.parse(said.receivedAt) < Date.parse(entry.receipt.receivedAt));
  if (isOlder) return undefined;
  return { recordId: sessionLogId, receivedAt: said.receivedAt, readAt: said.readAt, readBy: said.readBy };
}
