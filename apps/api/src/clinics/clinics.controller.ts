import { Controller } from '@nestjs/common';
import { getClinic, type InputOf, updateClinic } from '@ischia/shared';
import { CurrentCaller } from '../auth/caller';
import type { Caller } from '../platform/database/clinic-transaction';
import { type AnswerTo, Handles, Input } from '../platform/http/handles';
import { IfMatch } from '../platform/http/if-match';
import { ClinicsService } from './clinics.service';

@Controller()
export class ClinicsController {
  constructor(private readonly clinics: ClinicsService) {}

  @Handles(getClinic)
  read(@CurrentCaller() caller: Caller): AnswerTo<typeof getClinic> {
    return this.clinics.read(caller);
  }

  @Handles(updateClinic)
  update(
    @CurrentCaller() caller: Caller,
    @Input() input: InputOf<typeof updateClinic>,
    @IfMatch() revision: number,
  ): AnswerTo<typeof updateClinic> {
    return this.clinics.update(caller, input.body, revision);
  }
}
