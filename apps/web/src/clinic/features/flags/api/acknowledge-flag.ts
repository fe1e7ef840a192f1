import { acknowledgeFlag } from '@ischia/shared';
import { request } from '../../../../both/api-client';
import { useFlagChange } from './use-flag-change';

export function useAcknowledge() {
  return useFlagChange((flagId: string) => request(acknowledgeFlag, { params: { flagId }, body: {} }));
}
