import { recordContact, type RecordContactRequest } from '@ischia/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../../both/api-client';
import { caseloadKeys, flagKeys, patientKeys } from '../../../query-keys';

type Given = { contactId: string; body: RecordContactRequest };

export function useRecordContact(patientId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ contactId, body }: Given) =>
      request(recordContact, { params: { patientId, contactId }, body }),
    onSuccess: async () => {
      void client.invalidateQueries({ queryKey: caseloadKeys.all });
      await Promise.all([
        client.invalidateQueries({ queryKey: flagKeys.all }),
        client.invalidateQueries({ queryKey: patientKeys.all }),
      ]);
    },
  });
}
