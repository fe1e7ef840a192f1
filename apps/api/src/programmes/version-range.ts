/** The days on which a version is in force: `[validFrom, validTo)`, null = until further notice. */
export type VersionRange = {
  readonly id: string;
  readonly validFrom: string;
  readonly validTo: string | null;
};

export type Place = {
  /** The version that ends where the new one starts; null when the new one comes before all others. */
  readonly closes: VersionRange | null;
  /** First day on which the new one is no longer in force. */
  readonly validTo: string | null;
};

const isEmpty = (range: VersionRange): boolean => range.validTo === range.validFrom;

/**
 * Where a version that starts on `validFrom` goes among those there are. It takes over the rest of the range in which
 * it starts, so that ranges stay disjoint and every day that was covered stays covered.
 */
export function placeFor(validFrom: string, existing: readonly VersionRange[]): Place {
  const closes = existing.find(
    (range) => range.validFrom <= validFrom && (range.validTo === null || range.validTo > validFrom),
  );
  if (closes !== undefined) return { closes, validTo: closes.validTo };
  const later = existing.filter((range) => range.validFrom > validFrom && !isEmpty(range));
  const [first] = later.map((range) => range.validFrom).sort();
  return { closes: null, validTo: first ?? null };
}
