import { type OpenEpisodeRequest, openEpisode } from '@ischia/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../../both/api-client';
import { caseloadKeys, patientKeys } from '../../../query-keys';

export function useOpenEpisode(patientId: string, episodeId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: OpenEpisodeRequest) =>
      request(openEpisode, { params: { patientId, episodeId }, body }),
    onSuccess: async () => {
      void client.invalidateQueries({ queryKey: caseloadKeys.all });
      await client.invalidateQueries({ queryKey: patientKeys.all });
    },
  });
}
