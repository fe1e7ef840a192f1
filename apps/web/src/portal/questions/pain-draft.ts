import {
  type Answer,
  answered,
  asksSymptomAge,
  CAUDA_EQUINA_QUESTIONS,
  FOLLOW_UP_QUESTIONS,
  type FollowUpQuestion,
  firstScreenQuestions,
  followUpQuestions,
  highestScore,
  type QuestionSituation,
  type RedFlagQuestion,
  type RuleParameters,
  redFlagQuestions,
} from '@ischia/shared';
import type { ListAnswer } from './components/yes-list-question';
import { answer, noWords, NOT_ASKED, type PainWords, SKIPPED } from './pain-words';

/** One screen of the pain questions. */
export type PainPage =
  | 'first'
  | 'score'
  | 'words'
  | 'where'
  | FollowUpQuestion
  | 'nerve'
  | 'symptomAge'
  | 'legs';

/** What has been said so far, and which screens were answered or skipped, in that order. */
export type PainDraft = {
  readonly score: Answer<number>;
  readonly words: PainWords;
  readonly done: readonly PainPage[];
};

/** The circumstances of the questions. */
export type Asking = {
  readonly situation: QuestionSituation;
  /** false where the numbers were asked before, at the end of a session. */
  readonly asksScore: boolean;
  /** Highest number said elsewhere in the same session; null = none. */
  readonly peakElsewhere: number | null;
  readonly feelsDifferent: boolean;
  readonly parameters: RuleParameters;
};

export const emptyDraft = (): PainDraft => ({ score: NOT_ASKED, words: noWords(), done: [] });

const isFirstScreen = (question: RedFlagQuestion): boolean => firstScreenQuestions().includes(question);
const isCaudaEquina = (question: RedFlagQuestion): boolean =>
  CAUDA_EQUINA_QUESTIONS.some((one) => one === question);

/** The red-flag questions that are due by now, by the screen on which they stand. */
export function redFlagsOn(
  page: 'first' | 'nerve' | 'legs',
  draft: PainDraft,
  asking: Asking,
): RedFlagQuestion[] {
  const said = {
    qualities: draft.words.qualities,
    sites: draft.words.sites,
    spread: answered(draft.words.spread),
    peak: highestScore([answered(draft.score), asking.peakElsewhere]),
    feelsDifferent: asking.feelsDifferent,
  };
  const due = redFlagQuestions(said, asking.situation, asking.parameters);
  if (page === 'first') return due.filter(isFirstScreen);
  if (page === 'nerve') return due.filter(isCaudaEquina);
  return due.filter((question) => !isFirstScreen(question) && !isCaudaEquina(question));
}

/** Every screen that is due by what was said so far, answered ones included. */
export function pagesDue(draft: PainDraft, asking: Asking): PainPage[] {
  const has = (page: 'first' | 'nerve' | 'legs'): boolean => redFlagsOn(page, draft, asking).length > 0;
  const followUps = followUpQuestions(draft.words, draft.words.suddenPop);
  return [
    ...(has('first') ? (['first'] as const) : []),
    ...(asking.asksScore ? (['score'] as const) : []),
    'words',
    'where',
    ...FOLLOW_UP_QUESTIONS.filter((question) => followUps.includes(question)),
    ...(has('nerve') ? (['nerve'] as const) : []),
    ...(asksSymptomAge(draft.words.redFlags) ? (['symptomAge'] as const) : []),
    ...(has('legs') ? (['legs'] as const) : []),
  ];
}

/** The next screen; null = everything due has been answered or skipped. */
export function nextPage(draft: PainDraft, asking: Asking): PainPage | null {
  return pagesDue(draft, asking).find((page) => !draft.done.includes(page)) ?? null;
}

const finish = (draft: PainDraft, page: PainPage): PainDraft => ({
  ...draft,
  done: [...draft.done.filter((one) => one !== page), page],
});

/** One step back; the answers stay as they are until they are answered again. */
export const backOne = (draft: PainDraft): PainDraft => ({ ...draft, done: draft.done.slice(0, -1) });

export const withScore = (draft: PainDraft, score: Answer<number>): PainDraft =>
  finish({ ...draft, score }, 'score');

/** Answers of one screen put into the words. */
export const withWords = (draft: PainDraft, page: PainPage, change: Partial<PainWords>): PainDraft =>
  finish({ ...draft, words: { ...draft.words, ...change } }, page);

/**
 * A list of red-flag questions as it was left: chosen ones as chosen, the rest "no" once the patient
 * said so, else shown and skipped.
 */
export function withRedFlags(
  draft: PainDraft,
  page: PainPage,
  shown: readonly RedFlagQuestion[],
  chosen: Partial<Record<RedFlagQuestion, ListAnswer>>,
  rest: 'no' | 'skipped',
): PainDraft {
  const answers = shown.map((question) => {
    const given = chosen[question];
    if (given !== undefined) return [question, answer(given)] as const;
    return [question, rest === 'no' ? answer('no' as const) : SKIPPED] as const;
  });
  const redFlags = { ...draft.words.redFlags, ...Object.fromEntries(answers) };
  return withWords(draft, page, { redFlags });
}
