import { reissueInvitation, withdrawInvitation } from '@ischia/shared';
import { request } from '../../../../both/api-client';
import { useStaffChange } from './use-staff-change';

export const useReissueInvitation = (staffMemberId: string) =>
  useStaffChange(() => request(reissueInvitation, { params: { staffMemberId }, body: {} }));

export const useWithdrawInvitation = (staffMemberId: string) =>
  useStaffChange(() => request(withdrawInvitation, { params: { staffMemberId }, body: {} }));
