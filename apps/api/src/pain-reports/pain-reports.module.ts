import { Module } from '@nestjs/common';
import { IntakeModule } from '../intake/intake.module';
import { PainReportsController } from './pain-reports.controller';
import { PainReportsService } from './pain-reports.service';

@Module({ imports: [IntakeModule], controllers: [PainReportsController], providers: [PainReportsService] })
export class PainReportsModule {}
