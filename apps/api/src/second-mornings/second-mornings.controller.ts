import { Controller, Req } from '@nestjs/common';
import { type InputOf, putSecondMorning } from '@ischia/shared';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../auth/caller';
import { arrivalOf } from '../intake/arrival';
import type { Kept } from '../intake/intake.service';
import { Handles } from '../platform/http/handles';
import { SecondMorningsService } from './second-mornings.service';

@Controller()
export class SecondMorningsController {
  constructor(private readonly secondMornings: SecondMorningsService) {}

  @Handles(putSecondMorning)
  put(@Req() request: FastifyRequest): Promise<Kept> {
    const arrived = arrivalOf<InputOf<typeof putSecondMorning>>(request);
    return this.secondMornings.receive(callerOf(request), arrived);
  }
}
