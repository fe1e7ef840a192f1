import { z } from 'zod';
import { ADHERENCE_BANDS } from '../clinical/adherence';
import { endpoint } from './endpoint';
import { Id, LocalDate } from './primitives';

/** Reported adherence in one window, with everything needed to work it out by hand. Reference 5.2-5.3. */
export const Adherence = z.object({
  windowDays: z.int(),
  first: LocalDate,
  last: LocalDate,
  expected: z.number().describe('Sessions due, 4 places'),
  credited: z.number(),
  dose: z.number(),
  raw: z.int().describe('Sessions with at least half the dose, on active days'),
  extra: z.number(),
  n: z.int(),
  x: z.int(),
  sessionAdherence: z.number().min(0).max(1).nullable().describe('null = nothing was due'),
  doseAdherence: z.number().min(0).max(1).nullable(),
  interval: z.tuple([z.number(), z.number()]).nullable().describe('Wilson 95 %, null when n is 0'),
  band: z.enum(ADHERENCE_BANDS),
});
export type Adherence = z.output<typeof Adherence>;

export const getAdherence = endpoint({
  summary: 'Reported adherence with its counts',
  method: 'GET',
  path: '/patients/:patientId/adherence',
  audience: 'staff',
  roles: ['physiotherapist'],
  params: z.strictObject({ patientId: Id }),
  query: z.strictObject({
    window: z
      .string()
      .regex(/^(?:7|14|28)(?:,(?:7|14|28)){0,2}$/)
      .optional(),
  }),
  statuses: [200],
  reply: z.object({ items: z.array(Adherence), definition: z.string() }),
});
