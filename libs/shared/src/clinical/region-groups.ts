import type { BodySite } from './body-levels';
import { levelOf, REGION_LEVELS, SPREAD_LEVELS } from './body-levels';
import type { Spread } from './vocabulary';

/**
 * Groups under which matches are filed. `ANY`: other, between the legs, or no place given.
 * @source clinical reference 3.6, "Groups"
 * @status design-decision
 */
export const REGION_GROUPS = ['BACK', 'THIGH', 'BELOW_KNEE', 'ANY'] as const;
export type RegionGroup = (typeof REGION_GROUPS)[number];

/** The groups follow the levels: 0 and 1 back, 2 thigh, 3 and 4 below the knee. */
function groupOfLevel(level: number | null): RegionGroup {
  if (level === null) return 'ANY';
  if (level <= 1) return 'BACK';
  return level === 2 ? 'THIGH' : 'BELOW_KNEE';
}

/**
 * The group under which a record is filed: its most distal one. The furthest point that was answered
 * counts as reported, so that a feeling that reached the foot never hides behind an open back flag.
 * @source clinical reference 3.6, "most distal reported group"
 * @status design-decision
 */
export function filedGroup(sites: readonly BodySite[], spread: Spread | null): RegionGroup {
  return groupOfLevel(levelOf(sites, spread));
}

function reportedGroups(sites: readonly BodySite[], spread: Spread | null): ReadonlySet<RegionGroup> {
  const levels = sites.map((site) => REGION_LEVELS[site.region]);
  if (spread !== null && spread !== 'none') levels.push(SPREAD_LEVELS[spread]);
  const groups = levels.filter((level) => level !== null).map(groupOfLevel);
  return new Set(groups.length === 0 ? ['ANY'] : groups);
}

/**
 * Where a record hurt.
 * @source clinical reference 3.1
 */
export interface ReportedPlace {
  readonly sites: readonly BodySite[];
  readonly spread: Spread | null;
}

/**
 * Whether two records hurt in the same region group: they share one, or one of them is filed under ANY.
 * Wider than comparing the filed groups alone: sharp in the back, then sharp in back and thigh, repeats.
 * @source clinical reference 3.4 H6, 3.6 ("a record filed under ANY matches every group")
 * @status design-decision
 */
export function isSameRegionGroup(one: ReportedPlace, other: ReportedPlace): boolean {
  const groups = reportedGroups(one.sites, one.spread);
  const others = reportedGroups(other.sites, other.spread);
  return groups.has('ANY') || others.has('ANY') || [...groups].some((group) => others.has(group));
}
