import { Controller } from '@nestjs/common';
import { getPortalToday, type PortalToday } from '@ischia/shared';
import { CurrentCaller } from '../auth/caller';
import type { Caller } from '../platform/database/clinic-transaction';
import { Handles } from '../platform/http/handles';
import { PortalTodayService } from './portal-today.service';

@Controller()
export class PortalTodayController {
  constructor(private readonly today: PortalTodayService) {}

  @Handles(getPortalToday)
  read(@CurrentCaller() caller: Caller): Promise<PortalToday> {
    return this.today.read(caller);
  }
}
