import { Controller } from '@nestjs/common';
import { assignProgramme, getPrescription, type InputOf, publishVersion } from '@ischia/shared';
import { CurrentCaller } from '../auth/caller';
import type { Caller } from '../platform/database/clinic-transaction';
import { type AnswerTo, Handles, Input } from '../platform/http/handles';
import { ProgrammesService } from './programmes.service';

@Controller()
export class ProgrammesController {
  constructor(private readonly programmes: ProgrammesService) {}

  @Handles(assignProgramme)
  assign(
    @CurrentCaller() caller: Caller,
    @Input() input: InputOf<typeof assignProgramme>,
  ): AnswerTo<typeof assignProgramme> {
    return this.programmes.assign(caller, input);
  }

  @Handles(publishVersion)
  publish(
    @CurrentCaller() caller: Caller,
    @Input() input: InputOf<typeof publishVersion>,
  ): AnswerTo<typeof publishVersion> {
    return this.programmes.publish(caller, input);
  }

  @Handles(getPrescription)
  prescription(
    @CurrentCaller() caller: Caller,
    @Input() input: InputOf<typeof getPrescription>,
  ): AnswerTo<typeof getPrescription> {
    return this.programmes.prescription(caller, input);
  }
}
