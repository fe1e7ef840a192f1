import type { SessionFacts } from './facts';
import type { InputName, RuleId, UrgentAction } from './flag-rule';
import { FLAG_RULES } from './flag-rules';
import { chooseMessage } from './choose-message';
import type { MessageId } from './messages.en';
import type { RuleParameters } from './parameters';
import { DEFAULT_PARAMETERS, RULE_SET_VERSION } from './parameters';
import type { Readings } from './readings';
import { readFacts } from './readings';
import type { Severity } from './vocabulary';
import { SEVERITIES } from './vocabulary';

/**
 * Value of a fact or reading, as it stood when a rule matched. null = not answered.
 * @source clinical reference 8.1 (rule id, inputs, threshold, source)
 */
export type InputValue = SessionFacts[keyof SessionFacts] | Readings[keyof Readings];

/**
 * What the decision table says about one record.
 * @source clinical reference 3.4
 */
export interface Verdict {
  readonly ruleSetVersion: string;
  /** The highest severity of the matched rows. null = no row matched. */
  readonly severity: Severity | null;
  /** Most pressing action of the urgent rows. null = no urgent row matched. */
  readonly action: UrgentAction | null;
  /** Every matched row, in table order. */
  readonly ruleIds: readonly RuleId[];
  /** The usual feeling that clinician and patient recorded: stored, no hold, not counted. */
  readonly asExpected: boolean;
  readonly messageId: MessageId;
  /** For each matched row the values that met it and the thresholds in force. */
  readonly inputs: Readonly<Partial<Record<RuleId, MatchInputs>>>;
  /** Yes/no questions that were not answered and counted as no. */
  readonly unansweredQuestions: readonly string[];
}

/**
 * The evidence of one match.
 * @source clinical reference 8.1 (rule id, inputs, threshold, source)
 */
export interface MatchInputs {
  readonly values: Readonly<Partial<Record<InputName, InputValue>>>;
  readonly thresholds: Readonly<Partial<RuleParameters>>;
}

/**
 * The higher of two severities; null is below info.
 * @source clinical reference 3.4, "severity = the highest"
 */
export function highestSeverity(severities: readonly Severity[]): Severity | null {
  const ranks = severities.map((severity) => SEVERITIES.indexOf(severity));
  return ranks.length === 0 ? null : (SEVERITIES[Math.max(...ranks)] ?? null);
}

function isAsExpected(severity: Severity | null, ruleIds: readonly RuleId[], readings: Readings): boolean {
  if (severity !== 'moderate') return false;
  const review = ruleIds.filter((id) => id.startsWith('M'));
  const onlyKnown = review.every((id) => id === 'M2' || id === 'M9');
  return onlyKnown && (!review.includes('M2') || readings.isCovered);
}

function actionOf(actions: readonly (UrgentAction | null)[]): UrgentAction | null {
  if (actions.includes('emergency')) return 'emergency';
  return actions.includes('same-day') ? 'same-day' : null;
}

/**
 * Evaluates every row of the decision table on one record and keeps all that match. Pure: the device
 * and the server come to the same verdict from the same facts.
 * @param parameters thresholds of the rule set in force; the reference's unless given
 * @returns `severity` null when no row matched
 * @source clinical reference 3.4, design 5
 * @example evaluateSession(facts of "sharp 1/10").ruleIds equals ['M1']
 */
export function evaluateSession(
  facts: SessionFacts,
  parameters: RuleParameters = DEFAULT_PARAMETERS,
): Verdict {
  const readings = readFacts(facts, parameters);
  const matched = FLAG_RULES.filter((rule) => rule.when({ facts, readings, parameters }));
  const ruleIds = matched.map((rule) => rule.id);
  const severity = highestSeverity(matched.map((rule) => rule.severity));
  const asExpected = isAsExpected(severity, ruleIds, readings);
  const known = { ...facts, ...readings };
  const inputs = Object.fromEntries(
    matched.map((rule) => [
      rule.id,
      {
        values: Object.fromEntries(rule.inputs.map((name) => [name, known[name]])),
        thresholds: Object.fromEntries(rule.thresholds.map((name) => [name, parameters[name]])),
      },
    ]),
  );
  return {
    ruleSetVersion: RULE_SET_VERSION,
    severity,
    action: actionOf(matched.map((rule) => rule.action)),
    ruleIds,
    asExpected,
    messageId: chooseMessage({ ruleIds, kind: facts.kind, asExpected }),
    inputs,
    unansweredQuestions: facts.unansweredQuestions,
  };
}

/** What a later answer of the same record says of itself. */
export type AddedVerdict = Pick<Verdict, 'severity' | 'ruleIds' | 'asExpected' | 'messageId'>;

/**
 * A later answer speaks only of the rows which that answer added.
 * @returns no row and MSG-OK when the answer added nothing
 * @source clinical reference 3.5, last paragraph
 * @example a sharp session, settled the next morning: MSG-OK, not MSG-STOP once more
 */
export function addedVerdict(
  before: { readonly ruleIds: readonly string[] },
  after: Verdict,
  kind: SessionFacts['kind'],
): AddedVerdict {
  const ruleIds = after.ruleIds.filter((id) => !before.ruleIds.includes(id));
  const added = FLAG_RULES.filter((rule) => ruleIds.includes(rule.id));
  const { asExpected } = after;
  return {
    ruleIds,
    severity: highestSeverity(added.map((rule) => rule.severity)),
    asExpected,
    messageId: chooseMessage({ ruleIds, kind, asExpected }),
  };
}
