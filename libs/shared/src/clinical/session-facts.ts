import { answered } from './answer';
import { BASELINE_LEVELS } from './body-levels';
import type { ClinicFacts, SessionFacts } from './facts';
import type { LocalDate } from './local-date';
import type { RuleParameters } from './parameters';
import { DEFAULT_PARAMETERS } from './parameters';
import { earlierFacts, type RecentRecord } from './patient-history';
import { countsAsYes } from './questions';
import type {
  CheckRecord,
  MorningRecord,
  PainReportRecord,
  PainWords,
  SecondMorningRecord,
  SessionLogRecord,
} from './reported-records';
import { highestScore } from './score-comparisons';
import { unansweredIn, uniteScreening, uniteWords } from './union-of-reports';
import type { Condition } from './vocabulary';

/**
 * What the clinic recorded about the person, as in force on the day of the record.
 * @source clinical reference 3.1 ("what the clinic recorded about this person")
 */
export interface PatientContext extends Omit<ClinicFacts, 'baselineLevel'> {
  /** null = no clinician recorded one: the condition's level stands in. */
  readonly baselineLevel: number | null;
  /** null = unknown: level 0, at which most counts as further. */
  readonly condition: Condition | null;
  readonly hasLowBackProgramme: boolean;
}

/** The level in the plan unless a clinician or the programme says otherwise. @source clinical reference 3.1 */
export const DEFAULT_PAIN_LIMIT = 5;

/**
 * Which record is evaluated, and when it happened. For a record whose time is suspect (`isTimeSuspect`)
 * the caller passes the moment and the day on which the clinic received it.
 * @source design 3 "Times"
 */
export interface RecordIdentity {
  /** Id of the record; of the session for everything inside a session. */
  readonly sourceRecordId: string;
  /** Calendar day of the person: the date part of `performedAt` as sent. */
  readonly performedOn: LocalDate;
  /** Moment with offset, RFC 3339. */
  readonly performedAt: string;
}

/**
 * Everything around a record that the rules need.
 * @source design 5
 */
export interface EvaluationContext {
  readonly patient: PatientContext;
  /** Records of the 14 days up to this one; the record itself may be among them and is left out. */
  readonly history: readonly RecentRecord[];
  readonly parameters?: RuleParameters;
}

function clinicFacts(patient: PatientContext): ClinicFacts {
  const { condition, hasLowBackProgramme: _lowBack, ...recorded } = patient;
  const assumed = condition === null ? BASELINE_LEVELS['low-back'] : BASELINE_LEVELS[condition];
  return { ...recorded, baselineLevel: patient.baselineLevel ?? assumed };
}

type Scores = Pick<
  SessionFacts,
  'painBefore' | 'painDuring' | 'painAfter' | 'morning' | 'nextMorning' | 'secondMorning' | 'worst24'
>;
const NO_SCORES: Scores = {
  painBefore: null,
  painDuring: null,
  painAfter: null,
  morning: null,
  nextMorning: null,
  secondMorning: null,
  worst24: null,
};

interface Said {
  readonly kind: SessionFacts['kind'];
  readonly scores: Scores;
  readonly words: readonly PainWords[];
  readonly stoppedForPain: boolean;
}

function factsOf(said: Said, identity: RecordIdentity, context: EvaluationContext): SessionFacts {
  const { patient, history, parameters = DEFAULT_PARAMETERS } = context;
  const united = uniteWords(said.words);
  const present = { ...identity, ...united, worst24: said.scores.worst24 };
  return {
    kind: said.kind,
    ...said.scores,
    ...united,
    stoppedForPain: said.stoppedForPain,
    ...uniteScreening(said.words, united.sites, patient.hasLowBackProgramme),
    nightPainConstant: false,
    weightLoss: false,
    cancerNewPain: false,
    ...clinicFacts(patient),
    ...earlierFacts(present, history, parameters),
    unansweredQuestions: unansweredIn(said.kind === 'check' ? [] : said.words, said.words),
  };
}

/**
 * The facts of one pain report, evaluated at once. Inside a session the score is "during" and the
 * session is the source; outside it is the score right now.
 * @param painBefore the score on opening the session, where the caller knows it; null makes the rules stricter
 * @returns facts in which skipped and not asked are null, or false for yes/no questions
 * @source design 5, clinical reference 3.1
 */
export function factsOfReport(
  report: PainReportRecord,
  identity: RecordIdentity,
  context: EvaluationContext,
  painBefore: number | null = null,
): SessionFacts {
  const score = answered(report.score);
  const isInSession = report.sessionLogId !== null;
  const scores: Scores = isInSession
    ? { ...NO_SCORES, painBefore, painDuring: score }
    : { ...NO_SCORES, painAfter: score };
  const kind = isInSession ? 'session' : 'pain-log';
  const said = {
    kind,
    scores,
    words: [report],
    stoppedForPain: false,
  } as const;
  return factsOf(said, identity, context);
}

/**
 * A session with everything that belongs to it; a morning that has not been answered yet is null.
 * @source design 5, first bullet
 */
export interface SessionUnion {
  readonly session: SessionLogRecord;
  readonly reports: readonly PainReportRecord[];
  readonly morning: MorningRecord | null;
  readonly secondMorning: SecondMorningRecord | null;
}

/**
 * The facts of a session log on the union of the log and all its pain reports: `painDuring` is the
 * highest of all, words and places are united, any yes counts.
 * @returns facts in which skipped and not asked are null, or false for yes/no questions
 * @source design 5, first bullet; clinical reference 3.1
 */
export function factsOfSession(
  union: SessionUnion,
  identity: RecordIdentity,
  context: EvaluationContext,
): SessionFacts {
  const { session, reports, morning, secondMorning } = union;
  const scores: Scores = {
    painBefore: answered(session.painBefore),
    painDuring: highestScore([
      answered(session.painDuring),
      ...reports.map((report) => answered(report.score)),
    ]),
    painAfter: answered(session.painAfter),
    morning: morning === null ? null : answered(morning.morning),
    nextMorning: morning === null ? null : answered(morning.nextMorning),
    secondMorning: secondMorning === null ? null : answered(secondMorning.morning),
    worst24: morning === null ? null : answered(morning.worst24),
  };
  const said: Said = {
    kind: session.kind,
    scores,
    words: [session, ...reports],
    stoppedForPain: answered(session.stoppedEarly) === 'pain',
  };
  return factsOf(said, identity, context);
}

const NOT_ASKED = { state: 'not-asked' } as const;
const SILENT_WORDS: Omit<PainWords, 'redFlags'> = {
  qualities: [],
  sites: [],
  spread: NOT_ASKED,
  saddle: NOT_ASKED,
  newOrWorse: NOT_ASKED,
  suddenPop: NOT_ASKED,
  cannotWalk: NOT_ASKED,
  bigBruise: NOT_ASKED,
};

/**
 * The facts of a weekly or monthly check: its own answers only.
 * @source clinical reference 3.1 ("records of kind `check`, with their own facts only"), 3.7 H8
 */
export function factsOfCheck(
  check: CheckRecord,
  identity: RecordIdentity,
  context: EvaluationContext,
): SessionFacts {
  const words = [{ ...SILENT_WORDS, redFlags: check.redFlags }];
  const scores: Scores = { ...NO_SCORES, worst24: answered(check.worst24) };
  const said: Said = { kind: 'check', scores, words, stoppedForPain: false };
  const own = ['nightPainConstant', 'weightLoss', 'cancerNewPain'] as const;
  const facts = factsOf(said, identity, context);
  return {
    ...facts,
    nightPainConstant: countsAsYes(check.nightPainConstant) === true,
    weightLoss: countsAsYes(check.weightLoss) === true,
    cancerNewPain: countsAsYes(check.cancerNewPain) === true,
    unansweredQuestions: [
      ...facts.unansweredQuestions,
      ...own.filter((question) => countsAsYes(check[question]) === null),
    ],
  };
}
