import { ProblemException } from '../platform/http/problem-exception';

/**
 * Where a page ended: the last patient’s id, whose name is looked up again, so that no name stands in a URL.
 * Sixteen bytes as base64url.
 */
export function cursorAfter(patientId: string): string {
  return Buffer.from(patientId.replace(/-/g, ''), 'hex').toString('base64url');
}

export const brokenCursor = (): ProblemException =>
  new ProblemException('validation-failed', undefined, [
    { pointer: '/cursor', code: 'custom', message: 'is not a cursor of this list' },
  ]);

/** @throws validation-failed for anything that `cursorAfter` did not write */
export function patientIdIn(cursor: string): string {
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.length !== 16 || bytes.toString('base64url') !== cursor) throw brokenCursor();
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
