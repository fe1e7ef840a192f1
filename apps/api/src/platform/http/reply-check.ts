import type { FastifyInstance } from 'fastify';
import { endpointOf } from './body';
import { Replied } from './handles';

/** Every reply is parsed by its route's schema: a column that leaked is stripped, an illegal status is our fault. */
export function checkReplies(fastify: FastifyInstance): void {
  fastify.addHook('preSerialization', (request, reply, payload, done) => {
    const endpoint = endpointOf(request);
    if (endpoint === undefined || reply.statusCode >= 400) return done(null, payload);
    const body: unknown = payload instanceof Replied ? payload.body : payload;
    if (payload instanceof Replied) reply.code(payload.status);
    if (!endpoint.statuses.includes(reply.statusCode))
      return done(new Error(`status ${reply.statusCode} is not in the contract`));
    const parsed = endpoint.reply?.safeParse(body);
    if (parsed === undefined) return done(null, body);
    if (parsed.success) return done(null, parsed.data);
    done(
      new Error(
        `reply of ${endpoint.method} ${endpoint.path} is not in the contract: ${parsed.error.issues.map((i) => `${i.path.join('.')} ${i.code}`).join(', ')}`,
      ),
    );
  });
}

/** A route under the API without a contract stops the boot. */
export function insistOnContracts(fastify: FastifyInstance, others: readonly string[]): void {
  fastify.addHook('onRoute', (route) => {
    const config = route.config as { endpoint?: unknown } | undefined;
    if (!route.url.startsWith('/api') || config?.endpoint !== undefined || others.includes(route.url)) return;
    throw new Error(`${String(route.method)} ${route.url} has no contract: no role, no schema, no status`);
  });
}
