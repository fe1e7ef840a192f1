import type { Answer } from './answer';
import type { BodySite } from './body-levels';
import { BELOW_KNEE_LEVEL, LEG_LEVEL, lateralSides, levelOf, sitesFromLevel } from './body-levels';
import { isNeural, isSharp } from './pain-words';
import type { RuleParameters } from './parameters';
import { DEFAULT_PARAMETERS } from './parameters';
import { isAtLeast } from './score-comparisons';
import type { PainQuality, RedFlagQuestion, Region, Spread, SymptomAge, YesNoUnsure } from './vocabulary';
import { CAUDA_EQUINA_QUESTIONS, RED_FLAG_QUESTIONS } from './vocabulary';

/**
 * Where the questions are asked. `this-hurts`, `stopped-unwell`, `pain-log` (pain outside a session, where
 * a fall is likeliest to be told) and `weekly` start with chest, fall, fever and back; `session-end` is the
 * pain page at the end.
 * @source clinical reference 3.7
 */
export const QUESTION_MOMENTS = [
  'this-hurts',
  'stopped-unwell',
  'session-end',
  'pain-log',
  'weekly',
] as const;
export type QuestionMoment = (typeof QUESTION_MOMENTS)[number];

/**
 * What has been said so far in this record.
 * @source clinical reference 3.7
 */
export interface AnsweredSoFar {
  readonly qualities: readonly PainQuality[];
  readonly sites: readonly BodySite[];
  /** null = not answered yet. */
  readonly spread: Spread | null;
  /** Highest of during and after so far. null = none answered yet. */
  readonly peak: number | null;
  /** "Something feels different" was tapped. */
  readonly feelsDifferent: boolean;
}

/**
 * Circumstances of the questions.
 * @source clinical reference 3.7
 */
export interface QuestionSituation {
  readonly moment: QuestionMoment;
  readonly hasLowBackProgramme: boolean;
}

const FIRST_SCREEN: readonly RedFlagQuestion[] = ['chest', 'fall', 'fever', 'sudden-back'];
const NERVE: readonly RedFlagQuestion[] = [...CAUDA_EQUINA_QUESTIONS, 'both-legs', 'leg-weakness'];

const hasBothLegs = ({ sites, spread }: AnsweredSoFar): boolean =>
  lateralSides(sitesFromLevel(sites, spread, LEG_LEVEL).map((site) => site.side)).size === 2;

const hasRegion = ({ sites }: AnsweredSoFar, regions: readonly Region[]): boolean =>
  sites.some((site) => regions.includes(site.region));

/** Any sign for which the nerve questions (U1, U2, U3) are asked inside a session. */
function hasNerveSign(said: AnsweredSoFar, parameters: RuleParameters): boolean {
  return (
    isNeural(said.qualities) ||
    isAtLeast(levelOf(said.sites, said.spread), BELOW_KNEE_LEVEL) ||
    hasRegion(said, ['saddle']) ||
    hasBothLegs(said) ||
    isAtLeast(said.peak, parameters.askPeak) ||
    said.feelsDifferent
  );
}

/** All but the pain page at the end of a session, whose "This hurts" has asked already. */
const asksFirstScreen = (moment: QuestionMoment): boolean => moment !== 'session-end';

/**
 * The red-flag questions to show, in the order of the list: chest, fall, fever and back on the first
 * screen of "This hurts"; the nerve questions on any nerve word, a region below the knee, between the
 * legs, both legs, a peak of 7 or more, "something feels different", and weekly for low-back programmes;
 * the calf question for throbbing or a calf. Call it again after each answer: it never takes one back
 * for something that was added.
 * @returns every question due by now, answered ones included; the screen skips those
 * @source clinical reference 3.7, column "asked"
 * @status design-decision
 */
export function redFlagQuestions(
  said: AnsweredSoFar,
  situation: QuestionSituation,
  parameters: RuleParameters = DEFAULT_PARAMETERS,
): readonly RedFlagQuestion[] {
  const isWeeklyLowBack = situation.moment === 'weekly' && situation.hasLowBackProgramme;
  const asksNerve = isWeeklyLowBack || hasNerveSign(said, parameters);
  const asksCalf = said.qualities.includes('throbbing') || hasRegion(said, ['calf']);
  const due: readonly RedFlagQuestion[] = [
    ...(asksFirstScreen(situation.moment) ? FIRST_SCREEN : []),
    ...(asksNerve ? NERVE : []),
    ...(asksCalf ? (['calf'] as const) : []),
  ];
  return RED_FLAG_QUESTIONS.filter((question) => due.includes(question));
}

/**
 * The questions of the very first screen of "This hurts", before anything has been said.
 * @source clinical reference 3.7, U4 and U5
 */
export function firstScreenQuestions(): readonly RedFlagQuestion[] {
  return RED_FLAG_QUESTIONS.filter((question) => FIRST_SCREEN.includes(question));
}

/**
 * Answers to the screening questions, as a record carries them.
 * @source clinical reference 3.7
 */
export type RedFlagAnswerSet = Readonly<Record<RedFlagQuestion, Answer<YesNoUnsure>>> & {
  readonly symptomAge: Answer<SymptomAge>;
};

/**
 * Yes or not sure; a question that was skipped or not asked is neither.
 * @returns null when the question was skipped or not asked
 * @source design 3 "Answers", clinical reference 3.7
 */
export function countsAsYes(answer: Answer<YesNoUnsure>): boolean | null {
  return answer.state === 'answered' ? answer.value !== 'no' : null;
}

/**
 * Whether "Is it new, or worse?" is asked: after a yes or not sure to a cauda-equina question.
 * @source clinical reference 3.7
 */
export function asksSymptomAge(answers: RedFlagAnswerSet): boolean {
  return CAUDA_EQUINA_QUESTIONS.some((question) => countsAsYes(answers[question]) === true);
}

/**
 * Follow-up questions, in the order in which they are asked.
 * @source clinical reference 3.1
 */
export const FOLLOW_UP_QUESTIONS = [
  'spread',
  'saddle',
  'newOrWorse',
  'suddenPop',
  'cannotWalk',
  'bigBruise',
] as const;
export type FollowUpQuestion = (typeof FOLLOW_UP_QUESTIONS)[number];

const THIGH_OR_BUTTOCK: readonly Region[] = [
  'buttock',
  'sit_bone',
  'thigh_prox',
  'thigh_mid',
  'thigh_dist',
  'thigh_front',
  'inner_thigh',
];

/**
 * The follow-up questions that the words and places so far call for: the furthest point for a nerve word
 * or a region below the buttock, the question about the place between the legs when it was tapped,
 * new-or-worse for sharp or nerve words, the pop for thigh or buttock (the sit bone, where the hamstring
 * attaches, with them). Walking and bruise follow a pop that was answered yes or not sure, since the table reads them only
 * together with it.
 * @source clinical reference 3.1, column "when"; 3.4 U6, H5
 * @status design-decision
 */
export function followUpQuestions(
  said: Pick<AnsweredSoFar, 'qualities' | 'sites'>,
  suddenPop: Answer<YesNoUnsure>,
): readonly FollowUpQuestion[] {
  const hasNeural = isNeural(said.qualities);
  const asksPop = said.sites.some((site) => THIGH_OR_BUTTOCK.includes(site.region));
  const afterPop = asksPop && countsAsYes(suddenPop) === true;
  const asked: Readonly<Record<FollowUpQuestion, boolean>> = {
    spread: hasNeural || isAtLeast(levelOf(said.sites, null), LEG_LEVEL),
    saddle: said.sites.some((site) => site.region === 'saddle'),
    newOrWorse: hasNeural || isSharp(said.qualities),
    suddenPop: asksPop,
    cannotWalk: afterPop,
    bigBruise: afterPop,
  };
  return FOLLOW_UP_QUESTIONS.filter((question) => asked[question]);
}
