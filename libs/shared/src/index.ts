// The only barrel. Nothing inside this library imports it.
export * from './clinical/answer';
export { evaluateSession, type Verdict } from './clinical/evaluate-session';
export * from './clinical/holds';
export * from './clinical/labels.en';
export { addDays, daysBetween, weekday } from './clinical/local-date';
export * from './clinical/message';
export * from './clinical/messages.en';
export * from './clinical/parameters';
export * from './clinical/questions';
export * from './clinical/score-comparisons';
export {
  DEFAULT_PAIN_LIMIT,
  type EvaluationContext,
  factsOfReport,
  factsOfSession,
} from './clinical/session-facts';
export * from './clinical/vocabulary';
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
