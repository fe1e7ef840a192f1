import { updateClinic, type UpdateClinicRequest } from '@ischia/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../../both/api-client';
import { clinicKeys } from '../../../query-keys';

type Change = { readonly body: UpdateClinicRequest; readonly revision: number };

export function useUpdateClinic() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, revision }: Change) =>
      request(updateClinic, { body, ifMatch: `"${String(revision)}"` }),
    onSuccess: (settings) => client.setQueryData(clinicKeys.settings(), settings),
  });
}
