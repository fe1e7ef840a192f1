import { type CareNumbers, type ReportState, renderStateLine } from '@ischia/shared';
import type { OutboxEntry } from '../lib/outbox/outbox-entry';
import { careValues } from './care-values';

export type Delivery = 'unsent' | 'received' | 'read' | 'unreadable';

/** How far a record has come, and when. Made of receipts and of the clinic's own list, nothing else. */
export type DeliveryState = {
  readonly delivery: Delivery;
  readonly at: string | null;
  readonly by: string | null;
};

type Reading = Pick<ReportState, 'receivedAt' | 'readAt' | 'readBy'>;

/** The later news of the two: the clinic's list when it says "read", else the receipt. */
function latest(receipt: Reading | null, report: Reading | undefined): Reading | null {
  if (report !== undefined && report.readAt !== null) return report;
  return receipt ?? report ?? null;
}

/** `entry` undefined: this phone no longer has it, only the clinic does. */
export function deliveryOf(entry: OutboxEntry | undefined, report: ReportState | undefined): DeliveryState {
  const receipt = entry?.receipt ?? null;
  const news = latest(receipt, report);
  if (news === null) return { delivery: 'unsent', at: null, by: null };
  if (news.readAt !== null) return { delivery: 'read', at: news.readAt, by: news.readBy };
  const isUnreadable = receipt !== null && !receipt.understood;
  return { delivery: isUnreadable ? 'unreadable' : 'received', at: news.receivedAt, by: null };
}

/** The one true sentence about who has a record. */
export function stateLine(state: DeliveryState, care: CareNumbers, timeOf: (at: string) => string): string {
  return renderStateLine(state.delivery, {
    ...careValues(care),
    ...(state.at === null ? {} : { time: timeOf(state.at) }),
    ...(state.delivery === 'read' ? { name: state.by ?? care.clinicName } : {}),
  });
}
