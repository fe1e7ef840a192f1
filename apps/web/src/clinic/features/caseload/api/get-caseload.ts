import { getCaseload } from '@ischia/shared';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../../../../both/api-client';
import { caseloadKeys } from '../../../query-keys';

/** Everything that the caseload shows, in the order of need. */
export function caseloadQuery(of: 'mine' | 'clinic') {
  return queryOptions({
    queryKey: caseloadKeys.of(of),
    queryFn: ({ signal }) => request(getCaseload, { query: { of }, signal }),
    placeholderData: keepPreviousData,
  });
}
