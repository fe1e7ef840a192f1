import { Controller } from '@nestjs/common';
import { listExercises } from '@ischia/shared';
import { CurrentCaller } from '../auth/caller';
import type { Caller } from '../platform/database/clinic-transaction';
import { type AnswerTo, Handles } from '../platform/http/handles';
import { ExercisesService } from './exercises.service';

@Controller()
export class ExercisesController {
  constructor(private readonly exercises: ExercisesService) {}

  @Handles(listExercises)
  list(@CurrentCaller() caller: Caller): AnswerTo<typeof listExercises> {
    return this.exercises.list(caller);
  }
}
