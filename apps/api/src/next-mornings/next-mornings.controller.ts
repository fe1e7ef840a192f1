import { Controller, Req } from '@nestjs/common';
import { type InputOf, putNextMorning } from '@ischia/shared';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../auth/caller';
import { arrivalOf } from '../intake/arrival';
import type { Kept } from '../intake/intake.service';
import { Handles } from '../platform/http/handles';
import { NextMorningsService } from './next-mornings.service';

@Controller()
export class NextMorningsController {
  constructor(private readonly nextMornings: NextMorningsService) {}

  @Handles(putNextMorning)
  put(@Req() request: FastifyRequest): Promise<Kept> {
    return this.nextMornings.receive(callerOf(request), arrivalOf<InputOf<typeof putNextMorning>>(request));
  }
}
