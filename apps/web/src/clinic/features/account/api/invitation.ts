import { acceptInvitation, type AcceptInvitationRequest, readInvitation } from '@ischia/shared';
import { useMutation, useQuery } from '@tanstack/react-query';
import { request } from '../../../../both/api-client';

/** Whom the link invites. Asked once: what it says does not change while somebody types a password. */
export function useInvitation(token: string) {
  return useQuery({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => request(readInvitation, { body: { token }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
}

export function useAcceptInvitation() {
  return useMutation({
    mutationFn: (body: AcceptInvitationRequest) => request(acceptInvitation, { body }),
  });
}
