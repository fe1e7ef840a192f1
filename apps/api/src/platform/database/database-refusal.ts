import { types } from 'node:util';
import { ProblemException } from '../http/problem-exception';

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  '57014',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '40001',
  '40P01',
  '55P03',
  '25P03',
]);
const LOST =
  /timeout exceeded when trying to connect|Connection terminated|connection error and is not queryable|Query read timeout|Client was closed|Connection is not established|Cannot use a pool after/i;

/**
 * What a fault of the database means for the caller.
 * @returns null when it is not a fault that we know how to name
 */
export function refusalOfDatabase(error: unknown): ProblemException | null {
  // Node's own errors of a socket are of another realm wherever modules are loaded in one of their own.
  if (!types.isNativeError(error)) return null;
  const inner = error as Error & { code?: unknown; driverError?: { code?: unknown } };
  const code = String(inner.driverError?.code ?? inner.code ?? '');
  if (code === 'IS401') return new ProblemException('unauthenticated');
  if (code === 'IS403') return new ProblemException('forbidden');
  if (code === '23503') return new ProblemException('reference-not-found');
  if (UNREACHABLE.has(code) || LOST.test(error.message)) return new ProblemException('unavailable');
  return null;
}
