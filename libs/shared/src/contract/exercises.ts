import { z } from 'zod';
import { endpoint } from './endpoint';
import { Id, OptionalText } from './primitives';

const Whole = (minimum: number, maximum: number) => z.int().min(minimum).max(maximum).nullable();

/**
 * What is asked of one exercise. Either minutes, or sets with repetitions or a hold (or both).
 * null = this part is not prescribed, never zero.
 */
export const Dose = z.strictObject({
  sets: Whole(1, 20),
  repetitions: Whole(1, 100).describe('Repetitions a set'),
  holdSeconds: Whole(1, 3600).describe('Seconds a repetition is held'),
  minutes: Whole(1, 600),
  loadKg: z.number().min(0).max(500).nullable(),
  restSeconds: Whole(0, 1800),
  tempo: OptionalText(80).nullable(),
  perSide: z.boolean().describe('The dose is done once on each side'),
});
export type Dose = z.output<typeof Dose>;

const complete = (dose: Dose): boolean =>
  dose.minutes === null
    ? dose.sets !== null && (dose.repetitions !== null || dose.holdSeconds !== null)
    : true;

/** A dose that can be done: minutes, or sets with repetitions or a hold. */
export const PrescribedDose = Dose.refine(complete, {
  message: 'give minutes, or sets with repetitions or seconds',
  path: ['sets'],
});

export const EXERCISE_CATEGORIES = ['flexibility', 'strength', 'motor-control', 'neural', 'aerobic'] as const;

export const Exercise = z.object({
  id: Id,
  slug: z.string(),
  name: z.string(),
  category: z.enum(EXERCISE_CATEGORIES),
  start: z.string().describe('Starting position, in the patient’s words'),
  steps: z.array(z.string()),
  dose: Dose.describe('Starting suggestion; a physiotherapist confirms or changes it'),
  normal: z.string().describe('What is normal to feel'),
  stop: z.string().describe('What to stop for'),
  cautions: z.string(),
  equipment: z.string(),
  progressions: z.array(z.string()).describe('Slugs of harder ones'),
  regressions: z.array(z.string()).describe('Slugs of easier ones'),
});
export type Exercise = z.output<typeof Exercise>;

export const listExercises = endpoint({
  summary: 'The clinic’s exercise library, whole',
  method: 'GET',
  path: '/exercises',
  audience: 'staff',
  roles: ['physiotherapist', 'lead'],
  statuses: [200],
  reply: z.object({ items: z.array(Exercise) }),
});
