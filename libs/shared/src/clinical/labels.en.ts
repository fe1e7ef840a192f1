import type { RuleId } from './flag-rule';
import type {
  PainQuality,
  RedFlagQuestion,
  Region,
  SaddleAnswer,
  Side,
  Spread,
  SymptomAge,
} from './vocabulary';

/**
 * Quality words as the patient reads them.
 * @source clinical reference 3.1, "Quality vocabulary"
 */
export const QUALITY_LABELS: Readonly<Record<PainQuality, string>> = {
  sharp: 'Sharp',
  stabbing: 'Stabbing',
  tearing: 'Tearing or ripping',
  radiating: 'Spreads down the leg',
  shooting: 'Shooting',
  electric: 'Like an electric shock',
  burning: 'Burning or hot (not the tired-muscle burn)',
  tingling: 'Pins and needles',
  numbness: 'Numb or dead feeling',
  dull: 'Dull',
  ache: 'Ache',
  cramp: 'Cramp',
  throbbing: 'Throbbing',
  other: 'Something else',
  soreness: 'Sore muscles',
  tightness: 'Tight or pulling',
  stiffness: 'Stiff',
  muscle_burn: 'Tired-muscle burn',
};

/**
 * Quality words inside a sentence: "You felt {{word}}". Only words that stop an exercise have one.
 * @source clinical reference 3.5, MSG-STOP
 */
export const QUALITY_PHRASES: Readonly<Partial<Record<PainQuality, string>>> = {
  sharp: 'sharp pain',
  stabbing: 'stabbing pain',
  tearing: 'tearing or ripping',
  radiating: 'pain that spreads down the leg',
  shooting: 'shooting pain',
  electric: 'pain like an electric shock',
  burning: 'burning',
  tingling: 'pins and needles',
  numbness: 'a numb or dead feeling',
};

/**
 * `{{word}}` when the only stop row is M7.
 * @source clinical reference 3.5, "For M7 alone"
 */
export const FURTHER_DOWN_PHRASE = 'it further down than usual';

/**
 * Body sites as the patient reads them.
 * @source clinical reference 3.1, "Regions"
 */
export const REGION_LABELS: Readonly<Record<Region, string>> = {
  low_back: 'Low back',
  buttock: 'Buttock',
  groin: 'Groin',
  sit_bone: 'Sit bone',
  thigh_prox: 'Back of thigh, top',
  thigh_mid: 'Back of thigh, middle',
  thigh_dist: 'Back of thigh, near the knee',
  thigh_front: 'Front of thigh',
  inner_thigh: 'Inner thigh',
  knee: 'Knee',
  calf: 'Calf',
  shin: 'Shin',
  foot: 'Foot',
  saddle: 'Between the legs (private parts, bottom)',
  other: 'Somewhere else',
};

/**
 * Sides as the patient reads them.
 * @source clinical reference 3.1
 */
export const SIDE_LABELS: Readonly<Record<Side, string>> = {
  L: 'Left',
  R: 'Right',
  both: 'Both sides',
  C: 'Middle',
};

/**
 * Furthest point of a feeling, as the patient reads it.
 * @source clinical reference 3.1, `spread`
 */
export const SPREAD_LABELS: Readonly<Record<Spread, string>> = {
  none: 'It stays in one place',
  buttock: 'To the buttock',
  thigh: 'To the thigh',
  below_knee: 'Below the knee',
  foot: 'To the foot',
};

/** Before the red-flag questions. @source clinical reference 3.7 */
export const RED_FLAG_INTRODUCTION =
  'We ask everyone this each week. These signs are rare, but speed matters. It is never silly to say yes.';

/**
 * Screening questions in the patient's words.
 * @source clinical reference 3.7
 */
export const RED_FLAG_TEXTS: Readonly<Record<RedFlagQuestion, string>> = {
  'saddle-numb': 'A new numb or odd feeling between your legs? (Private parts, bottom, or when you wipe.)',
  bladder: "New trouble with peeing? (Hard to start or stop, leaks, or you can't feel it.)",
  bowel: "New loss of control of your poo, or you can't feel it?",
  genital: 'New loss of feeling in your private parts, or a new problem with sex?',
  'both-legs': 'New numbness, weakness, or shooting pain in BOTH legs? (Not sore muscles.)',
  'leg-weakness': 'Is one leg or foot getting weaker? (It drags, trips you, or gives way.)',
  chest: 'Chest pain, faint, or very short of breath?',
  fall: 'A fall or accident since last time?',
  fever: 'Fever, shivers or feeling very unwell?',
  'sudden-back': 'Sudden, severe pain in the middle of your back?',
  calf: 'One calf swollen, warm, red or sore when resting?',
};

/** The explicit answer to a list of red-flag questions. @source clinical reference 3.7 */
export const NONE_OF_THESE_TEXT = 'None of these';

/** The way in without a word or a score; asks the nerve questions. @source clinical reference 3.1, 3.7 */
export const FEELS_DIFFERENT_TEXT = 'Something feels different';

/** Until the clinician has done the baseline screen. @source clinical reference 3.7 */
export const NOT_SCREENED_TEXT = 'Do not start until your physio has seen you';

/** After a yes to a cauda-equina question. @source clinical reference 3.7 */
export const SYMPTOM_AGE_TEXT = 'Is it new, or worse?';

/** Answers to "Is it new, or worse?". @source clinical reference 3.7 */
export const SYMPTOM_AGE_LABELS: Readonly<Record<SymptomAge, string>> = {
  new: 'New',
  worse: 'Worse',
  unsure: 'Not sure',
  'long-standing': 'Long-standing, my clinic knows',
};

/** Follow-up questions in the patient's words. @source clinical reference 3.1 */
export const FOLLOW_UP_TEXTS = {
  spread: 'How far did it go?',
  saddle: 'Is it numb, tingling or odd, or are you not sure? Or is it only sore?',
  newOrWorse: 'Is this new, or worse than your usual?',
  suddenPop: 'Did you feel a sudden pop, snap or grab?',
  cannotWalk: 'Is it hard to walk as you normally do?',
  bigBruise: 'Is there a large bruise, or a gap that you can feel?',
} as const;

/** Answers to the question about the place between the legs. @source clinical reference 3.1 */
export const SADDLE_LABELS: Readonly<Record<SaddleAnswer, string>> = {
  odd: 'Numb, tingling or odd',
  unsure: 'Not sure',
  sore: 'Only sore',
};

/**
 * What the patient shows or says, by the urgent row that matched: `{{symptoms}}`, `{{symptom}}`.
 * @source clinical reference 3.4, 3.5
 */
export const SYMPTOM_PHRASES: Readonly<Partial<Record<RuleId, string>>> = {
  U1: 'new numb or odd feeling between the legs, or new trouble with pee, poo or sex',
  U2: 'new numbness, weakness or shooting pain in both legs',
  U3: 'a leg or foot that is getting weaker',
  U4: 'chest pain, faint or very short of breath',
  U5: 'fever or feeling very unwell, sudden severe back pain, or pain after a fall',
  U6: 'a sudden pop in the leg, and now it is hard to walk or there is a large bruise',
  U7: 'one calf that is swollen, warm, red or sore at rest',
};
