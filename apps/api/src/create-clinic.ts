import 'reflect-metadata';
import { createClinic } from './clinics/create-clinic';
import { Clock } from './platform/clock';

createClinic(process.argv.slice(2), process.env, new Clock().now())
  .then((link) => process.stdout.write(`${link}\n`))
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
