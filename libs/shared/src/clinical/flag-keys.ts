import { lateralSides } from './body-levels';
import { highestSeverity, type Verdict } from './evaluate-session';
import type { SessionFacts } from './facts';
import type { RuleId } from './flag-rule';
import { FLAG_RULES } from './flag-rules';
import { hasGroup } from './pain-words';
import { filedGroup, type RegionGroup } from './region-groups';
import type { FlagSeverity } from './vocabulary';

/**
 * Families of flags: matches of one family in one place belong to one open flag. Urgent matches and
 * unreadable reports (X1) stand each for itself.
 * @source clinical reference 3.6
 * @status design-decision
 */
export const FLAG_FAMILIES = [
  'SHARP',
  'RADIATING',
  'SENSORY',
  'NERVE',
  'SPREAD',
  'POP',
  'LOAD',
  'MEDICAL',
  'URGENT',
  'X1',
] as const;
export type FlagFamily = (typeof FLAG_FAMILIES)[number];

/**
 * Side of a flag: one, both (B), the midline, or any where the side does not count.
 * @source clinical reference 3.6
 */
export const FLAG_SIDES = ['L', 'R', 'B', 'C', 'any'] as const;
export type FlagSide = (typeof FLAG_SIDES)[number];

/**
 * One match that belongs into the inbox, with the key of its flag.
 * @source clinical reference 3.6
 */
export interface FlagMatch {
  readonly ruleId: RuleId | 'X1';
  readonly severity: FlagSeverity;
  readonly family: FlagFamily;
  readonly regionGroup: RegionGroup;
  readonly side: FlagSide;
  /** Unique per patient while the flag is open; the caller puts the patient in front of it. */
  readonly key: string;
  /** false: an own flag for this record, never merged, snoozed or closed in bulk. */
  readonly isMergeable: boolean;
  readonly asExpected: boolean;
}

/**
 * The record that a match came from; inside a session the session is the source.
 * @source clinical reference 3.6
 */
export interface SourceRecord {
  readonly id: string;
}

const NEURAL_FAMILIES = ['RADIATING', 'SENSORY', 'NERVE'] as const;
const SHARP_AND_NEURAL = ['SHARP', ...NEURAL_FAMILIES] as const;

/** Families of the rules that have one family whatever was said. */
const FAMILY_OF_RULE: Readonly<Partial<Record<RuleId, FlagFamily>>> = {
  H1: 'SHARP',
  M1: 'SHARP',
  H2: 'RADIATING',
  H3: 'SENSORY',
  M7: 'SPREAD',
  H10: 'SPREAD',
  H5: 'POP',
  M3: 'LOAD',
  M4: 'LOAD',
  M5: 'LOAD',
  M6: 'LOAD',
  M8: 'LOAD',
  H4: 'LOAD',
  H7: 'LOAD',
  H12: 'LOAD',
  H8: 'MEDICAL',
  H9: 'MEDICAL',
  H11: 'MEDICAL',
  M9: 'MEDICAL',
};

/** M2 and H6 follow the groups of the words that were chosen. */
function familiesOf(ruleId: RuleId, facts: SessionFacts): readonly FlagFamily[] {
  const family = FAMILY_OF_RULE[ruleId];
  if (family !== undefined) return [family];
  const candidates = ruleId === 'M2' ? NEURAL_FAMILIES : SHARP_AND_NEURAL;
  return candidates.filter((group) => hasGroup(facts.qualities, group));
}

function sideOf(facts: SessionFacts): FlagSide {
  const sides = lateralSides(facts.sites.map((site) => site.side));
  if (sides.size === 2) return 'B';
  const [only] = sides;
  if (only !== undefined) return only;
  return facts.sites.length > 0 ? 'C' : 'any';
}

const hasPlace = (family: FlagFamily): boolean => family !== 'LOAD' && family !== 'MEDICAL';

/**
 * The inbox matches of a verdict: one for each urgent row, keyed by the record; one for each moderate or
 * high row and family, keyed by family, region group and side. Info rows are marks on the log and have none.
 * @source clinical reference 3.6
 * @status design-decision
 * @example the key of "sharp 1/10, left thigh" is 'SHARP:THIGH:L'
 */
export function flagKeysFor(
  verdict: Verdict,
  facts: SessionFacts,
  record: SourceRecord,
): readonly FlagMatch[] {
  return FLAG_RULES.filter((rule) => verdict.ruleIds.includes(rule.id)).flatMap((rule): FlagMatch[] => {
    const { id: ruleId, severity } = rule;
    const { asExpected } = verdict;
    if (severity === 'info') return [];
    if (severity === 'urgent') {
      const key = `${ruleId}:${record.id}`;
      const place = { regionGroup: 'ANY', side: 'any' } as const;
      return [{ ruleId, severity, family: 'URGENT', ...place, key, isMergeable: false, asExpected }];
    }
    return familiesOf(ruleId, facts).map((family) => {
      const regionGroup = hasPlace(family) ? filedGroup(facts.sites, facts.spread) : 'ANY';
      const side = hasPlace(family) ? sideOf(facts) : 'any';
      const key = `${family}:${regionGroup}:${side}`;
      return { ruleId, severity, family, regionGroup, side, key, isMergeable: true, asExpected };
    });
  });
}

/**
 * The match of a report that nobody could read: high, a flag of its own.
 * @source clinical reference 3.6, X1
 */
export function unreadableReportMatch(record: SourceRecord): FlagMatch {
  return {
    ruleId: 'X1',
    severity: 'high',
    family: 'X1',
    regionGroup: 'ANY',
    side: 'any',
    key: `X1:${record.id}`,
    isMergeable: false,
    asExpected: false,
  };
}

/**
 * All matches of one record that belong to one flag.
 * @source clinical reference 3.6
 */
export interface FlagOccurrence {
  readonly key: string;
  readonly severity: FlagSeverity;
  readonly matches: readonly FlagMatch[];
}

/**
 * Gathers the matches of one record by key: one occurrence a flag, at the highest severity.
 * @source clinical reference 3.6 ("unique per flag and session")
 */
export function occurrencesOf(matches: readonly FlagMatch[]): readonly FlagOccurrence[] {
  const keys = [...new Set(matches.map((match) => match.key))];
  return keys.map((key) => {
    const own = matches.filter((match) => match.key === key);
    const severity = highestSeverity(own.map((match) => match.severity));
    if (severity === null || severity === 'info') throw new RangeError(`no flag severity for ${key}`);
    return { key, severity, matches: own };
  });
}
