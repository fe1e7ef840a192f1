// The only barrel. Nothing inside this library imports it.
export * from './clinical/answer';
export * from './clinical/vocabulary';
export { evaluateSession, type MatchInputs, type Verdict } from './clinical/evaluate-session';
export type { SessionFacts } from './clinical/facts';
export type { RuleId, UrgentAction } from './clinical/flag-rule';
export { FLAG_RULES } from './clinical/flag-rules';
export {
  type FlagMatch,
  type FlagOccurrence,
  flagKeysFor,
  occurrencesOf,
  unreadableReportMatch,
} from './clinical/flag-keys';
export { dueTimes } from './clinical/due-at';
export { holdsExercise } from './clinical/holds';
export { INPUT_LABELS, THRESHOLD_LABELS } from './clinical/input-labels.en';
export { QUALITY_LABELS, REGION_LABELS, SIDE_LABELS } from './clinical/labels.en';
export { feltWords, type MessageValues, renderMessage, urgentSymptoms } from './clinical/message';
export type { MessageId } from './clinical/messages.en';
export { DEFAULT_PARAMETERS, RULE_SET_VERSION, RuleParameters } from './clinical/parameters';
export type { RecentRecord } from './clinical/patient-history';
export type { MorningRecord, PainReportRecord, SessionLogRecord } from './clinical/reported-records';
export {
  DEFAULT_PAIN_LIMIT,
  type EvaluationContext,
  factsOfReport,
  factsOfSession,
  isTimeSuspect,
  type RecordIdentity,
} from './clinical/session-facts';
export * from './contract/adherence';
export * from './contract/auth';
export * from './contract/caseload';
export * from './contract/endpoint';
export * from './contract/exercises';
export * from './contract/flags';
export * from './contract/health';
export * from './contract/pain';
export * from './contract/patients';
export * from './contract/portal';
export * from './contract/primitives';
export * from './contract/problem';
export * from './contract/programmes';
export * from './contract/roles';
export * from './contract/session-logs';
