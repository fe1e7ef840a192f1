import {
  FLAG_RULES,
  INPUT_LABELS,
  type MetRule,
  type PainSite,
  QUALITY_LABELS,
  REGION_LABELS,
  SIDE_LABELS,
  THRESHOLD_LABELS,
  type Verdict,
} from '@ischia/shared';

const isSite = (value: unknown): value is PainSite =>
  typeof value === 'object' && value !== null && 'region' in value;

function itemInWords(value: unknown): string {
  if (isSite(value)) return `${REGION_LABELS[value.region]} (${SIDE_LABELS[value.side].toLowerCase()})`;
  const label = typeof value === 'string' ? (QUALITY_LABELS as Record<string, string>)[value] : undefined;
  return label ?? String(value);
}

/** A fact in words: null is "not answered", never zero. */
function inWords(value: unknown): string {
  if (value === null || value === undefined) return 'not answered';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(itemInWords).join(', ');
  if (typeof value === 'number' && !Number.isInteger(value)) return value.toFixed(1);
  return itemInWords(value);
}

const labelled = (values: object | undefined, labels: Readonly<Record<string, string>>): MetRule['inputs'] =>
  Object.entries(values ?? {}).map(([name, value]) => ({
    label: labels[name] ?? name,
    value: inWords(value),
  }));

/** The rules behind a flag as a clinician reads them: which rule, which values met it, and where it comes from. */
export function metRules(verdict: Verdict, ruleIds: readonly string[]): MetRule[] {
  return FLAG_RULES.filter((rule) => ruleIds.includes(rule.id)).map((rule) => ({
    ruleId: rule.id,
    title: rule.title,
    source: rule.source,
    inputs: labelled(verdict.inputs[rule.id]?.values, INPUT_LABELS),
    thresholds: labelled(verdict.inputs[rule.id]?.thresholds, THRESHOLD_LABELS),
  }));
}

/** The rule behind a report that could not be read. */
export function unreadableRule(fault: string, bytesTotal: number): MetRule {
  return {
    ruleId: 'X1',
    title: 'A report arrived that could not be read',
    source: 'clinical reference 3.6 X1',
    inputs: [
      { label: 'Fault', value: fault },
      { label: 'Size', value: `${bytesTotal} bytes` },
    ],
    thresholds: [],
  };
}

const place = (rule: MetRule): number => FLAG_RULES.findIndex((row) => row.id === rule.ruleId);

/** Rules of an earlier occurrence, with the later ones in place of those of the same id; the most severe first. */
export function mergedRules(earlier: readonly MetRule[], later: readonly MetRule[]): MetRule[] {
  const known = later.map((rule) => rule.ruleId);
  const kept = earlier.filter((rule) => !known.includes(rule.ruleId));
  return [...kept, ...later].sort((one, other) => place(one) - place(other));
}
