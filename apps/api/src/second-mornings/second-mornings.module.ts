import { Module } from '@nestjs/common';
import { IntakeModule } from '../intake/intake.module';
import { SecondMorningsController } from './second-mornings.controller';
import { SecondMorningsService } from './second-mornings.service';

@Module({
  imports: [IntakeModule],
  controllers: [SecondMorningsController],
  providers: [SecondMorningsService],
})
export class SecondMorningsModule {}
