import { listStaffMembers } from '@ischia/shared';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../../both/api-client';
import { staffKeys } from '../../../query-keys';

/** Read anew whenever the page is opened: somebody may have joined a moment ago. */
export const staffMembersQuery = queryOptions({
  queryKey: staffKeys.all,
  refetchOnMount: 'always',
  queryFn: ({ signal }) => request(listStaffMembers, { signal }),
});
