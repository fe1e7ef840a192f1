import type { PainReportRequest } from '@ischia/shared';
import type { PainDraft } from '../../../questions/pain-draft';

/** Where and when it began to hurt; fixed at the tap. */
export type PainStart = Pick<PainReportRequest, 'sessionLogId' | 'exercise' | 'performedAt' | 'timeZone'> & {
  readonly id: string;
  readonly accountId: string;
};

/** A report that is still being answered; kept on the phone from the tap on. */
export type KeptReport = { readonly start: PainStart; readonly draft: PainDraft; readonly loggedAt: string };

/** The report as the clinic gets it. What was not asked stays not asked. */
export function reportOf({ start, draft, loggedAt }: KeptReport, finished: boolean): PainReportRequest {
  return {
    sessionLogId: start.sessionLogId,
    exercise: start.exercise,
    performedAt: start.performedAt,
    timeZone: start.timeZone,
    loggedAt,
    score: draft.score,
    ...draft.words,
    finished,
    note: null,
  };
}

/** Whether there is anything to tell: the tap on "This hurts" is already something. */
export const isSomething = ({ start, draft }: KeptReport): boolean =>
  start.sessionLogId !== null || draft.done.length > 0;

/** @unit milliseconds; design 5 "An unfinished report is kept and evaluated after 10 minutes" */
const UNFINISHED = 10 * 60_000;

/** How long an unfinished report may still wait at a moment; 0 or less: it goes to the clinic as it is. */
export const waitsAt = ({ performedAt }: Pick<PainStart, 'performedAt'>, now: number): number =>
  Date.parse(performedAt) + UNFINISHED - now;
