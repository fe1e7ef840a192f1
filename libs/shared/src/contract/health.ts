import { z } from 'zod';

/** Answer of `/api/health/live` and `/api/health/ready`. */
export const Health = z.object({ status: z.enum(['ok', 'unavailable']) });
export type Health = z.output<typeof Health>;
