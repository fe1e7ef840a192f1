import { z } from 'zod';
import { Id } from '@ischia/shared';
import { ProblemException } from '../platform/http/problem-exception';
import type { CaseloadPlace } from './shown-patients';

const Place = z.tuple([z.int().min(0).max(5), z.union([z.literal('infinity'), z.iso.datetime()]), Id]);

/** Where the page ended, as text that holds no name. */
export const cursorAfter = ({ need, since, patientId }: CaseloadPlace): string =>
  Buffer.from(JSON.stringify([need, since, patientId])).toString('base64url');

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

/** @throws validation-failed for anything that `cursorAfter` did not write */
export function placeIn(cursor: string): CaseloadPlace {
  const place = Place.safeParse(parsed(cursor));
  if (place.success) {
    const [need, since, patientId] = place.data;
    return { need, since, patientId };
  }
  throw new ProblemException('validation-failed', undefined, [
    { pointer: '/cursor', code: 'custom', message: 'is not a cursor of this list' },
  ]);
}
