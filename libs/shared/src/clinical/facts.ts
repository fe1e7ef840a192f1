import type { BodySite } from './body-levels';
import type { Morning, PainQuality, RecordKind, SaddleAnswer, Side, Spread } from './vocabulary';

/**
 * What one record says about pain and how the session went. Scores: NPRS 0-10, null = not answered.
 * @source clinical reference 3.1
 */
export interface ReportedFacts {
  /** Kind of record: a session, pain outside one, a session that could not be started, a check. */
  readonly kind: RecordKind;
  /** `pre`: right now, on opening the session. null = not answered; never asked for a pain log. */
  readonly painBefore: number | null;
  /** `during`: the highest of the end answer and of every "This hurts" inside. null = none answered. */
  readonly painDuring: number | null;
  /** `post`: right now, at the end; the score of a pain report outside a session. null = not answered. */
  readonly painAfter: number | null;
  /** How it is the next local day against before the exercises. null = not answered. */
  readonly morning: Morning | null;
  /** Score of the next morning. null = not answered. */
  readonly nextMorning: number | null;
  /** Asked once more after a "worse" that is not M4. null = not answered. */
  readonly secondMorning: Morning | null;
  /** Worst of the last 24 hours. null = not answered. */
  readonly worst24: number | null;
  /** Words chosen, at any score, 0 included. Empty = none chosen. */
  readonly qualities: readonly PainQuality[];
  /** Places reported. Empty = none given. */
  readonly sites: readonly BodySite[];
  /** Furthest point that the feeling reached. null = not answered. */
  readonly spread: Spread | null;
  /** What it is like between the legs, asked when that region was tapped. null = not answered. */
  readonly saddle: SaddleAnswer | null;
  /** "Is this new, or worse than your usual?" yes or not sure. */
  readonly newOrWorse: boolean;
  /** A sudden pop, snap or grab: yes or not sure. */
  readonly suddenPop: boolean;
  /** Cannot walk normally: yes or not sure. */
  readonly cannotWalk: boolean;
  /** A large bruise or a gap: yes or not sure. */
  readonly bigBruise: boolean;
  /** Stopped before the last set because of pain; other reasons do not count. */
  readonly stoppedForPain: boolean;
}

/**
 * Answers to screening questions; yes or not sure is true.
 * @source clinical reference 3.7, 3.4
 */
export interface RedFlagFacts {
  /** A cauda-equina symptom that is new, worse, or of unknown age. */
  readonly caudaEquinaNew: boolean;
  /** A cauda-equina symptom said to be long-standing and known to the clinic. */
  readonly caudaEquinaLongStanding: boolean;
  /** New numbness, weakness or shooting pain in both legs. */
  readonly bothLegsNew: boolean;
  /** New or growing weakness of a leg or foot. */
  readonly legWeaknessNew: boolean;
  /** Chest pain, faint or very short of breath. */
  readonly chest: boolean;
  /** Fever or very unwell; set only with a low-back programme or with region low back, buttock or none. */
  readonly feverUnwell: boolean;
  /** A fall or accident since last time. */
  readonly fell: boolean;
  /** Sudden, severe pain in the middle of the back. */
  readonly suddenSevereBack: boolean;
  /** One calf swollen, warm, red or tender at rest. */
  readonly calfSwollen: boolean;
  /** Constant pain at night that no position eases. */
  readonly nightPainConstant: boolean;
  /** Weight loss without trying. */
  readonly weightLoss: boolean;
  /** Past cancer with new unexplained back pain. */
  readonly cancerNewPain: boolean;
}

/**
 * What the clinic recorded about this person, as in force on the day of the record.
 * @source clinical reference 3.1
 */
export interface ClinicFacts {
  /** Words that clinician and patient recorded as usual. Empty = none. */
  readonly knownQualities: readonly PainQuality[];
  /** Sides recorded as usual. null = sides were not recorded. */
  readonly knownSides: readonly Side[] | null;
  /** Distal level at which the pain usually lies, 0 to 4. */
  readonly baselineLevel: number;
  /** Whether a symptom expectation is in force. */
  readonly expectationActive: boolean;
  /** The peak that is usual for this person, 0-7. null = none recorded. */
  readonly usualPeak: number | null;
  /** The level in the plan; 5 unless the programme or a clinician says otherwise. */
  readonly painLimit: number;
  /** Age over 70, bone thinning or long-term steroids. */
  readonly boneRisk: boolean;
  /** A clinician has documented the long-standing cauda-equina symptom. */
  readonly caudaEquinaDocumented: boolean;
  /** The exercise was new, or its dose raised, in the last 21 days. */
  readonly isWorkNewOrRaised: boolean;
}

/**
 * What earlier records of the same person say.
 * @source clinical reference 3.1, design 5
 */
export interface EarlierFacts {
  /** Earlier SHARP or NEURO records in the same region group, 7 days. */
  readonly earlierSharpOrNeural: number;
  /** Earlier M4 mornings, 7 days. */
  readonly earlierUnsettledMornings: number;
  /** Earlier M8 matches, 7 days. */
  readonly earlierSevere: number;
  /** Mean of worst-24-h pain of this week. null = no value. */
  readonly weekMean: number | null;
  /** Mean of worst-24-h pain of the week before. null = no value. */
  readonly weekBeforeMean: number | null;
  /** Days with a value in this week. */
  readonly weekValues: number;
  /** Days with a value in the week before. */
  readonly weekBeforeValues: number;
}

/**
 * Everything that the decision table reads about one record. Null is never zero: a row that compares
 * a null does not hold.
 * @unit scores NPRS 0-10, whole numbers; levels 0 (low back) to 4 (foot)
 * @source clinical reference 3.1, 3.4
 */
export interface SessionFacts extends ReportedFacts, RedFlagFacts, ClinicFacts, EarlierFacts {
  /** Yes/no questions that were shown and skipped or never shown, and so count as no. */
  readonly unansweredQuestions: readonly string[];
}
