import { type CareNumbers, type ReportState, renderStateLine } from '@ischia/shared';
import type { OutboxEntry } from '../lib/outbox/outbox-entry';
import { careValues } from './message';

export type Delivery = 'unsent' | 'received' | 'read' | 'unreadable';

/** How far a record has come, and when. Made of receipts and of the clinic's own list, nothing else. */
export type DeliveryState = {
  readonly delivery: Delivery;
  readonly at: string | null;
  readonly by: string | null;
};

/** `entry` undefined: this phone no longer has it, only the clinic does. */
export function deliveryOf(entry: OutboxEntry | undefined, report: ReportState | undefined): DeliveryState {
  const receipt = entry?.receipt ?? null;
  const read = report?.readAt != null ? report : receipt;
  if (read !== null && read.readAt !== null) return { delivery: 'read', at: read.readAt, by: read.readBy };
  if (receipt !== null && !receipt.understood) {
    return { delivery: 'unreadable', at: receipt.receivedAt, by: null };
  }
  const received = receipt ?? report ?? null;
  if (received !== null) return { delivery: 'received', at: received.receivedAt, by: null };
  return { delivery: 'unsent', at: null, by: null };
}

/** The one true sentence about who has a record. */
export function stateLine(state: DeliveryState, care: CareNumbers, timeOf: (at: string) => string): string {
  return renderStateLine(state.delivery, {
    ...careValues(care),
    ...(state.at === null ? {} : { time: timeOf(state.at) }),
    ...(state.delivery === 'read' ? { name: state.by ?? care.clinicName } : {}),
  });
}
