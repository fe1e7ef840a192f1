import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Injectable } from '@nestjs/common';
import { type Problem, PROBLEMS, type ProblemCode } from '@ischia/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalOfDatabase } from '../database/database-refusal';
import { Log } from '../log';
import { ProblemException } from './problem-exception';

const BY_STATUS: Record<number, ProblemCode> = {
  400: 'malformed-body',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'body-too-large',
  415: 'unsupported-type',
  429: 'too-many-attempts',
  503: 'unavailable',
};

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : 500;
}

function refusalOf(error: unknown): ProblemException {
  if (error instanceof ProblemException) return error;
  const database = refusalOfDatabase(error);
  if (database !== null) return database;
  return new ProblemException(BY_STATUS[statusOf(error)] ?? 'internal');
}

/** The body of one refusal. */
export function problemOf(refusal: ProblemException, requestId: string): Problem {
  return {
    type: `urn:ischia:problem:${refusal.code}`,
    title: PROBLEMS[refusal.code].title,
    status: refusal.status,
    code: refusal.code,
    detail: refusal.detail,
    instance: `urn:uuid:${requestId}`,
    ...(refusal.fields.length === 0 ? {} : { errors: refusal.fields }),
  };
}

/** Everything that was thrown becomes one problem body; what we did not expect is logged, without its content. */
@Injectable()
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const refusal = refusalOf(error);
    if (refusal.code === 'internal') this.log.unexpected(error, request.id);
    const retryAfter = refusal.retryAfterSeconds ?? (refusal.status === 503 ? 2 : null);
    if (retryAfter !== null) void reply.header('retry-after', String(retryAfter));
    void reply
      .code(refusal.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(problemOf(refusal, request.id)));
  }
}
