/** The one barrel: what the rest of the workspace may use of the rules and the contract. */
export {
  CAUDA_EQUINA_QUESTIONS,
  CONDITIONS,
  EXERCISE_OUTCOMES,
  MORNINGS,
  NOT_DONE_REASONS,
  PAIN_QUALITIES,
  RECORD_KINDS,
  RED_FLAG_QUESTIONS,
  REGIONS,
  SADDLE_ANSWERS,
  SEVERITIES,
  SIDES,
  SPREADS,
  LEFT_OUT_REASONS,
  type LeftOutReason,
  STOP_REASONS,
  SYMPTOM_AGES,
  YES_NO_UNSURE,
  type Condition,
  type ExerciseOutcome,
  type FlagSeverity,
  type Morning,
  type NotDoneReason,
  type PainQuality,
  type RecordKind,
  type RedFlagQuestion,
  type Region,
  type SaddleAnswer,
  type Severity,
  type Side,
  type Spread,
  type StopReason,
  type SymptomAge,
  type YesNoUnsure,
} from './clinical/vocabulary';
export { ABANDONED_AFTER_HOURS, abandonedAt } from './clinical/abandonment';
export { answered, type Answer } from './clinical/answer';
export { addDays, daysBetween, weekday } from './clinical/local-date';
export { isNeural, isSharp } from './clinical/pain-words';
export {
  BASELINE_LEVELS,
  BELOW_KNEE_LEVEL,
  lateralSides,
  LEG_LEVEL,
  levelOf,
  levelOfSites,
  REGION_LEVELS,
  sitesFromLevel,
  SPREAD_LEVELS,
  type BodySite,
} from './clinical/body-levels';
export {
  filedGroup,
  isSameRegionGroup,
  REGION_GROUPS,
  type RegionGroup,
  type ReportedPlace,
} from './clinical/region-groups';
export type { ClinicFacts, EarlierFacts, RedFlagFacts, ReportedFacts, SessionFacts } from './clinical/facts';
export { DEFAULT_PARAMETERS, RULE_SET_VERSION, RuleParameters } from './clinical/parameters';
export { readFacts, type Readings } from './clinical/readings';
export {
  RULE_IDS,
  URGENT_ACTIONS,
  type FlagRule,
  type InputName,
  type RuleId,
  type RuleInput,
  type RuleStatus,
  type UrgentAction,
} from './clinical/flag-rule';
export { FLAG_RULES } from './clinical/flag-rules';
export { chooseMessage, type MatchedRows } from './clinical/choose-message';
export {
  addedVerdict,
  evaluateSession,
  highestSeverity,
  type AddedVerdict,
  type InputValue,
  type MatchInputs,
  type Verdict,
} from './clinical/evaluate-session';
export {
  FOOTER_TEXT,
  HOLD_TEXT,
  LAST_RESORT_WORDS,
  MESSAGES,
  PLACEHOLDERS,
  STATE_LINES,
  THIS_HURTS_TEXT,
  TONIGHT_TEXT,
  type DeliveryState,
  type MessageId,
  type MessagePart,
  type Placeholder,
} from './clinical/messages.en';
export {
  FEELS_DIFFERENT_TEXT,
  FOLLOW_UP_TEXTS,
  FURTHER_DOWN_PHRASE,
  NONE_OF_THESE_TEXT,
  NOT_SCREENED_TEXT,
  QUALITY_LABELS,
  QUALITY_PHRASES,
  RED_FLAG_INTRODUCTION,
  RED_FLAG_TEXTS,
  REGION_LABELS,
  SADDLE_LABELS,
  SIDE_LABELS,
  SPREAD_LABELS,
  SYMPTOM_AGE_LABELS,
  SYMPTOM_AGE_TEXT,
  SYMPTOM_PHRASES,
} from './clinical/labels.en';
export { feltWords, urgentSymptoms } from './clinical/message-words';
export {
  fillText,
  renderFooter,
  renderHold,
  renderMessage,
  renderStateLine,
  type MessageSituation,
  type MessageValues,
} from './clinical/message';
export {
  FLAG_FAMILIES,
  FLAG_SIDES,
  flagKeysFor,
  occurrencesOf,
  unreadableReportMatch,
  type FlagFamily,
  type FlagMatch,
  type FlagOccurrence,
  type FlagSide,
  type SourceRecord,
} from './clinical/flag-keys';
export { dayInWords } from './clinical/day-words.en';
export { holdsExercise } from './clinical/holds';
export { SILENT_AFTER_HOURS, silenceOf, wantsAnswer } from './clinical/silence';
export type { Silence as SilentSince, Word } from './clinical/silence';
export { silenceInWords } from './clinical/silence-words.en';
export { INPUT_LABELS, THRESHOLD_LABELS } from './clinical/input-labels.en';
export {
  addWorkingDays,
  addWorkingTime,
  DEFAULT_TARGETS,
  dueTimes,
  ResponseTargets,
  type DueFor,
  type DueTimes,
  type OpenInterval,
} from './clinical/due-at';
export {
  asksSymptomAge,
  countsAsYes,
  firstScreenQuestions,
  FOLLOW_UP_QUESTIONS,
  followUpQuestions,
  QUESTION_MOMENTS,
  redFlagQuestions,
  type AnsweredSoFar,
  type FollowUpQuestion,
  type QuestionMoment,
  type QuestionSituation,
  type RedFlagAnswerSet,
} from './clinical/questions';
export type {
  CheckRecord,
  MorningRecord,
  PainReportRecord,
  PainWords,
  SecondMorningRecord,
  SessionLogRecord,
} from './clinical/reported-records';
export {
  earlierFacts,
  HISTORY_DAYS,
  type PresentRecord,
  type RecentRecord as EarlierRecord,
} from './clinical/patient-history';
export {
  DEFAULT_PAIN_LIMIT,
  factsOfCheck,
  factsOfReport,
  factsOfSession,
  type EvaluationContext,
  type PatientContext as PatientFacts,
  type RecordIdentity,
  type SessionUnion,
} from './clinical/session-facts';
export {
  isMorningOf,
  openMorningQuestion,
  type SessionBeforeMorning,
  type WhichMorning,
} from './clinical/morning-question';
export { mergeMornings } from './clinical/morning-record';
export { morningSituation } from './clinical/morning-situation';
export { MORNING_LABELS, morningQuestionText } from './clinical/morning-texts.en';
export { isTimeSuspect } from './clinical/time-suspect';
export { highestScore } from './clinical/score-comparisons';
export { doseDone, dosePrescribed, type DoneDose, type PrescribedDose as CountedDose } from './clinical/dose';
export * from './clinical/completeness';
export {
  creditLimit,
  DAYS_OF_WEEK,
  expectedOn,
  expectedSevenths,
  isWithin,
  segmentOn,
  type DateRange,
  type Segment,
} from './clinical/schedule';
export { wilson95, type Interval } from './clinical/interval';
export {
  adherence,
  ADHERENCE_BANDS,
  ADHERENCE_WINDOWS,
  adherenceBand,
  adherenceUntil,
  type Adherence as AdherenceResult,
  type AdherenceBand,
  type AdherenceInput,
  type AdherenceSeries,
  type AdherenceWindow,
} from './clinical/adherence';
export * from './contract/adherence';
export * from './contract/auth';
export * from './contract/caseload';
export * from './contract/clinic';
export * from './contract/contacts';
export * from './contract/endpoint';
export * from './contract/endpoints';
export * from './contract/exercises';
export * from './contract/flags';
export * from './contract/health';
export * from './contract/pain';
export * from './contract/patients';
export * from './contract/portal';
export * from './contract/portal-access';
export * from './contract/portal-mornings';
export * from './contract/primitives';
export * from './contract/problem';
export * from './contract/programmes';
export * from './contract/roles';
export * from './contract/session-logs';
export * from './contract/staff-members';
