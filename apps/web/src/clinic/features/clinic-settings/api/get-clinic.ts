import { getClinic } from '@ischia/shared';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../../both/api-client';
import { clinicKeys } from '../../../query-keys';

/** Read anew whenever the page is opened: somebody may have joined a moment ago. */
export const clinicSettingsQuery = queryOptions({
  queryKey: clinicKeys.settings(),
  refetchOnMount: 'always',
  queryFn: ({ signal }) => request(getClinic, { signal }),
});
