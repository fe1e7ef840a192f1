import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ProblemException } from './problem-exception';

/**
 * The revision that an editor saw, out of `If-Match: "3"` (or bare `3`).
 * @throws if-match-required when it is missing, `*` or a weak tag: none of them names one revision; stale for any other text
 */
export function revisionIn(header: string | undefined): number {
  const tag = header?.trim() ?? '';
  if (tag === '' || tag === '*' || tag.startsWith('W/')) throw new ProblemException('if-match-required');
  const digits = /^(?:"([1-9]\d{0,8})"|([1-9]\d{0,8}))$/.exec(tag);
  if (digits === null) throw new ProblemException('stale');
  return Number(digits[1] ?? digits[2]);
}

export const IfMatch = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  revisionIn(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);
