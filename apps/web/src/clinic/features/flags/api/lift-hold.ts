import { liftHold } from '@ischia/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../../both/api-client';
import { flagKeys, patientKeys } from '../../../query-keys';

export function useLiftHold(holdId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { reason: string }) => request(liftHold, { params: { holdId }, body }),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: flagKeys.all }),
        client.invalidateQueries({ queryKey: patientKeys.all }),
      ]);
    },
  });
}
