import { resolveFlag } from '@ischia/shared';
import type { z } from 'zod';
import { request } from '../../../../both/api-client';
import { useFlagChange } from './use-flag-change';

type Body = z.output<NonNullable<typeof resolveFlag.body>>;

export function useResolve(flagId: string) {
  return useFlagChange((body: Body) => request(resolveFlag, { params: { flagId }, body }));
}
