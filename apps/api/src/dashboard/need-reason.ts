import {
  dayInWords,
  FLAG_RULES,
  type FlagSeverity,
  INPUT_LABELS,
  isNeural,
  isSharp,
  type MetRule,
  type PainQuality,
  type PainSite,
  QUALITY_PHRASES,
  type RuleId,
  type Side,
  SYMPTOM_PHRASES,
} from '@ischia/shared';
import { PLACE_PHRASES } from './place-phrases.en';

/** One record behind a flag: what was said, and where. score: highest of during and after; null = not answered. */
export type ReasonRecord = {
  readonly on: string;
  readonly score: number | null;
  readonly painBefore: number | null;
  readonly qualities: readonly PainQuality[];
  readonly sites: readonly PainSite[];
};

/** A flag, and the records of its most severe and latest occurrence; `on` is the day on which it was received. */
export type Reason = {
  readonly severity: FlagSeverity;
  readonly rules: readonly MetRule[];
  readonly records: readonly ReasonRecord[];
  readonly on: string;
};

const SIDE_PHRASES: Readonly<Record<Side, string | null>> = {
  L: 'left',
  R: 'right',
  both: 'both sides',
  C: null,
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** The highest score of the records; null = nobody was answered, which is not 0. */
function scoreOf(records: readonly ReasonRecord[]): number | null {
  const scores = records.map((record) => record.score).filter((score) => score !== null);
  return scores.length === 0 ? null : Math.max(...scores);
}

const outOfTen = (score: number | null): string => (score === null ? ', no number given' : ` ${score}/10`);

function placeOf(records: readonly ReasonRecord[]): string {
  const sites = records.flatMap((record) => record.sites);
  const places = [...new Set(sites.map((site) => PLACE_PHRASES[site.region]))];
  const sides = [...new Set(sites.map((site) => SIDE_PHRASES[site.side]))].filter((side) => side !== null);
  if (places.length === 0) return '';
  return ` in ${listed(places)}${sides.length === 0 ? '' : `, ${listed(sides)}`}`;
}

/** "Sharp pain 3/10 in the back of the thigh, right". Only words that stop an exercise are named. */
function painInWords({ records }: Reason): string {
  const words = [...new Set(records.flatMap((record) => record.qualities))];
  const phrases = words
    .filter((word) => isSharp([word]) || isNeural([word]))
    .flatMap((word) => QUALITY_PHRASES[word] ?? []);
  const said = phrases.length === 0 ? 'pain' : listed(phrases);
  return `${capital(said)}${outOfTen(scoreOf(records))}${placeOf(records)}`;
}

/** The value of a rule's input as it stands on the flag; null when the rule did not keep it. */
function inputOf({ rules }: Reason, ruleId: RuleId, name: keyof typeof INPUT_LABELS): string | null {
  const rule = rules.find((met) => met.ruleId === ruleId);
  const value = rule?.inputs.find((input) => input.label === INPUT_LABELS[name])?.value;
  return value === undefined || value === 'not answered' ? null : value;
}

function unsettledMorning(reason: Reason): string {
  const [before, next] = [inputOf(reason, 'M4', 'painBefore'), inputOf(reason, 'M4', 'nextMorning')];
  const numbers = next === null ? '' : `, ${next}/10${before === null ? '' : ` after ${before}/10 before`}`;
  return `Not settled the next morning${numbers}`;
}

function risingWeek(reason: Reason): string {
  const [before, now] = [inputOf(reason, 'M5', 'weekBeforeMean'), inputOf(reason, 'M5', 'weekMean')];
  return before === null || now === null
    ? 'Worst pain of the week is up'
    : `Worst pain of the week up from ${before} to ${now}`;
}

/** Which of the three questions was answered yes. */
function checkAnswers(reason: Reason): string {
  const asked = ['nightPainConstant', 'weightLoss', 'cancerNewPain'] as const;
  const yes = asked.filter((name) => inputOf(reason, 'H8', name) === 'yes');
  return yes.length === 0
    ? 'A check question answered yes'
    : yes.map((name) => INPUT_LABELS[name]).join(', ');
}

const LONG_STANDING = 'Long-standing change between the legs, or in bladder, bowel or sexual function';
const urgent = (ruleId: RuleId): string => `Said yes to: ${SYMPTOM_PHRASES[ruleId] ?? 'a warning sign'}`;
const severe = ({ records }: Reason): string => `Pain${outOfTen(scoreOf(records))}${placeOf(records)}`;

/** A sentence for each row of the decision table, in what was said and counted, never in a diagnosis. */
const SENTENCES: Readonly<Partial<Record<RuleId, (reason: Reason) => string>>> = {
  H1: painInWords,
  H2: painInWords,
  H3: painInWords,
  M1: painInWords,
  M2: painInWords,
  H4: severe,
  M8: severe,
  H5: (reason) => `Sudden pop${placeOf(reason.records)}, can walk`,
  H6: (reason) => `${painInWords(reason)}, again within 7 days`,
  H7: () => 'Third unsettled next morning in 7 days',
  H8: checkAnswers,
  H9: () => LONG_STANDING,
  M9: () => LONG_STANDING,
  H10: (reason) => `${painInWords(reason)}, further down than usual or on a new side`,
  M7: (reason) => `${painInWords(reason)}, further down than usual`,
  H11: () => 'Soreness between the legs',
  H12: ({ records }) =>
    `Could not start, pain before${outOfTen(scoreOf(records.map((one) => ({ ...one, score: one.painBefore }))))}`,
  M3: (reason) => `${severe(reason)}, above the level in the plan`,
  M4: unsettledMorning,
  M5: risingWeek,
  M6: (reason) => `Stopped early because of pain${outOfTen(scoreOf(reason.records))}`,
};

/** The row that speaks for the flag: the first of the table that was met. */
function leadingRule(reason: Reason): RuleId | null {
  const met = reason.rules.map((rule) => rule.ruleId);
  return FLAG_RULES.find((rule) => met.includes(rule.id))?.id ?? null;
}

/**
 * Why a patient stands where they stand: what was said, its numbers and its day. A number that was not answered is
 * said to be missing.
 * @example "Sharp pain 3/10 in the back of the thigh, right, Tue 24 Nov"
 */
export function reasonInWords(reason: Reason): string {
  const latest = reason.records
    .map((record) => record.on)
    .sort()
    .at(-1);
  const day = dayInWords(latest ?? reason.on);
  const ruleId = leadingRule(reason);
  if (ruleId === null) return `A report that could not be read, ${day}`;
  if (reason.severity === 'urgent') return `${urgent(ruleId)}, ${day}`;
  return `${(SENTENCES[ruleId] ?? painInWords)(reason)}, ${day}`;
}
