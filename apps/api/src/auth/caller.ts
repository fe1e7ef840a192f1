import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '../platform/database/clinic-transaction';
import { endpointOf } from '../platform/http/body';
import { ProblemException } from '../platform/http/problem-exception';
import type { Cookies } from './cookies';

const COOKIES = Symbol('cookies');
type WithCookies = FastifyRequest & { [COOKIES]?: Cookies };

/** Called once per request by the application's first hook. */
export function lendCookies(request: FastifyRequest, cookies: Cookies): void {
  (request as WithCookies)[COOKIES] = cookies;
}

export function cookiesOf(request: FastifyRequest): Cookies {
  const cookies = (request as WithCookies)[COOKIES];
  if (cookies === undefined) throw new Error('no cookies were lent');
  return cookies;
}

/** Who calls this route: the cookie of its app, and the roles that its contract allows. */
export function callerOf(request: FastifyRequest): Caller {
  const endpoint = endpointOf(request);
  if (endpoint === undefined || endpoint.audience === 'public') throw new ProblemException('unauthenticated');
  const ticket = cookiesOf(request).read(request, endpoint.audience);
  return { ...ticket, roles: endpoint.roles, background: request.headers['x-background'] === '1' };
}

export const CurrentCaller = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  callerOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
