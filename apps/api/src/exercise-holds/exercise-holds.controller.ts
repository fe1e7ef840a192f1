import { Controller } from '@nestjs/common';
import { type InputOf, liftHold } from '@ischia/shared';
import { CurrentCaller } from '../auth/caller';
import type { Caller } from '../platform/database/clinic-transaction';
import { type AnswerTo, Handles, Input } from '../platform/http/handles';
import { ExerciseHoldsService } from './exercise-holds.service';

@Controller()
export class ExerciseHoldsController {
  constructor(private readonly holds: ExerciseHoldsService) {}

  @Handles(liftHold)
  lift(@CurrentCaller() caller: Caller, @Input() input: InputOf<typeof liftHold>): AnswerTo<typeof liftHold> {
    return this.holds.lift(caller, input);
  }
}
