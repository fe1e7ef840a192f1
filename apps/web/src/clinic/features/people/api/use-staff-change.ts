import { useMutation, useQueryClient } from '@tanstack/react-query';
import { clinicKeys, staffKeys } from '../../../query-keys';

/** A change of people: the list is read again, and so is who could be on duty. The answer may hold a link: it is not kept. */
export function useStaffChange<Given, Answer>(send: (given: Given) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    gcTime: 0,
    onSettled: () => {
      void client.invalidateQueries({ queryKey: clinicKeys.settings() });
      return client.invalidateQueries({ queryKey: staffKeys.all });
    },
  });
}
