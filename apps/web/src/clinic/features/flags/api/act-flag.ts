import { actOnFlag } from '@ischia/shared';
import type { z } from 'zod';
import { request } from '../../../../both/api-client';
import { useFlagChange } from './use-flag-change';

type Body = z.output<NonNullable<typeof actOnFlag.body>>;

export function useAct(flagId: string) {
  return useFlagChange((body: Body) => request(actOnFlag, { params: { flagId }, body }));
}
