import { Controller } from '@nestjs/common';
import {
  type InputOf,
  inviteStaffMember,
  listStaffMembers,
  reissueInvitation,
  withdrawInvitation,
} from '@ischia/shared';
import { CurrentCaller } from '../auth/caller';
import type { Caller } from '../platform/database/clinic-transaction';
import { type AnswerTo, Handles, Input } from '../platform/http/handles';
import { StaffMembersService } from './staff-members.service';

@Controller()
export class StaffMembersController {
  constructor(private readonly staffMembers: StaffMembersService) {}

  @Handles(listStaffMembers)
  list(@CurrentCaller() caller: Caller): AnswerTo<typeof listStaffMembers> {
    return this.staffMembers.list(caller);
  }

  @Handles(inviteStaffMember)
  invite(
    @CurrentCaller() caller: Caller,
    @Input() input: InputOf<typeof inviteStaffMember>,
  ): AnswerTo<typeof inviteStaffMember> {
    return this.staffMembers.invite(caller, input.body);
  }

  @Handles(reissueInvitation)
  reissue(
    @CurrentCaller() caller: Caller,
    @Input() input: InputOf<typeof reissueInvitation>,
  ): AnswerTo<typeof reissueInvitation> {
    return this.staffMembers.reissue(caller, input.params.staffMemberId);
  }

  @Handles(withdrawInvitation)
  withdraw(
    @CurrentCaller() caller: Caller,
    @Input() input: InputOf<typeof withdrawInvitation>,
  ): AnswerTo<typeof withdrawInvitation> {
    return this.staffMembers.withdraw(caller, input.params.staffMemberId);
  }
}
