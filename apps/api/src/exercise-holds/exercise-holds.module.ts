import { Module } from '@nestjs/common';
import { ExerciseHoldsController } from './exercise-holds.controller';
import { ExerciseHoldsService } from './exercise-holds.service';

@Module({ controllers: [ExerciseHoldsController], providers: [ExerciseHoldsService] })
export class ExerciseHoldsModule {}
