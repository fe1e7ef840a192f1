import { listProgrammeTemplates } from '@ischia/shared';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../../both/api-client';
import { libraryKeys } from '../../../query-keys';

export const programmeTemplatesQuery = queryOptions({
  queryKey: libraryKeys.templates(),
  queryFn: ({ signal }) => request(listProgrammeTemplates, { signal }),
  staleTime: 10 * 60_000,
});
