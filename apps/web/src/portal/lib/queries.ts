import { getPortalToday, type Me, type PortalToday } from '@ischia/shared';
import { QueryClient, queryOptions } from '@tanstack/react-query';
import { RequestFailed, request } from '../../both/api-client';
import { clock } from '../../both/clock';
import { currentAccount, keepToday, keptToday } from './phone';

/** The app decides by itself what to do without a network, so no query waits for one. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnReconnect: 'always', staleTime: 5_000 },
    mutations: { networkMode: 'always', retry: false },
  },
});

export const accountQuery = queryOptions<Me | null>({
  queryKey: ['account'],
  queryFn: currentAccount,
  staleTime: Number.POSITIVE_INFINITY,
  refetchOnReconnect: false,
});

/** `live`: just from the clinic. `kept`: from this phone, as of `keptAt`. */
export type TodayOnPhone = {
  readonly today: PortalToday;
  readonly keptAt: string;
  readonly source: 'live' | 'kept';
  readonly needsSignIn: boolean;
};

async function todayOf(accountId: string, background: boolean): Promise<TodayOnPhone> {
  try {
    const today = await request(getPortalToday, { background });
    const keptAt = clock.instant();
    await keepToday(accountId, today, keptAt);
    return { today, keptAt, source: 'live', needsSignIn: false };
  } catch (failure) {
    const last = await keptToday(accountId);
    if (last === null) throw failure;
    const needsSignIn = failure instanceof RequestFailed && failure.status === 401;
    return { ...last, source: 'kept', needsSignIn };
  }
}

const REFRESH_MS = 10_000;

/** Refetched while the screen is looked at, so that "read by" appears without a touch. */
export const todayQuery = (accountId: string) =>
  queryOptions<TodayOnPhone>({
    queryKey: ['today', accountId],
    queryFn: ({ client, queryKey }) => todayOf(accountId, client.getQueryData(queryKey) !== undefined),
    refetchInterval: REFRESH_MS,
  });

/** Shows what the phone has before the clinic answers. */
export async function showKeptToday(accountId: string): Promise<void> {
  const last = await keptToday(accountId);
  if (last === null) return;
  const shown: TodayOnPhone = { ...last, source: 'kept', needsSignIn: false };
  queryClient.setQueryData(todayQuery(accountId).queryKey, shown, { updatedAt: 1 });
}
