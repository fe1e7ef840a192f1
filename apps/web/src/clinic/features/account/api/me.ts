import { me } from '@ischia/shared';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../../both/api-client';
import { meKeys } from '../../../query-keys';

/** Who is signed in to the clinic’s app; fails with `unauthenticated` for nobody. */
export const meQuery = queryOptions({
  queryKey: meKeys.all,
  queryFn: ({ signal }) => request(me, { query: { app: 'staff' }, signal }),
  staleTime: Number.POSITIVE_INFINITY,
});
