import { type PainReportRequest, RED_FLAG_QUESTIONS, SessionLogRequest } from '@ischia/shared';

const NOT_ASKED = { state: 'not-asked' } as const;

/** Which prescribed session an exercise in hand belongs to. */
export type Place = { readonly version_id: string; readonly session_id: string };

/**
 * What can be said of a session whose log never came: that it was begun, and which reports were made in it. No answer
 * is made up and no exercise is named; when it was is taken from the first report, when it was entered from the last.
 */
export function abandonedContent(
  reports: readonly { readonly id: string; readonly content: PainReportRequest }[],
  place: Place,
): SessionLogRequest {
  const [first] = reports;
  const entered = reports.map(({ content }) => content.loggedAt);
  return SessionLogRequest.parse({
    programmeVersionId: place.version_id,
    prescribedSessionId: place.session_id,
    performedAt: first?.content.performedAt,
    timeZone: first?.content.timeZone,
    loggedAt: entered.reduce((last, one) => (Date.parse(one) > Date.parse(last) ? one : last)),
    kind: 'session',
    notDoneReason: null,
    painBefore: NOT_ASKED,
    painDuring: NOT_ASKED,
    painAfter: NOT_ASKED,
    qualities: [],
    sites: [],
    spread: NOT_ASKED,
    saddle: NOT_ASKED,
    newOrWorse: NOT_ASKED,
    suddenPop: NOT_ASKED,
    cannotWalk: NOT_ASKED,
    bigBruise: NOT_ASKED,
    redFlags: Object.fromEntries([...RED_FLAG_QUESTIONS, 'symptomAge'].map((name) => [name, NOT_ASKED])),
    effort: NOT_ASKED,
    stoppedEarly: NOT_ASKED,
    painReportIds: reports.map(({ id }) => id),
    exercises: [],
    note: null,
  });
}
