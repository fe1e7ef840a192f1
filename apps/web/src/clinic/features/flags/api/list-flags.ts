import { listFlags } from '@ischia/shared';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../../both/api-client';
import { flagKeys } from '../../../query-keys';

/** The open inbox. A refresh that nobody asked for says so, and does not keep a session alive. */
export function inboxQuery({ background = false } = {}) {
  return queryOptions({
    queryKey: flagKeys.inbox(),
    queryFn: ({ signal }) => request(listFlags, { query: { limit: '100' }, signal, background }),
    staleTime: background ? 0 : 15_000,
  });
}
