import { parseArgs } from 'node:util';
import { ownerDataSource } from '../platform/database/data-source';
import { readSettings } from '../platform/env';
import { NewClinic, openClinic } from './new-clinic';

const USAGE = `Usage: npm run clinic:create -- --name "Harbour Physiotherapy" --time-zone Europe/London \\
         --administrator-name "Ada Byron" --administrator-email ada@clinic.example`;

const WORDS = {
  name: '--name',
  timeZone: '--time-zone',
  administratorName: '--administrator-name',
  administratorEmail: '--administrator-email',
} as const;

const usage = (fault: string): Error => new Error(`${fault}\n${USAGE}`);

function valuesOf(words: readonly string[]): Record<string, string | undefined> {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: false,
      options: Object.fromEntries(
        Object.values(WORDS).map((word) => [word.slice(2), { type: 'string' as const }]),
      ),
    }).values as Record<string, string | undefined>;
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
}

/** @throws Error that names every argument that is missing or wrong, and how to write them */
export function readWords(words: readonly string[]): NewClinic {
  const values = valuesOf(words);
  const given = Object.fromEntries(
    Object.entries(WORDS).map(([field, word]) => [field, values[word.slice(2)]]),
  );
  const missing = Object.entries(WORDS).filter(([field]) => given[field] === undefined);
  if (missing.length > 0) throw usage(`${missing.map(([, word]) => word).join(', ')} missing.`);
  const parsed = NewClinic.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(
    ({ path, message }) => `${WORDS[path[0] as keyof typeof WORDS]}: ${message}`,
  );
  throw usage(faults.join('\n'));
}

/**
 * Opens a clinic on the database of `DATABASE_URL` and invites its first administrator.
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
    const { token } = await openClinic(dataSource, given, at);
    return `${settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`}/join#${token}`;
  } finally {
    await dataSource.destroy();
  }
}
