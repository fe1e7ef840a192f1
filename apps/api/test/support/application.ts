import 'reflect-metadata';
import { resolve } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/create-app';
import { PASSWORD } from '../../src/demonstration/clinics';
import type { Clock } from '../../src/platform/clock';
import { freshDatabase, type TestDatabase } from './database';
import { testClock } from './test-clock';

export type Answer = {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
  readonly text: string;
};

/** Text and bytes go as they are, so that broken bodies can be sent. */
function bodyOf(body: unknown): { body?: string | Uint8Array<ArrayBuffer> } {
  if (body === undefined) return {};
  if (typeof body === 'string') return { body };
  return { body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body) };
}

/** One signed-in person, or nobody: keeps the cookies that the server gave. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly origin: string) {}

  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await fetch(`${this.origin}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        origin: this.origin,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...bodyOf(body),
    });
    this.keep(answer.headers.getSetCookie());
    const text = await answer.text();
    const json = answer.headers.get('content-type')?.includes('json') === true;
    return {
      status: answer.status,
      body: json ? JSON.parse(text) : undefined,
      headers: answer.headers,
      text,
    };
  }

  private keep(cookies: readonly string[]): void {
    for (const cookie of cookies) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }

  get = (path: string, headers?: Record<string, string>): Promise<Answer> =>
    this.send('GET', `/api/v1${path}`, undefined, headers);
  post = (path: string, body: unknown = {}): Promise<Answer> => this.send('POST', `/api/v1${path}`, body);
  put = (path: string, body: unknown): Promise<Answer> => this.send('PUT', `/api/v1${path}`, body);
  patch = (path: string, body: unknown, ifMatch: string): Promise<Answer> =>
    this.send('PATCH', `/api/v1${path}`, body, { 'if-match': ifMatch });
}

export type TestApplication = {
  readonly origin: string;
  readonly database: TestDatabase;
  readonly app: NestFastifyApplication;
  readonly visitor: () => Visitor;
  readonly signedIn: (email: string) => Promise<Visitor>;
  readonly close: () => Promise<void>;
};

/** The whole application on a free port, over a database of its own. */
export async function startApplication(
  options: Parameters<typeof freshDatabase>[0] = {},
): Promise<TestApplication> {
  const database = await freshDatabase(options);
  const application = await applicationOn(database, testClock);
  return {
    ...application,
    close: async () => {
      await application.close();
      await database.drop();
    },
  };
}

/** The same over a database that somebody else drops, at the time of a clock. */
export async function applicationOn(database: TestDatabase, clock: Clock): Promise<TestApplication> {
  const app = await createApp({
    appDatabaseUrl: database.appUrl,
    publicUrl: undefined,
    webFolder: resolve(__dirname, '../../../web/dist'),
    demonstration: true,
    clock,
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const origin = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return {
    origin,
    database,
    app,
    visitor: () => new Visitor(origin),
    signedIn: async (email) => {
      const visitor = new Visitor(origin);
      const answer = await visitor.post('/auth/sign-in', { email, password: PASSWORD });
      if (answer.status !== 200) throw new Error(`sign-in of ${email}: ${answer.status} ${answer.text}`);
      return visitor;
    },
    close: () => app.close(),
  };
}
