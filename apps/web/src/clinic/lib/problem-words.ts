import type { FieldValues, Path, UseFormSetError } from 'react-hook-form';
import { RequestFailed } from '../../both/api-client';

/** What failed, in a sentence that a person can act on. */
export function problemWords(error: unknown): string {
  if (!(error instanceof RequestFailed)) return 'Something went wrong in this page. Reload it to try again.';
  if (error.code === 'offline') return 'The server did not answer. Check the connection and try again.';
  if (error.code === 'unexpected-answer') return 'The server’s answer could not be read. Try again.';
  return `${error.message}.`;
}

/** The reference that the clinic’s support can look up; null when no answer came. */
export function problemReference(error: unknown): string | null {
  return error instanceof RequestFailed ? (error.problem?.instance ?? null) : null;
}

/** Puts the server’s field errors where the form shows its own. @returns whether there were any */
export function showFieldErrors<T extends FieldValues>(
  error: unknown,
  setError: UseFormSetError<T>,
): boolean {
  if (!(error instanceof RequestFailed)) return false;
  const fields = error.problem?.errors ?? [];
  for (const field of fields) {
    const name = field.pointer.replace(/^\//, '').replaceAll('/', '.') as Path<T>;
    setError(name, { type: field.code, message: field.message });
  }
  return fields.length > 0;
}
