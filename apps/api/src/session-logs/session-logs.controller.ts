import { Controller, Req } from '@nestjs/common';
import { type InputOf, putSessionLog, putSessionLogCorrection } from '@ischia/shared';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../auth/caller';
import { arrivalOf } from '../intake/arrival';
import type { Kept } from '../intake/intake.service';
import { Handles } from '../platform/http/handles';
import { SessionLogsService } from './session-logs.service';

@Controller()
export class SessionLogsController {
  constructor(private readonly sessionLogs: SessionLogsService) {}

  @Handles(putSessionLog)
  put(@Req() request: FastifyRequest): Promise<Kept> {
    return this.sessionLogs.receive(callerOf(request), arrivalOf<InputOf<typeof putSessionLog>>(request));
  }

  @Handles(putSessionLogCorrection)
  correct(@Req() request: FastifyRequest): Promise<Kept> {
    return this.sessionLogs.correct(
      callerOf(request),
      arrivalOf<InputOf<typeof putSessionLogCorrection>>(request),
    );
  }
}
