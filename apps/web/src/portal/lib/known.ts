import type { PortalToday } from '@ischia/shared';
import { useQuery } from '@tanstack/react-query';
import type { OutboxEntry } from './outbox/outbox-entry';
import { useOutbox } from './outbox/use-outbox';
import { type TodayOnPhone, todayQuery } from './queries';
import { useSignedIn } from './signed-in';

export type KnownOnPhone = {
  readonly onPhone: TodayOnPhone;
  readonly today: PortalToday;
  readonly entries: readonly OutboxEntry[];
};

/** The day as the phone knows it: what the clinic sent, and this account's own entries. */
export function useKnown() {
  const { account } = useSignedIn();
  const query = useQuery(todayQuery(account.accountId));
  const { entries } = useOutbox();
  const known: KnownOnPhone | null =
    query.data === undefined ? null : { onPhone: query.data, today: query.data.today, entries };
  return { known, failure: query.error, retry: () => void query.refetch() };
}
