import { Module } from '@nestjs/common';
import { Leases } from './leases';
import { TIMED_WORK, Timers } from './timers';

@Module({
  providers: [Leases, Timers, { provide: TIMED_WORK, useValue: [] }],
})
export class TimersModule {}
