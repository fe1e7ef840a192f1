import { z } from 'zod';

const Flag = z.enum(['0', '1']).transform((text) => text === '1');

const loopback = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

const PublicUrl = z
  .url()
  .transform((text) => text.replace(/\/+$/, ''))
  .refine((text) => text.startsWith('https://') || loopback.test(text), 'must be https, or http on loopback');

/** Every setting, with its default. `.env.example` explains each for a person. */
const Settings = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number')
    .default('3000')
    .transform(Number),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z.string().min(1).optional(),
  APP_DATABASE_URL: z.string().min(1).optional(),
  DATABASE_REPLICA_URL: z.string().min(1).optional(),
  MAIL_URL: z.string().min(1).optional(),
  PUBLIC_URL: PublicUrl.optional(),
  WORKER: z.enum(['inside', 'only', 'none']).default('inside'),
  DEMO: Flag.default(false),
  DEMO_TODAY: z.iso.date().optional(),
});
export type Settings = z.output<typeof Settings>;

/**
 * Reads the settings once, at boot.
 * @throws Error whose message names each setting that is wrong and what it must be
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Settings.safeParse(given);
  if (parsed.success) return Object.freeze(parsed.data);
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`These settings are not right (see .env.example):\n${faults.join('\n')}`);
}

export const SETTING_NAMES = Object.keys(Settings.shape);
