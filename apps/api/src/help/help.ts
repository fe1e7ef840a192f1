import type { FastifyInstance } from 'fastify';
import { cookiesOf } from '../auth/caller';
import type { ClinicTransaction } from '../platform/database/clinic-transaction';
import { contentSecurityPolicy } from '../platform/http/security-headers';
import { type HelpNumbers, helpPage } from './help-page';

async function numbersOf(
  transaction: ClinicTransaction,
  clinicId: string | null,
): Promise<HelpNumbers | null> {
  if (clinicId === null) return null;
  const rows = await transaction.identity<HelpNumbers>('SELECT * FROM identity.help_numbers($1)', [clinicId]);
  return rows[0] ?? null;
}

/** The help page always answers: without a clinic, without a session and without a database. */
export function serveHelp(fastify: FastifyInstance, transaction: ClinicTransaction): void {
  fastify.get('/portal/help', async (request, reply) => {
    const clinicId = cookiesOf(request).clinicOf(request);
    const numbers = await numbersOf(transaction, clinicId).catch(() => null);
    return reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('content-security-policy', contentSecurityPolicy(null))
      .send(helpPage(numbers, '/portal/help.css'));
  });
}
