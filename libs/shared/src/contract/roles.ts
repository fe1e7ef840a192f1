import { z } from 'zod';

/** A membership holds a set of these; `patient` is never mixed with the others. */
export const ROLES = ['physiotherapist', 'lead', 'administrator', 'desk', 'patient'] as const;
export const Role = z.enum(ROLES);
export type Role = z.output<typeof Role>;

/** Everybody who works at the clinic. */
export const STAFF_ROLES = [
  'physiotherapist',
  'lead',
  'administrator',
  'desk',
] as const satisfies readonly Role[];
