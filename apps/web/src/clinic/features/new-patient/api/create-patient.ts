import { type CreatePatientRequest, createPatient } from '@ischia/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../../both/api-client';
import { caseloadKeys, patientKeys } from '../../../query-keys';

export function useCreatePatient() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CreatePatientRequest) => request(createPatient, { body }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: caseloadKeys.all });
      void client.invalidateQueries({ queryKey: patientKeys.all });
    },
  });
}
