import { LocalDate } from '@ischia/shared';

export type BirthDateParts = { readonly day: string; readonly month: string; readonly year: string };

/** Three numbers as somebody types them, as a calendar day; null when they are none. */
export function birthDateOf({ day, month, year }: BirthDateParts): string | null {
  const parts = [year, month, day].map((part) => part.trim());
  if (!parts.every((part) => /^\d+$/.test(part)) || parts[0]?.length !== 4) return null;
  const text = parts.map((part, index) => (index === 0 ? part : part.padStart(2, '0'))).join('-');
  return LocalDate.safeParse(text).success ? text : null;
}
