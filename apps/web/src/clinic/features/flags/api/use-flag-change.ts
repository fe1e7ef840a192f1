import type { FlagItem } from '@ischia/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { caseloadKeys, flagKeys, patientKeys } from '../../../query-keys';
import { inboxWith } from '../model/inbox-with';
import { inboxQuery } from './list-flags';

/**
 * A move of a flag. Never optimistic: the screen changes when the server has said yes.
 * The answer goes into the inbox at once; everything that counts flags is fetched again.
 */
export function useFlagChange<Given>(send: (given: Given) => Promise<FlagItem>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (flag) => {
      client.setQueryData(inboxQuery().queryKey, (inbox) => inbox && inboxWith(inbox, flag));
      void client.invalidateQueries({ queryKey: flagKeys.all });
      void client.invalidateQueries({ queryKey: caseloadKeys.all });
      void client.invalidateQueries({ queryKey: patientKeys.all });
    },
  });
}
