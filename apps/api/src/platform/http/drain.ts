import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Longer than any statement may take. */
const LONGEST_REQUEST_MS = 7000;
const LOOK_MS = 50;

/**
 * On closing, requests under way are answered, and nothing else is waited for: browsers open connections in advance,
 * and one on which nothing was asked yet would hold the process until its time is over, as would one that is kept after
 * its last answer.
 */
export function drainOnClose(fastify: FastifyInstance): void {
  const { server } = fastify;
  const unused = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({ socket }) => unused.delete(socket));
  fastify.addHook('preClose', (done) => {
    for (const socket of unused) socket.destroy();
    const look = setInterval(() => server.closeIdleConnections(), LOOK_MS);
    const end = setTimeout(() => server.closeAllConnections(), LONGEST_REQUEST_MS);
    server.once('close', () => {
      clearInterval(look);
      clearTimeout(end);
    });
    done();
  });
}
