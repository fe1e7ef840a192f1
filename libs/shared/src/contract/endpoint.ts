import type { z } from 'zod';
import type { Role } from './roles';

/** Which cookie a route reads: none, the staff one, or the portal one. */
export type Audience = 'public' | 'staff' | 'portal';

type Empty = Record<string, never>;

/**
 * One route: who may call it, what goes in, what comes out, and with which statuses.
 * The API mounts it, the web calls it, the OpenAPI file and the matrix test are made from it.
 */
export type Endpoint<
  Params extends z.ZodType = z.ZodType<Empty>,
  Query extends z.ZodType = z.ZodType<Empty>,
  Body extends z.ZodType = z.ZodType<undefined>,
  Reply extends z.ZodType = z.ZodType,
> = {
  readonly summary: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Under `/api/v1`, parameters as `:name`. */
  readonly path: string;
  readonly audience: Audience;
  /** Any one of these roles; empty only for a public route. */
  readonly roles: readonly Role[];
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** Legal statuses of success and the one shape that they share; null = no content. */
  readonly statuses: readonly [number, ...number[]];
  readonly reply: Reply | null;
  /** A patient's report: whatever arrives is kept, and no fault of form is ever an error. */
  readonly intake?: true;
  /** PATCH with `If-Match`. */
  readonly ifMatch?: true;
};

export type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;

/** Keeps the precise types of one route's schemas. */
export function endpoint<
  Params extends z.ZodType = z.ZodType<Empty>,
  Query extends z.ZodType = z.ZodType<Empty>,
  Body extends z.ZodType = z.ZodType<undefined>,
  Reply extends z.ZodType = z.ZodType<undefined>,
>(definition: Endpoint<Params, Query, Body, Reply>): Endpoint<Params, Query, Body, Reply> {
  return definition;
}

/** What a handler receives: parsed path, query and body. */
export type InputOf<E> =
  E extends Endpoint<infer P, infer Q, infer B, infer _R>
    ? { readonly params: z.output<P>; readonly query: z.output<Q>; readonly body: z.output<B> }
    : never;

/** What a handler answers and a client reads. */
export type ReplyOf<E> = E extends Endpoint<infer _P, infer _Q, infer _B, infer R> ? z.output<R> : never;
