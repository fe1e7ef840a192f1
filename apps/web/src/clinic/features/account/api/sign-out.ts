import { signOut } from '@ischia/shared';
import { useMutation } from '@tanstack/react-query';
import { request } from '../../../../both/api-client';

export function useSignOut() {
  return useMutation({ mutationFn: () => request(signOut, { query: { app: 'staff' } }) });
}
