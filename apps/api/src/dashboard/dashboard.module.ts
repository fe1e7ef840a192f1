import { Module } from '@nestjs/common';
import { CaseloadService } from './caseload.service';
import { DashboardController } from './dashboard.controller';
import { OverviewService } from './overview.service';

@Module({ controllers: [DashboardController], providers: [CaseloadService, OverviewService] })
export class DashboardModule {}
