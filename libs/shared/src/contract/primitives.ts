import { z } from 'zod';

/** Lower-case UUID. Ids made by devices are version 7 in form; the time inside is never read. */
export const Id = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  .describe('Lower-case UUID');
export type Id = z.output<typeof Id>;

/** A calendar day of the person it belongs to, `YYYY-MM-DD`; 30 February does not exist, nor does the year 0. */
export const LocalDate = z.iso
  .date()
  .refine((day) => !day.startsWith('0000'), 'has no year 0')
  .describe('Calendar day, YYYY-MM-DD');
export type LocalDate = z.output<typeof LocalDate>;

/** A moment with its offset, RFC 3339. */
export const Instant = z.iso
  .datetime({ offset: true })
  .refine((moment) => !moment.startsWith('0000'), 'has no year 0')
  .describe('Moment with offset, RFC 3339');
export type Instant = z.output<typeof Instant>;

/** Worst pain, NPRS 0-10, whole number. */
export const PainScore = z.int().min(0).max(10).describe('Pain, NPRS 0-10, whole number');
export type PainScore = z.output<typeof PainScore>;

/** IANA zone name as the device reports it; only its form is checked. */
export const TimeZone = z
  .string()
  .max(64)
  .regex(/^[A-Za-z]+(?:[/_+-][A-Za-z0-9_+-]+)*$/)
  .describe('IANA time zone name');

/** Three-state answer around a value. @see Answer in clinical */
export function AnswerOf<T extends z.ZodType>(value: T) {
  return z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('answered'), value }),
    z.strictObject({ state: z.literal('skipped') }),
    z.strictObject({ state: z.literal('not-asked') }),
  ]);
}

const wellFormed = (text: string): boolean => !/[\u0000\p{Cs}]/u.test(text);

/** Text that may be empty: well-formed, without NUL. */
export function OptionalText(maximum: number) {
  return z.string().max(maximum).refine(wellFormed, 'contains characters that cannot be stored');
}

/** Free text: well-formed, without NUL; at least one visible character. */
export function Text(maximum: number) {
  return OptionalText(maximum).refine((text) => /[^\s\p{Cf}\u3164]/u.test(text), 'is blank');
}

/** A person's name: as `Text(200)`, without direction overrides. */
export const PersonName = Text(200).refine(
  (text) => !/[\u202A-\u202E\u2066-\u2069]/u.test(text),
  'contains direction overrides',
);

/** Query of every list. */
export const PageQuery = z.strictObject({
  limit: z
    .string()
    .regex(/^(?:[1-9]\d?|100)$/)
    .optional()
    .describe('1-100'),
  cursor: OptionalText(200).optional(),
});

/** An e-mail address as it is stored: trimmed, lower case. */
export const EmailAddress = z
  .string()
  .max(254)
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email());
