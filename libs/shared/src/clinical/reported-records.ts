import type { Answer } from './answer';
import type { BodySite } from './body-levels';
import type { RedFlagAnswerSet } from './questions';
import type { Morning, PainQuality, SaddleAnswer, Spread, StopReason, YesNoUnsure } from './vocabulary';

/**
 * Words and answers that a session log and a pain report have in common. The contract's requests and
 * the API's rows satisfy these shapes as they are.
 * @source clinical reference 3.1
 */
export interface PainWords {
  readonly qualities: readonly PainQuality[];
  readonly sites: readonly BodySite[];
  readonly spread: Answer<Spread>;
  readonly saddle: Answer<SaddleAnswer>;
  readonly newOrWorse: Answer<YesNoUnsure>;
  readonly suddenPop: Answer<YesNoUnsure>;
  readonly cannotWalk: Answer<YesNoUnsure>;
  readonly bigBruise: Answer<YesNoUnsure>;
  readonly redFlags: RedFlagAnswerSet;
}

/**
 * "This hurts" inside a session, or pain outside one (`sessionLogId` null).
 * @source clinical reference 3.1, design 5
 */
export interface PainReportRecord extends PainWords {
  readonly sessionLogId: string | null;
  readonly score: Answer<number>;
}

/**
 * A session as done, or one that could not be started.
 * @source clinical reference 3.1, design 5
 */
export interface SessionLogRecord extends PainWords {
  readonly kind: 'session' | 'not-done';
  readonly painBefore: Answer<number>;
  readonly painDuring: Answer<number>;
  readonly painAfter: Answer<number>;
  readonly stoppedEarly: Answer<StopReason>;
}

/**
 * How it was the next local day.
 * @source clinical reference 3.1
 */
export interface MorningRecord {
  readonly morning: Answer<Morning>;
  readonly nextMorning: Answer<number>;
  readonly worst24: Answer<number>;
}

/**
 * How it was the morning after that.
 * @source clinical reference 3.1 `second_morning`
 */
export type SecondMorningRecord = Pick<MorningRecord, 'morning'>;

/**
 * Weekly and monthly answers: the screening questions and a few of its own.
 * @source clinical reference 3.1, 3.7
 */
export interface CheckRecord {
  readonly worst24: Answer<number>;
  readonly redFlags: RedFlagAnswerSet;
  readonly nightPainConstant: Answer<YesNoUnsure>;
  readonly weightLoss: Answer<YesNoUnsure>;
  readonly cancerNewPain: Answer<YesNoUnsure>;
}
