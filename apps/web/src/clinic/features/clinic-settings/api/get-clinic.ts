import { getClinic } from '@ischia/shared';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../../both/api-client';
import { clinicKeys } from '../../../query-keys';

export const clinicSettingsQuery = queryOptions({
  queryKey: clinicKeys.settings(),
  queryFn: ({ signal }) => request(getClinic, { signal }),
});
