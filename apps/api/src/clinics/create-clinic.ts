import { parseArgs } from 'node:util';
import { EmailAddress } from '@ischia/shared';
import type { DataSource } from 'typeorm';
import { ownerDataSource } from '../platform/database/data-source';
import { readSettings } from '../platform/env';
import { inviteAgain, NewClinic, openClinic } from './new-clinic';

const USAGE = `Usage: npm run clinic:create -- --name "Harbour Physiotherapy" --time-zone Europe/London \\
         --administrator-name "Ada Byron" --administrator-email ada@clinic.example
       or, when the link was lost before it was used:
       npm run clinic:create -- --again --administrator-email ada@clinic.example`;

const WORDS = {
  name: '--name',
  timeZone: '--time-zone',
  administratorName: '--administrator-name',
  administratorEmail: '--administrator-email',
} as const;

const usage = (fault: string): Error => new Error(`${fault}\n${USAGE}`);

/** A new clinic, or a new link for an administrator who waits in one that is there. */
export type Asked = { readonly clinic: NewClinic } | { readonly againFor: string };

type Values = Record<string, string | undefined>;

function valuesOf(words: readonly string[]): { again: boolean; values: Values } {
  try {
    const { again, ...values } = parseArgs({
      args: [...words],
      allowPositionals: false,
      options: {
        ...Object.fromEntries(
          Object.values(WORDS).map((word) => [word.slice(2), { type: 'string' as const }]),
        ),
        again: { type: 'boolean' as const },
      },
    }).values as { again?: boolean };
    return { again: again === true, values };
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
}

function againFor(values: Values): string {
  const email = EmailAddress.safeParse(values[WORDS.administratorEmail.slice(2)]);
  if (!email.success || Object.keys(values).length > 1)
    throw usage('--again takes --administrator-email and nothing else.');
  return email.data;
}

/** @throws Error that names every argument that is missing or wrong, and how to write them */
export function readWords(words: readonly string[]): Asked {
  const { again, values } = valuesOf(words);
  if (again) return { againFor: againFor(values) };
  const given = Object.fromEntries(
    Object.entries(WORDS).map(([field, word]) => [field, values[word.slice(2)]]),
  );
  const missing = Object.entries(WORDS).filter(([field]) => given[field] === undefined);
  if (missing.length > 0) throw usage(`${missing.map(([, word]) => word).join(', ')} missing.`);
  const parsed = NewClinic.safeParse(given);
  if (parsed.success) return { clinic: parsed.data };
  const faults = parsed.error.issues.map(
    ({ path, message }) => `${WORDS[path[0] as keyof typeof WORDS]}: ${message}`,
  );
  throw usage(faults.join('\n'));
}

const tokenFor = async (dataSource: DataSource, asked: Asked, at: Date): Promise<string> =>
  'clinic' in asked
    ? (await openClinic(dataSource, asked.clinic, at)).token
    : inviteAgain(dataSource, asked.againFor);

/**
 * Opens a clinic on the database of `DATABASE_URL` and invites its first administrator, or invites them again.
 * @returns the link, which works once and for 72 hours; nothing else ever knows it
 */
export async function createClinic(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  at: Date,
): Promise<string> {
  const given = readWords(words);
  const settings = readSettings(environment);
  if (settings.DATABASE_URL === undefined)
    throw new Error('DATABASE_URL is not set: it names the owner of the schema');
  const dataSource = await ownerDataSource(settings.DATABASE_URL).initialize();
  try {
    if (await dataSource.showMigrations())
      throw new Error(
        'The schema is not up to date: run `npm start` with this DATABASE_URL once, then this again',
      );
    const token = await tokenFor(dataSource, given, at);
    return `${settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`}/join#${token}`;
  } finally {
    await dataSource.destroy();
  }
}
