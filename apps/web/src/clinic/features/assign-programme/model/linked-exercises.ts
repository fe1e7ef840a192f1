/** What the library says about one exercise’s neighbours. */
export type Linked = {
  readonly id: string;
  readonly slug: string;
  readonly progressions: readonly string[];
  readonly regressions: readonly string[];
};

/**
 * Slugs that are held together with `slug`, as proposed: those of this programme that are reachable
 * from it by progressions, through exercises outside the programme too. Harder work is held with
 * the work that hurt; the approved easier one never is.
 */
export function heldWith(
  slug: string,
  library: readonly Linked[],
  inProgramme: ReadonlySet<string>,
  easierSlug: string | null,
): string[] {
  const bySlug = new Map(library.map((exercise) => [exercise.slug, exercise]));
  const seen = new Set([slug]);
  const queue = [slug];
  for (let current = queue.shift(); current !== undefined; current = queue.shift()) {
    for (const next of bySlug.get(current)?.progressions ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  seen.delete(slug);
  return [...seen].filter((found) => inProgramme.has(found) && found !== easierSlug);
}

/** Easier exercises that the library links, the first one proposed; null when it names none. */
export function easierOnes(slug: string, library: readonly Linked[]): Linked[] {
  const own = library.find((exercise) => exercise.slug === slug);
  return (own?.regressions ?? []).flatMap(
    (easier) => library.find((exercise) => exercise.slug === easier) ?? [],
  );
}
