import { type SignInRequest, signIn } from '@ischia/shared';
import { useMutation } from '@tanstack/react-query';
import { request } from '../../../../both/api-client';

export function useSignIn() {
  return useMutation({ mutationFn: (body: SignInRequest) => request(signIn, { body }) });
}
