import { dismissFlag } from '@ischia/shared';
import type { z } from 'zod';
import { request } from '../../../../both/api-client';
import { useFlagChange } from './use-flag-change';

type Body = z.output<NonNullable<typeof dismissFlag.body>>;

export function useDismiss(flagId: string) {
  return useFlagChange((body: Body) => request(dismissFlag, { params: { flagId }, body }));
}
