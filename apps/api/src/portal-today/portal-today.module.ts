import { Module } from '@nestjs/common';
import { PortalTodayController } from './portal-today.controller';
import { PortalTodayService } from './portal-today.service';

@Module({ controllers: [PortalTodayController], providers: [PortalTodayService] })
export class PortalTodayModule {}
