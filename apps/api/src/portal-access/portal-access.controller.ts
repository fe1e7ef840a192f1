import { Controller } from '@nestjs/common';
import {
  endPortalAccess,
  type InputOf,
  invitePatient,
  resumePortalAccess,
  withdrawPatientInvitation,
} from '@ischia/shared';
import { CurrentCaller } from '../auth/caller';
import type { Caller } from '../platform/database/clinic-transaction';
import { type AnswerTo, Handles, Input } from '../platform/http/handles';
import { PortalAccessService } from './portal-access.service';

@Controller()
export class PortalAccessController {
  constructor(private readonly portalAccess: PortalAccessService) {}

  @Handles(invitePatient)
  invite(
    @CurrentCaller() caller: Caller,
    @Input() { params, body }: InputOf<typeof invitePatient>,
  ): AnswerTo<typeof invitePatient> {
    return this.portalAccess.invite(caller, params.patientId, body);
  }

  @Handles(withdrawPatientInvitation)
  withdraw(
    @CurrentCaller() caller: Caller,
    @Input() { params }: InputOf<typeof withdrawPatientInvitation>,
  ): AnswerTo<typeof withdrawPatientInvitation> {
    return this.portalAccess.withdraw(caller, params.patientId);
  }

  @Handles(endPortalAccess)
  end(
    @CurrentCaller() caller: Caller,
    @Input() { params }: InputOf<typeof endPortalAccess>,
  ): AnswerTo<typeof endPortalAccess> {
    return this.portalAccess.end(caller, params.patientId);
  }

  @Handles(resumePortalAccess)
  resume(
    @CurrentCaller() caller: Caller,
    @Input() { params }: InputOf<typeof resumePortalAccess>,
  ): AnswerTo<typeof resumePortalAccess> {
    return this.portalAccess.resume(caller, params.patientId);
  }
}
