import { type AssignProgrammeRequest, assignProgramme } from '@ischia/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../../both/api-client';
import { caseloadKeys, patientKeys } from '../../../query-keys';

export function useAssignProgramme(patientId: string, programmeId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: AssignProgrammeRequest) =>
      request(assignProgramme, { params: { patientId, programmeId }, body }),
    onSuccess: async () => {
      void client.invalidateQueries({ queryKey: caseloadKeys.all });
      await client.invalidateQueries({ queryKey: patientKeys.all });
    },
  });
}
