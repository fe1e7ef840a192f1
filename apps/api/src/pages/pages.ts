import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import serveStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemException } from '../platform/http/problem-exception';
import { contentSecurityPolicy } from '../platform/http/security-headers';

export type PageOptions = { readonly webFolder: string; readonly demonstration: boolean };

/** A page of the application: no `/api`, no file name. Everything else that is unknown is not found. */
function isPage(path: string): boolean {
  const last = path.split('/').at(-1);
  return (
    !path.startsWith('/api') && !path.includes('//') && last !== undefined && /^[A-Za-z0-9_-]*$/.test(last)
  );
}

function send(reply: FastifyReply, html: string, nonce: string | null): FastifyReply {
  return reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .header('content-security-policy', contentSecurityPolicy(nonce))
    .send(html);
}

/** Serves both web apps from one port: hashed files for ever, pages fresh, and never a page in place of a file. */
export async function servePages(fastify: FastifyInstance, options: PageOptions): Promise<void> {
  const page = (file: string): string => {
    const path = join(options.webFolder, file);
    const html = existsSync(path) ? readFileSync(path, 'utf8') : '<!doctype html><title>Ischia</title>';
    return html.replace('__DEMONSTRATION__', options.demonstration ? '1' : '');
  };
  const clinic = page('index.html');
  const portal = page('portal/index.html');

  if (existsSync(options.webFolder)) {
    await fastify.register(serveStatic, {
      root: options.webFolder,
      wildcard: false,
      index: false,
      globIgnore: ['**/*.html', '**/*.map'],
      cacheControl: false,
      setHeaders: (reply, path) => {
        const hashed = path.includes(`${join(options.webFolder, 'assets')}`);
        void reply.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  fastify.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?')[0] ?? '/';
    if (!isPage(path)) throw new ProblemException('not-found');
    if (path === '/portal' || path.startsWith('/portal/')) return send(reply, portal, null);
    const nonce = randomBytes(18).toString('base64url');
    return send(reply, clinic.replace('__STYLE_NONCE__', nonce), nonce);
  });
}
