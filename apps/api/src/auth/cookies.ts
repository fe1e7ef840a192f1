import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemException } from '../platform/http/problem-exception';

export type App = 'staff' | 'portal';

/** What a session cookie says. The token itself is stored nowhere; its hash is looked up. */
export type Ticket = {
  readonly clinicId: string;
  readonly patientId: string | null;
  readonly tokenHash: Buffer;
};

const STAFF = /^(?<clinicId>[0-9a-f-]{36})\.(?<token>[A-Za-z0-9_-]{43})$/;
const PORTAL = /^(?<clinicId>[0-9a-f-]{36})\.(?<patientId>[0-9a-f-]{36})\.(?<token>[A-Za-z0-9_-]{43})$/;

/** What is stored of a secret of 256 bits, of a session or of an invitation. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

function ticketIn(value: string | undefined, app: App): Ticket | null {
  const parts = (app === 'portal' ? PORTAL : STAFF).exec(value ?? '')?.groups;
  const { clinicId, patientId, token } = parts ?? {};
  if (clinicId === undefined || token === undefined) return null;
  return { clinicId, patientId: patientId ?? null, tokenHash: hashOf(token) };
}

export const newToken = (): { token: string; tokenHash: Buffer } => {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: hashOf(token) };
};

/** Cookie names and attributes: `__Host-` and Secure behind https, neither on loopback http. */
export class Cookies {
  constructor(private readonly https: boolean) {}

  private name(kind: App | 'clinic'): string {
    return `${this.https ? '__Host-' : ''}ischia-${kind}`;
  }

  private write(reply: FastifyReply, name: string, value: string, maxAge: number): void {
    void reply.setCookie(name, value, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.https,
      maxAge,
    });
  }

  give(
    reply: FastifyReply,
    app: App,
    ticket: { clinicId: string; patientId: string | null; token: string },
    seconds: number,
  ): void {
    const owner = app === 'portal' ? `${ticket.clinicId}.${ticket.patientId}` : ticket.clinicId;
    this.write(reply, this.name(app), `${owner}.${ticket.token}`, seconds);
    // Which clinic's numbers the help page shows; survives sign-out and is no secret.
    if (app === 'portal') this.write(reply, this.name('clinic'), ticket.clinicId, 400 * 24 * 3600);
  }

  take(reply: FastifyReply, app: App): void {
    void reply.clearCookie(this.name(app), {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.https,
    });
  }

  /** @throws unauthenticated when the cookie is absent, odd, or there twice */
  read(request: FastifyRequest, app: App): Ticket {
    const name = this.name(app);
    const pairs = (request.headers.cookie ?? '')
      .split(';')
      .filter((pair) => pair.trim().startsWith(`${name}=`));
    const ticket = pairs.length === 1 ? ticketIn(request.cookies[name], app) : null;
    if (ticket === null) throw new ProblemException('unauthenticated');
    return ticket;
  }

  /** The clinic whose numbers this browser may show, or null. */
  clinicOf(request: FastifyRequest): string | null {
    const value = request.cookies[this.name('clinic')] ?? '';
    return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) ? value : null;
  }
}
