import 'reflect-metadata';
import { resolve } from 'node:path';
import { createApp } from './create-app';
import { Clock } from './platform/clock';
import { readSettings } from './platform/env';
import { Timers } from './timers/timers';

async function serve(): Promise<void> {
  const settings = readSettings(process.env);
  const url = settings.APP_DATABASE_URL ?? settings.DATABASE_URL;
  if (url === undefined)
    throw new Error('APP_DATABASE_URL is not set: `npm start` sets it, see .env.example');
  const app = await createApp({
    appDatabaseUrl: url,
    publicUrl: settings.PUBLIC_URL,
    webFolder: resolve(__dirname, '../../web/dist'),
    demonstration: settings.DEMO,
    clock: new Clock(),
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void app.close().then(() => process.exit(0)));
  }
  const host = settings.PUBLIC_URL === undefined ? '127.0.0.1' : '0.0.0.0';
  if (settings.WORKER === 'only') await app.init();
  else await app.listen({ port: settings.PORT, host });
  if (settings.WORKER !== 'none') app.get(Timers).start();
}

serve().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
