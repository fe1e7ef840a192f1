/** Accounts of the made-up clinic; shown only while the server says that it is loaded. */
export const DEMONSTRATION_EMAILS = ['patient@demo.example', 'patient2@demo.example'] as const;
export const DEMONSTRATION_PASSWORD = 'correct-horse-ischia';

/** Whether the server serves the demonstration clinic. */
export function isDemonstration(page: Document): boolean {
  const meta = page.querySelector('meta[name="ischia-demonstration"]');
  return meta?.getAttribute('content') === '1';
}
