import {
  endPortalAccess,
  type InvitePatientRequest,
  invitePatient,
  resumePortalAccess,
  withdrawPatientInvitation,
} from '@ischia/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../../both/api-client';
import { patientKeys } from '../../../query-keys';

/** The patient page is read again, whether it went well or not. The answer may hold a link: it is not kept. */
function usePortalMove<Given, Answer>(patientId: string, send: (given: Given) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    gcTime: 0,
    onSettled: () => client.invalidateQueries({ queryKey: patientKeys.overview(patientId) }),
  });
}

export const useInvitePatient = (patientId: string) =>
  usePortalMove(patientId, (body: InvitePatientRequest) =>
    request(invitePatient, { params: { patientId }, body }),
  );

const CHANGES = {
  withdraw: withdrawPatientInvitation,
  end: endPortalAccess,
  resume: resumePortalAccess,
} as const;
export type PortalChange = keyof typeof CHANGES;

export const usePortalChange = (patientId: string) =>
  usePortalMove(patientId, (change: PortalChange) =>
    request(CHANGES[change], { params: { patientId }, body: {} }),
  );
