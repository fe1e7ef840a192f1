import type { Answer, NotDoneReason, SessionLogRequest } from '@ischia/shared';
import { NOT_ASKED, type PainWords } from '../../../questions/pain-words';

export type NotDone = {
  readonly programmeVersionId: string;
  readonly prescribedSessionId: string;
  readonly reason: NotDoneReason;
  readonly painBefore: Answer<number>;
  readonly words: PainWords;
  readonly at: string;
  readonly timeZone: string;
};

/** A session that could not be started: its reason and the pain right now, nothing else. */
export function notDoneLog(notDone: NotDone): SessionLogRequest {
  const { programmeVersionId, prescribedSessionId, painBefore, at, timeZone } = notDone;
  return {
    programmeVersionId,
    prescribedSessionId,
    performedAt: at,
    timeZone,
    loggedAt: at,
    painBefore,
    note: null,
    kind: 'not-done',
    notDoneReason: notDone.reason,
    painDuring: NOT_ASKED,
    painAfter: NOT_ASKED,
    ...notDone.words,
    effort: NOT_ASKED,
    stoppedEarly: NOT_ASKED,
    painReportIds: [],
    exercises: [],
  };
}
