import { Injectable } from '@nestjs/common';
import type { listExercises, ReplyOf } from '@ischia/shared';
import { type Caller, ClinicTransaction } from '../platform/database/clinic-transaction';
import { ExerciseEntity } from '../schema/exercise.entity';
import { exerciseFrom } from './exercises.mapper';

@Injectable()
export class ExercisesService {
  constructor(private readonly transaction: ClinicTransaction) {}

  /** The clinic’s own copy of the library, in its order. */
  async list(caller: Caller): Promise<ReplyOf<typeof listExercises>> {
    const rows = await this.transaction.run(caller, (manager, { clinicId }) =>
      manager.find(ExerciseEntity, { where: { clinicId }, order: { position: 'ASC' } }),
    );
    return { items: rows.map(exerciseFrom) };
  }
}
