import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemException } from './problem-exception';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

const loopback = (port: number): string[] => [
  `http://127.0.0.1:${port}`,
  `http://localhost:${port}`,
  `http://[::1]:${port}`,
];

/** Origins that may write: the public one, or the three of loopback on the port in use. */
export function originsOf(publicUrl: string | undefined, request: FastifyRequest): string[] {
  return publicUrl === undefined ? loopback(request.socket.localPort ?? -1) : [publicUrl];
}

/** A write from anywhere else stops here, before a body is read. A program that is no browser sends `Origin` too. */
export function checkOrigins(fastify: FastifyInstance, publicUrl: string | undefined): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (SAFE.has(request.method) || originsOf(publicUrl, request).includes(request.headers.origin ?? ''))
      return done();
    done(new ProblemException('foreign-origin'));
  });
}
