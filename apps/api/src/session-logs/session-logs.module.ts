import { Module } from '@nestjs/common';
import { IntakeModule } from '../intake/intake.module';
import { AbandonedSessions } from './abandoned-sessions';
import { SessionLogsController } from './session-logs.controller';
import { SessionLogsService } from './session-logs.service';

@Module({
  imports: [IntakeModule],
  controllers: [SessionLogsController],
  providers: [SessionLogsService, AbandonedSessions],
  exports: [AbandonedSessions],
})
export class SessionLogsModule {}
