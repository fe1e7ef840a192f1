import { Controller } from '@nestjs/common';
import { changeStaffRoles, disableStaffMember, enableStaffMember, type InputOf } from '@ischia/shared';
import { CurrentCaller } from '../auth/caller';
import type { Caller } from '../platform/database/clinic-transaction';
import { type AnswerTo, Handles, Input } from '../platform/http/handles';
import { StaffAccessService } from './staff-access.service';

@Controller()
export class StaffAccessController {
  constructor(private readonly access: StaffAccessService) {}

  @Handles(changeStaffRoles)
  changeRoles(
    @CurrentCaller() caller: Caller,
    @Input() { params, body }: InputOf<typeof changeStaffRoles>,
  ): AnswerTo<typeof changeStaffRoles> {
    return this.access.changeRoles(caller, params.staffMemberId, body);
  }

  @Handles(disableStaffMember)
  disable(
    @CurrentCaller() caller: Caller,
    @Input() { params, body }: InputOf<typeof disableStaffMember>,
  ): AnswerTo<typeof disableStaffMember> {
    return this.access.disable(caller, params.staffMemberId, body);
  }

  @Handles(enableStaffMember)
  enable(
    @CurrentCaller() caller: Caller,
    @Input() { params }: InputOf<typeof enableStaffMember>,
  ): AnswerTo<typeof enableStaffMember> {
    return this.access.enable(caller, params.staffMemberId);
  }
}
