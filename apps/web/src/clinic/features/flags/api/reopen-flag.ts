import { reopenFlag } from '@ischia/shared';
import { request } from '../../../../both/api-client';
import { useFlagChange } from './use-flag-change';

export function useReopen() {
  return useFlagChange((flagId: string) => request(reopenFlag, { params: { flagId }, body: {} }));
}
