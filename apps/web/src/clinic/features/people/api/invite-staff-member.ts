import { type InviteStaffMemberRequest, inviteStaffMember } from '@ischia/shared';
import { request } from '../../../../both/api-client';
import { useStaffChange } from './use-staff-change';

export const useInviteStaffMember = () =>
  useStaffChange((body: InviteStaffMemberRequest) => request(inviteStaffMember, { body }));
