import { Controller, Get, Res } from '@nestjs/common';
import type { Health } from '@ischia/shared';
import type { FastifyReply } from 'fastify';
import { ClinicTransaction } from '../platform/database/clinic-transaction';

/** Outside `/api/v1`, for whoever watches the process. */
@Controller('/api/health')
export class HealthController {
  constructor(private readonly transaction: ClinicTransaction) {}

  @Get('live')
  live(): Health {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    if (await this.transaction.reachable()) return { status: 'ok' };
    void reply.code(503).header('retry-after', '2');
    return { status: 'unavailable' };
  }
}
