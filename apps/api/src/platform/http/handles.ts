import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  HttpCode,
  RequestMapping,
  RequestMethod,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { AnyEndpoint, ReplyOf } from '@ischia/shared';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { endpointOf } from './body';
import { ProblemException, type ProblemFields } from './problem-exception';

export const API = '/api/v1';

/** Mounts one route of the contract; who may call it and what it answers stand in the contract alone. */
export function Handles(endpoint: AnyEndpoint): MethodDecorator {
  return applyDecorators(
    RequestMapping({ path: `${API}${endpoint.path}`, method: RequestMethod[endpoint.method] }),
    HttpCode(endpoint.statuses[0]),
    RouteConfig({ endpoint }),
  );
}

/** An answer with one of the route's other statuses. */
export class Replied<T> {
  constructor(
    readonly status: number,
    readonly body: T,
  ) {}
}
export const replied = <T>(status: number, body: T): Replied<T> => new Replied(status, body);

/** What a handler of this route may return. */
export type AnswerTo<E> = Promise<ReplyOf<E> | Replied<ReplyOf<E>>>;

function fieldsOf(issues: z.core.$ZodIssue[], prefix: string): ProblemFields {
  return issues.slice(0, 10).map((issue) => ({
    pointer: `${prefix}${issue.path.map((part) => `/${String(part)}`).join('')}`,
    code: issue.code,
    message: issue.message,
  }));
}

function parsePart(
  schema: z.ZodType | undefined,
  value: unknown,
  refusal: (issues: z.core.$ZodIssue[]) => ProblemException,
): unknown {
  if (schema === undefined) return {};
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw refusal(parsed.error.issues);
  return parsed.data;
}

const invalid =
  (prefix: string) =>
  (issues: z.core.$ZodIssue[]): ProblemException =>
    new ProblemException('validation-failed', undefined, fieldsOf(issues, prefix));

/** Path parameters are matched in lower case: an id has one spelling. An odd id is an unknown one. */
function lowerCased(params: unknown): object {
  return Object.fromEntries(
    Object.entries(params as object).map(([name, value]) => [name, String(value).toLowerCase()]),
  );
}

/** The path, query and body of a request, parsed by the contract of its route. */
export function inputOf(
  request: FastifyRequest,
  endpoint: AnyEndpoint,
): { params: unknown; query: unknown; body: unknown } {
  return {
    params: parsePart(endpoint.params, lowerCased(request.params), () => new ProblemException('not-found')),
    query:
      endpoint.query === undefined
        ? refuseQuery(request)
        : parsePart(endpoint.query, request.query, invalid('')),
    body: endpoint.body === undefined ? undefined : parsePart(endpoint.body, request.body ?? {}, invalid('')),
  };
}

function refuseQuery(request: FastifyRequest): object {
  const names = Object.keys(request.query as object);
  if (names.length === 0) return {};
  throw new ProblemException('validation-failed', undefined, [
    { pointer: String(names[0]), code: 'unrecognized_keys', message: 'this route has no query' },
  ]);
}

/** Hands a handler its parsed input. Never used on an intake route, whose faults are not refusals. */
export const Input = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const endpoint = endpointOf(request);
  if (endpoint === undefined) throw new Error('a route without a contract');
  return inputOf(request, endpoint);
});
