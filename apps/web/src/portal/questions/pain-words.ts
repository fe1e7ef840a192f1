import { type Answer, type PainReportRequest, RED_FLAG_QUESTIONS, type RedFlagAnswers } from '@ischia/shared';

/** What a pain felt like and where, with every question that was put about it. */
export type PainWords = Pick<
  PainReportRequest,
  | 'qualities'
  | 'sites'
  | 'spread'
  | 'saddle'
  | 'newOrWorse'
  | 'suddenPop'
  | 'cannotWalk'
  | 'bigBruise'
  | 'redFlags'
>;

export const NOT_ASKED = { state: 'not-asked' } as const;
export const SKIPPED = { state: 'skipped' } as const;

export const answer = <T>(value: T): Extract<Answer<T>, { state: 'answered' }> => ({
  state: 'answered',
  value,
});

const redFlagsNotAsked = (): RedFlagAnswers => {
  const none: RedFlagAnswers['chest'] = NOT_ASKED;
  const questions = Object.fromEntries(RED_FLAG_QUESTIONS.map((id) => [id, none]));
  return {
    ...(questions as Record<(typeof RED_FLAG_QUESTIONS)[number], typeof none>),
    symptomAge: NOT_ASKED,
  };
};

/** Nothing was asked yet, and nothing is assumed. */
export function noWords(): PainWords {
  return {
    qualities: [],
    sites: [],
    spread: NOT_ASKED,
    saddle: NOT_ASKED,
    newOrWorse: NOT_ASKED,
    suddenPop: NOT_ASKED,
    cannotWalk: NOT_ASKED,
    bigBruise: NOT_ASKED,
    redFlags: redFlagsNotAsked(),
  };
}
