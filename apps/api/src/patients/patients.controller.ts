import { Controller } from '@nestjs/common';
import { createPatient, getPatient, type InputOf, listPatients, updatePatient } from '@ischia/shared';
import { CurrentCaller } from '../auth/caller';
import type { Caller } from '../platform/database/clinic-transaction';
import { type AnswerTo, Handles, Input } from '../platform/http/handles';
import { IfMatch } from '../platform/http/if-match';
import { PatientsService } from './patients.service';

@Controller()
export class PatientsController {
  constructor(private readonly patients: PatientsService) {}

  @Handles(listPatients)
  list(
    @CurrentCaller() caller: Caller,
    @Input() input: InputOf<typeof listPatients>,
  ): AnswerTo<typeof listPatients> {
    return this.patients.list(caller, input.query);
  }

  @Handles(createPatient)
  create(
    @CurrentCaller() caller: Caller,
    @Input() input: InputOf<typeof createPatient>,
  ): AnswerTo<typeof createPatient> {
    return this.patients.create(caller, input.body);
  }

  @Handles(getPatient)
  read(
    @CurrentCaller() caller: Caller,
    @Input() input: InputOf<typeof getPatient>,
  ): AnswerTo<typeof getPatient> {
    return this.patients.read(caller, input.params.patientId);
  }

  @Handles(updatePatient)
  update(
    @CurrentCaller() caller: Caller,
    @Input() input: InputOf<typeof updatePatient>,
    @IfMatch() revision: number,
  ): AnswerTo<typeof updatePatient> {
    return this.patients.update(caller, input, revision);
  }
}
