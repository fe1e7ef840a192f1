import { createHash } from 'node:crypto';
import type { AnyEndpoint } from '@ischia/shared';
import type { FastifyRequest } from 'fastify';
import { bytesOf, endpointOf, UnreadableBody } from '../platform/http/body';
import { inputOf } from '../platform/http/handles';
import { ProblemException } from '../platform/http/problem-exception';

/** A report as it came, with the reason why it could not be read as meant. */
export type Unreadable = {
  readonly route: string;
  /** What the address named as the record; may be no id at all. */
  readonly recordId: string;
  readonly fault: string;
  readonly kept: Buffer;
  readonly totalBytes: number;
  readonly hash: Buffer;
};

export type Arrived<Input> =
  | { readonly input: Input; readonly raw: Unreadable }
  | { readonly input: null; readonly raw: Unreadable };

const KEPT_BYTES = 64 * 1024;

function rawOf(request: FastifyRequest, endpoint: AnyEndpoint, fault: string): Unreadable {
  const bytes = bytesOf(request);
  const { id } = request.params as { id?: unknown };
  return {
    route: `${endpoint.method} ${endpoint.path}`,
    recordId: String(id).slice(0, 200),
    fault,
    kept: bytes.subarray(0, KEPT_BYTES),
    totalBytes: bytes.length,
    hash: createHash('sha256').update(endpoint.path).update(bytes).digest(),
  };
}

function faultOf(error: ProblemException): string {
  const field = error.fields[0];
  return field === undefined ? error.code : `${error.code} ${field.pointer} ${field.code}`;
}

/** Reads an intake request. A fault of form is never an error here: the bytes are kept for a person. */
export function arrivalOf<Input>(request: FastifyRequest): Arrived<Input> {
  const endpoint = endpointOf(request);
  if (endpoint === undefined) throw new Error('a route without a contract');
  if (request.body instanceof UnreadableBody)
    return { input: null, raw: rawOf(request, endpoint, request.body.fault) };
  try {
    return { input: inputOf(request, endpoint) as Input, raw: rawOf(request, endpoint, 'not-accepted') };
  } catch (error) {
    if (error instanceof ProblemException)
      return { input: null, raw: rawOf(request, endpoint, faultOf(error)) };
    throw error;
  }
}
