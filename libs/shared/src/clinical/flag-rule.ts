import type { SessionFacts } from './facts';
import type { RuleParameters } from './parameters';
import type { Readings } from './readings';
import type { Severity } from './vocabulary';

/**
 * Ids of the decision table, in table order. X1 (unreadable report) is raised by the intake and reads
 * no facts, so it is not a row here.
 * @source clinical reference 3.4
 */
export const RULE_IDS = [
  'U1',
  'U2',
  'U3',
  'U4',
  'U5',
  'U6',
  'U7',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'H7',
  'H8',
  'H9',
  'H10',
  'H11',
  'H12',
  'M1',
  'M2',
  'M3',
  'M4',
  'M5',
  'M6',
  'M7',
  'M8',
  'M9',
  'I1',
  'I2',
  'I3',
  'I4',
  'I5',
  'I6',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/**
 * What an urgent row asks of the patient: get help now, or see a doctor today.
 * @source clinical reference 3.3
 */
export const URGENT_ACTIONS = ['emergency', 'same-day'] as const;
export type UrgentAction = (typeof URGENT_ACTIONS)[number];

/**
 * How well a rule is founded: found in a public source, decided by this product, or not confirmed.
 * @source clinical reference, table of marks
 */
export type RuleStatus = 'reviewed' | 'design-decision' | 'unverified';

/**
 * A fact or reading that a rule shows to the clinician.
 * @source clinical reference 3.4
 */
export type InputName = keyof SessionFacts | keyof Readings;

/**
 * All that a condition may read.
 * @source clinical reference 3.4
 */
export interface RuleInput {
  readonly facts: SessionFacts;
  readonly readings: Readings;
  readonly parameters: RuleParameters;
}

/**
 * One row of the decision table.
 * @source clinical reference 3.4
 */
export interface FlagRule {
  readonly id: RuleId;
  readonly severity: Severity;
  /** Only urgent rows have one. */
  readonly action: UrgentAction | null;
  /** One short sentence for clinicians. */
  readonly title: string;
  readonly source: string;
  readonly status: RuleStatus;
  /** Facts and readings to show with a match. */
  readonly inputs: readonly InputName[];
  /** Thresholds to show with a match. */
  readonly thresholds: readonly (keyof RuleParameters)[];
  readonly when: (input: RuleInput) => boolean;
}
