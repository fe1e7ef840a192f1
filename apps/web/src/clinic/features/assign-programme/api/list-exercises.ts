import { listExercises } from '@ischia/shared';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../../both/api-client';
import { libraryKeys } from '../../../query-keys';

export const exercisesQuery = queryOptions({
  queryKey: libraryKeys.exercises(),
  queryFn: ({ signal }) => request(listExercises, { signal }),
  staleTime: 10 * 60_000,
});
