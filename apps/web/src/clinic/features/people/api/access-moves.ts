import {
  type ChangeStaffRolesRequest,
  changeStaffRoles,
  type DisableStaffMemberRequest,
  disableStaffMember,
  enableStaffMember,
} from '@ischia/shared';
import { request } from '../../../../both/api-client';
import { useStaffChange } from './use-staff-change';

export const useChangeRoles = (staffMemberId: string) =>
  useStaffChange((body: ChangeStaffRolesRequest) =>
    request(changeStaffRoles, { params: { staffMemberId }, body }),
  );

export const useDisable = (staffMemberId: string) =>
  useStaffChange((body: DisableStaffMemberRequest) =>
    request(disableStaffMember, { params: { staffMemberId }, body }),
  );

export const useEnable = (staffMemberId: string) =>
  useStaffChange(() => request(enableStaffMember, { params: { staffMemberId }, body: {} }));
