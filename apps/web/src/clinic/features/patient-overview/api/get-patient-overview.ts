import { getPatientOverview } from '@ischia/shared';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../../both/api-client';
import { patientKeys } from '../../../query-keys';

/** The whole patient page in one answer. */
export function overviewQuery(patientId: string, { background = false } = {}) {
  return queryOptions({
    queryKey: patientKeys.overview(patientId),
    queryFn: ({ signal }) => request(getPatientOverview, { params: { patientId }, signal, background }),
    ...(background ? { staleTime: 0 } : {}),
  });
}
