import { type Endpoint, Problem, type ProblemCode } from '@ischia/shared';
import type { z } from 'zod';

/** A refusal by the server, or `offline` when no answer came at all. */
export class RequestFailed extends Error {
  constructor(
    readonly code: ProblemCode | 'offline' | 'unexpected-answer',
    readonly status: number | null,
    readonly problem: Problem | null,
  ) {
    super(problem?.title ?? code);
    this.name = 'RequestFailed';
  }
}

type Given<P, Q, B> = {
  params?: P;
  query?: Q;
  body?: B;
  ifMatch?: string;
  signal?: AbortSignal;
  /** A refresh that nobody asked for does not count as activity. */
  background?: boolean;
};

type InputFor<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = Given<
  z.input<P>,
  z.input<Q>,
  z.input<B>
>;

function urlOf(path: string, params: object | undefined, query: object | undefined): string {
  const values = new Map<string, unknown>(Object.entries(params ?? {}));
  const filled = path.replace(/:(\w+)/g, (_all, name: string) =>
    encodeURIComponent(String(values.get(name))),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined) search.set(name, String(value));
  }
  const text = search.toString();
  return `/api/v1${filled}${text === '' ? '' : `?${text}`}`;
}

function headersOf(given: Given<unknown, unknown, unknown>): Record<string, string> {
  return {
    accept: 'application/json',
    ...(given.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(given.ifMatch === undefined ? {} : { 'if-match': given.ifMatch }),
    ...(given.background === true ? { 'x-background': '1' } : {}),
  };
}

async function answerOf(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (cause) {
    if (init.signal?.aborted === true) throw cause;
    throw new RequestFailed('offline', null, null);
  }
}

async function refusalOf(answer: Response): Promise<RequestFailed> {
  const parsed = Problem.safeParse(await answer.json().catch(() => null));
  return parsed.success
    ? new RequestFailed(parsed.data.code, answer.status, parsed.data)
    : new RequestFailed('unexpected-answer', answer.status, null);
}

/**
 * Calls one route of the contract and parses its reply with the contract's own schema.
 * @throws RequestFailed for every refusal, for no network and for an answer that is not in the contract
 */
export async function request<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(endpoint: Endpoint<P, Q, B, R>, given: InputFor<P, Q, B> = {}): Promise<z.output<R>> {
  const answer = await answerOf(urlOf(endpoint.path, given.params ?? undefined, given.query ?? undefined), {
    method: endpoint.method,
    credentials: 'same-origin',
    headers: headersOf(given),
    ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
    ...(given.signal === undefined ? {} : { signal: given.signal }),
  });
  if (!answer.ok) throw await refusalOf(answer);
  if (endpoint.reply === null) return undefined as z.output<R>;
  const parsed = endpoint.reply.safeParse(await answer.json().catch(() => null));
  if (!parsed.success) throw new RequestFailed('unexpected-answer', answer.status, null);
  return parsed.data;
}
