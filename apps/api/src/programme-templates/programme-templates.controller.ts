import { Controller } from '@nestjs/common';
import { listProgrammeTemplates } from '@ischia/shared';
import { CurrentCaller } from '../auth/caller';
import type { Caller } from '../platform/database/clinic-transaction';
import { type AnswerTo, Handles } from '../platform/http/handles';
import { ProgrammeTemplatesService } from './programme-templates.service';

@Controller()
export class ProgrammeTemplatesController {
  constructor(private readonly templates: ProgrammeTemplatesService) {}

  @Handles(listProgrammeTemplates)
  list(@CurrentCaller() caller: Caller): AnswerTo<typeof listProgrammeTemplates> {
    return this.templates.list(caller);
  }
}
