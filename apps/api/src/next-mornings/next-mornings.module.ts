import { Module } from '@nestjs/common';
import { IntakeModule } from '../intake/intake.module';
import { NextMorningsController } from './next-mornings.controller';
import { NextMorningsService } from './next-mornings.service';

@Module({ imports: [IntakeModule], controllers: [NextMorningsController], providers: [NextMorningsService] })
export class NextMorningsModule {}
