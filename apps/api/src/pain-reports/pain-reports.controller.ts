import { Controller, Req } from '@nestjs/common';
import { type InputOf, putPainReport } from '@ischia/shared';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../auth/caller';
import { arrivalOf } from '../intake/arrival';
import type { Kept } from '../intake/intake.service';
import { Handles } from '../platform/http/handles';
import { PainReportsService } from './pain-reports.service';

@Controller()
export class PainReportsController {
  constructor(private readonly painReports: PainReportsService) {}

  @Handles(putPainReport)
  put(@Req() request: FastifyRequest): Promise<Kept> {
    return this.painReports.receive(callerOf(request), arrivalOf<InputOf<typeof putPainReport>>(request));
  }
}
