import { ProblemException } from '../http/problem-exception';

function isCollision(error: unknown): boolean {
  return error instanceof Error && (error as Error & { code?: unknown }).code === '23505';
}

/**
 * Runs a use-case again when someone else wrote the same key first: the second run finds that row and compares.
 * @throws conflict when it collides again, which means that an inner id belongs to another record
 */
export async function againAfterCollision<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isCollision(error)) throw error;
  }
  try {
    return await work();
  } catch (error) {
    throw isCollision(error) ? new ProblemException('conflict') : error;
  }
}
