import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { applicationUrl } from './browser';

/** The program that `npm run clinic:create` runs, on the database of the running application. */
export function clinicLinkFor(name: string, email: string): string {
  const words = ['--name', name, '--time-zone', 'Europe/Rome'];
  const person = ['--administrator-name', 'Ada Byron', '--administrator-email', email];
  const program = join(__dirname, '../../apps/api/dist/create-clinic.js');
  return execFileSync(process.execPath, [program, ...words, ...person], {
    encoding: 'utf8',
    env: {
      ...process.env,
      DATABASE_URL: process.env['E2E_OWNER_URL'],
      PUBLIC_URL: '',
      PORT: new URL(applicationUrl()).port,
    },
  }).trim();
}
