/**
 * The closed word lists of the clinical reference. Contract, tables and screens
 * reuse these tuples; nothing spells a word a second time.
 * @source clinical reference 3.1
 */

/** Words a patient can choose for a pain, in the order in which they are offered. */
export const PAIN_QUALITIES = [
  'sharp',
  'stabbing',
  'tearing',
  'radiating',
  'shooting',
  'electric',
  'burning',
  'tingling',
  'numbness',
  'dull',
  'ache',
  'cramp',
  'throbbing',
  'soreness',
  'tightness',
  'stiffness',
  'muscle_burn',
  'other',
] as const;
export type PainQuality = (typeof PAIN_QUALITIES)[number];

/** Body sites. `saddle` and `other` have no distal level. */
export const REGIONS = [
  'low_back',
  'buttock',
  'groin',
  'sit_bone',
  'thigh_prox',
  'thigh_mid',
  'thigh_dist',
  'thigh_front',
  'inner_thigh',
  'knee',
  'calf',
  'shin',
  'foot',
  'saddle',
  'other',
] as const;
export type Region = (typeof REGIONS)[number];

/** Left, right, both sides, or the midline. */
export const SIDES = ['L', 'R', 'both', 'C'] as const;
export type Side = (typeof SIDES)[number];

/** The furthest point that a feeling reached. */
export const SPREADS = ['none', 'buttock', 'thigh', 'below_knee', 'foot'] as const;
export type Spread = (typeof SPREADS)[number];

/** Answer to "Is it numb, tingling or odd, or are you not sure? Or is it only sore?" */
export const SADDLE_ANSWERS = ['odd', 'unsure', 'sore'] as const;
export type SaddleAnswer = (typeof SADDLE_ANSWERS)[number];

/** "Not sure" is an answer of its own. For red flags, new-or-worse, pop, cannot walk and bruise it counts as yes. */
export const YES_NO_UNSURE = ['yes', 'no', 'unsure'] as const;
export type YesNoUnsure = (typeof YES_NO_UNSURE)[number];

/** After a yes to a cauda-equina question: "Is it new, or worse?" */
export const SYMPTOM_AGES = ['new', 'worse', 'unsure', 'long-standing'] as const;
export type SymptomAge = (typeof SYMPTOM_AGES)[number];

/** How it is the next local day against before the exercises. */
export const MORNINGS = ['better', 'same', 'worse', 'sore'] as const;
export type Morning = (typeof MORNINGS)[number];

/** Why a session ended before its last set. `no` = it did not. */
export const STOP_REASONS = ['no', 'pain', 'time', 'tired', 'unsure', 'other'] as const;
export type StopReason = (typeof STOP_REASONS)[number];

/** Why a session was not done at all. */
export const NOT_DONE_REASONS = ['pain', 'time', 'forgot', 'unwell', 'unsure', 'other'] as const;
export type NotDoneReason = (typeof NOT_DONE_REASONS)[number];

/**
 * Why an exercise was left out though nothing hurt; pain is an outcome of its own.
 * @source product N12, clinical reference 5.3
 */
export const LEFT_OUT_REASONS = ['time', 'tired', 'unsure', 'other'] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** What happened to one prescribed exercise in a session. */
export const EXERCISE_OUTCOMES = ['done', 'partial', 'skipped', 'skipped-pain', 'held'] as const;
export type ExerciseOutcome = (typeof EXERCISE_OUTCOMES)[number];

/**
 * Screening questions for serious disease, by the rule they feed.
 * @source clinical reference 3.7
 */
export const RED_FLAG_QUESTIONS = [
  'saddle-numb', // C1, U1
  'bladder', // C2, U1
  'bowel', // C3, U1
  'genital', // C4, U1
  'both-legs', // U2
  'leg-weakness', // U3
  'chest', // U4
  'fall', // U5
  'fever', // U5
  'sudden-back', // U5
  'calf', // U7
] as const;
export type RedFlagQuestion = (typeof RED_FLAG_QUESTIONS)[number];

/** The four cauda-equina questions C1 to C4. */
export const CAUDA_EQUINA_QUESTIONS = [
  'saddle-numb',
  'bladder',
  'bowel',
  'genital',
] as const satisfies readonly RedFlagQuestion[];

/** How fast a person must act on a flag. `info` is a mark on the log and never a flag. */
export const SEVERITIES = ['info', 'moderate', 'high', 'urgent'] as const;
export type Severity = (typeof SEVERITIES)[number];
/** Severities that open a flag. @source clinical reference 3.3 */
export type FlagSeverity = Exclude<Severity, 'info'>;

/** Kinds of record that the rules read. */
export const RECORD_KINDS = ['session', 'pain-log', 'not-done', 'check'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** What a programme is for; sets the baseline distal level where a clinician has not recorded one. */
export const CONDITIONS = ['low-back', 'hamstring-tendon', 'hamstring-strain'] as const;
export type Condition = (typeof CONDITIONS)[number];
