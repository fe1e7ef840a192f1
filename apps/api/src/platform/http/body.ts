import type { Readable } from 'node:stream';
import type { AnyEndpoint } from '@ischia/shared';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { parseJsonObject } from './json-guard';
import { ProblemException } from './problem-exception';

const LIMIT_BYTES = 256 * 1024;
const INTAKE_LIMIT_BYTES = 1024 * 1024;

/** A patient’s report that could not be read as sent; its bytes are kept. */
export class UnreadableBody {
  constructor(readonly fault: string) {}
}

/** The bytes of every body, beside what was parsed of them; a report that fails later is kept from these. */
const rawBytes = new WeakMap<FastifyRequest, Buffer>();
export const bytesOf = (request: FastifyRequest): Buffer => rawBytes.get(request) ?? Buffer.alloc(0);

export function endpointOf(request: FastifyRequest): AnyEndpoint | undefined {
  return (request.routeOptions.config as { endpoint?: AnyEndpoint }).endpoint;
}

async function readUpTo(stream: Readable, limit: number): Promise<{ bytes: Buffer; whole: boolean }> {
  const chunks: Buffer[] = [];
  let total = 0;
  for await (const chunk of stream) {
    const bytes = chunk as Buffer;
    chunks.push(bytes);
    total += bytes.length;
    if (total > limit) return { bytes: Buffer.concat(chunks), whole: false };
  }
  return { bytes: Buffer.concat(chunks), whole: true };
}

const isJson = (request: FastifyRequest): boolean =>
  /^application\/json\s*(?:;\s*charset=utf-8\s*)?$/i.test(request.headers['content-type'] ?? '') &&
  request.headers['content-encoding'] === undefined;

function parse(request: FastifyRequest, bytes: Buffer, whole: boolean): object {
  if (!isJson(request)) throw new ProblemException('unsupported-type');
  if (!whole) throw new ProblemException('body-too-large');
  return parseJsonObject(bytes);
}

/** JSON objects only, read through the byte-level guard; a report on its way in is never refused here. */
export function readBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', async (request: FastifyRequest, payload: Readable) => {
    const intake = endpointOf(request)?.intake === true;
    const { bytes, whole } = await readUpTo(payload, intake ? INTAKE_LIMIT_BYTES : LIMIT_BYTES);
    rawBytes.set(request, bytes);
    try {
      return parse(request, bytes, whole);
    } catch (error) {
      if (intake && error instanceof ProblemException) return new UnreadableBody(error.code);
      throw error;
    }
  });
}
