import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { v4 } from 'uuid';
import { appModule } from './app.module';
import { lendCookies } from './auth/caller';
import { Cookies } from './auth/cookies';
import { serveHelp } from './help/help';
import { servePages } from './pages/pages';
import type { Clock } from './platform/clock';
import { ClinicTransaction } from './platform/database/clinic-transaction';
import { readBodies } from './platform/http/body';
import { drainOnClose } from './platform/http/drain';
import { OPENAPI_PATH, serveOpenApi } from './platform/http/openapi';
import { checkOrigins } from './platform/http/origin-check';
import { ProblemFilter } from './platform/http/problem.filter';
import { checkReplies, insistOnContracts } from './platform/http/reply-check';
import { sendSecurityHeaders } from './platform/http/security-headers';
import { Log } from './platform/log';

export type AppOptions = {
  readonly appDatabaseUrl: string;
  readonly publicUrl: string | undefined;
  readonly webFolder: string;
  readonly demonstration: boolean;
  readonly clock: Clock;
};

/** Routes under `/api` that carry no data of a person. */
const WITHOUT_CONTRACT = ['/api/health/live', '/api/health/ready', OPENAPI_PATH];

/** Builds the application identically for `main`, the tests and the generated files. */
export async function createApp(options: AppOptions): Promise<NestFastifyApplication> {
  const https = options.publicUrl?.startsWith('https://') === true;
  const adapter = new FastifyAdapter({
    genReqId: () => v4(),
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    routerOptions: { caseSensitive: true, maxParamLength: 200 },
    return503OnClosing: true,
    forceCloseConnections: 'idle',
  });
  const fastify = adapter.getInstance();
  drainOnClose(fastify);
  insistOnContracts(fastify, WITHOUT_CONTRACT);
  sendSecurityHeaders(fastify, https);
  checkOrigins(fastify, options.publicUrl);
  await fastify.register(cookie);
  const cookies = new Cookies(https);
  fastify.addHook('onRequest', (request, _reply, done) => {
    lendCookies(request, cookies);
    done();
  });
  readBodies(fastify);
  checkReplies(fastify);

  const root = appModule(options.appDatabaseUrl, options.clock);
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    bodyParser: false,
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  app.useGlobalFilters(new ProblemFilter(app.get(Log)));
  serveOpenApi(fastify);
  serveHelp(fastify, app.get(ClinicTransaction));
  await servePages(fastify, options);
  return app;
}
