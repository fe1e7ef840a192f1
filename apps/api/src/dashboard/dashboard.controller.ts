import { Controller } from '@nestjs/common';
import { getAdherence, getCaseload, getPatientOverview, type InputOf } from '@ischia/shared';
import { CurrentCaller } from '../auth/caller';
import type { Caller } from '../platform/database/clinic-transaction';
import { type AnswerTo, Handles, Input } from '../platform/http/handles';
import { CaseloadService } from './caseload.service';
import { OverviewService } from './overview.service';

@Controller()
export class DashboardController {
  constructor(
    private readonly caseloads: CaseloadService,
    private readonly overviews: OverviewService,
  ) {}

  @Handles(getCaseload)
  caseload(
    @CurrentCaller() caller: Caller,
    @Input() input: InputOf<typeof getCaseload>,
  ): AnswerTo<typeof getCaseload> {
    return this.caseloads.read(caller, input.query);
  }

  @Handles(getPatientOverview)
  overview(
    @CurrentCaller() caller: Caller,
    @Input() input: InputOf<typeof getPatientOverview>,
  ): AnswerTo<typeof getPatientOverview> {
    return this.overviews.overview(caller, input.params.patientId);
  }

  @Handles(getAdherence)
  adherence(
    @CurrentCaller() caller: Caller,
    @Input() input: InputOf<typeof getAdherence>,
  ): AnswerTo<typeof getAdherence> {
    return this.overviews.adherence(caller, input);
  }
}
