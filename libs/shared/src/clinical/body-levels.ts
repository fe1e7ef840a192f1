import type { Condition, Region, Side, Spread } from './vocabulary';

/**
 * A place on the body: region and side. A record carries a set of them.
 * @source clinical reference 3.1, `regions`, `sides`
 */
export interface BodySite {
  readonly region: Region;
  readonly side: Side;
}

/**
 * How far from the spine a region lies, 0 low back to 4 foot.
 * null: the region has no level (between the legs, other).
 * @source clinical reference 3.1, "Regions"
 * @status design-decision
 */
export const REGION_LEVELS: Readonly<Record<Region, number | null>> = {
  low_back: 0,
  buttock: 1,
  groin: 1,
  sit_bone: 1,
  thigh_prox: 2,
  thigh_mid: 2,
  thigh_dist: 2,
  thigh_front: 2,
  inner_thigh: 2,
  knee: 2,
  calf: 3,
  shin: 3,
  foot: 4,
  saddle: null,
  other: null,
};

/**
 * Level of the furthest point that a feeling reached.
 * @source clinical reference 3.1, "Regions"
 * @status design-decision
 */
export const SPREAD_LEVELS: Readonly<Record<Spread, number>> = {
  none: 0,
  buttock: 1,
  thigh: 2,
  below_knee: 3,
  foot: 4,
};

/**
 * Level at which a person's pain usually lies, where no clinician recorded one.
 * @source clinical reference 3.1, `baseline_level`
 * @status design-decision
 */
export const BASELINE_LEVELS: Readonly<Record<Condition, number>> = {
  'low-back': 0,
  'hamstring-tendon': 1,
  'hamstring-strain': 2,
};

/**
 * Level from which a region lies on the leg itself: thigh and below.
 * @source clinical reference 3.1, "Regions"; 3.7 "both legs"
 */
export const LEG_LEVEL = 2;
/**
 * Level from which a region lies below the knee: calf, shin, foot.
 * @source clinical reference 3.1, "Regions"; 3.7 "region below the knee"
 */
export const BELOW_KNEE_LEVEL = 3;

const highest = (levels: readonly (number | null)[]): number | null =>
  levels.reduce<number | null>((top, level) => {
    if (level === null) return top;
    return top === null || level > top ? level : top;
  }, null);

/**
 * The most distal level among the sites themselves, the spread answer left aside.
 * @range 0 to 4
 * @returns null when no site has a level
 * @source clinical reference 3.1, `level`
 */
export function levelOfSites(sites: readonly BodySite[]): number | null {
  return highest(sites.map((site) => REGION_LEVELS[site.region]));
}

/**
 * The most distal level of a report: the highest of its sites and of the furthest point.
 * @range 0 to 4
 * @returns null when neither a site with a level nor a spread was reported
 * @source clinical reference 3.1, `level`
 * @example levelOf([{ region: 'low_back', side: 'C' }], 'foot') === 4
 */
export function levelOf(sites: readonly BodySite[], spread: Spread | null): number | null {
  return highest([levelOfSites(sites), spread === null ? null : SPREAD_LEVELS[spread]]);
}

/**
 * Left and right as named by some sites: both is left and right, the midline neither.
 * @source clinical reference 3.4, *new side*
 */
export function lateralSides(sides: readonly Side[]): ReadonlySet<'L' | 'R'> {
  const found = new Set<'L' | 'R'>();
  for (const side of sides) {
    if (side === 'L' || side === 'both') found.add('L');
    if (side === 'R' || side === 'both') found.add('R');
  }
  return found;
}

/**
 * The sites that lie at a level or further out. Where the spread answer reaches further than every
 * site, nobody said on which side it spread, so every site counts.
 * @source clinical reference 3.4, *new side* ("a reported side at level >= 1")
 */
export function sitesFromLevel(
  sites: readonly BodySite[],
  spread: Spread | null,
  minimumLevel: number,
): readonly BodySite[] {
  const siteLevel = levelOfSites(sites);
  const spreadLevel = spread === null ? null : SPREAD_LEVELS[spread];
  const spreadGoesFurther =
    spreadLevel !== null && spreadLevel >= minimumLevel && (siteLevel === null || spreadLevel > siteLevel);
  if (spreadGoesFurther) return sites;
  return sites.filter((site) => {
    const level = REGION_LEVELS[site.region];
    return level !== null && level >= minimumLevel;
  });
}
