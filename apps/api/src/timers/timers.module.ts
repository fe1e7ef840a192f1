import { Module } from '@nestjs/common';
import type { TimedWork } from '../platform/timed-work';
import { AbandonedSessions } from '../session-logs/abandoned-sessions';
import { SessionLogsModule } from '../session-logs/session-logs.module';
import { SilencesModule } from '../silences/silences.module';
import { SilentPatients } from '../silences/silent-patients';
import { Leases } from './leases';
import { TIMED_WORK, Timers } from './timers';

@Module({
  imports: [SessionLogsModule, SilencesModule],
  providers: [
    Leases,
    Timers,
    {
      provide: TIMED_WORK,
      inject: [AbandonedSessions, SilentPatients],
      useFactory: (...works: TimedWork[]) => works,
    },
  ],
})
export class TimersModule {}
