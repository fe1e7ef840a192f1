import type { PainReportRequest, SessionLogRequest } from '@ischia/shared';
import {
  PainReportRequest as PainReport,
  RED_FLAG_QUESTIONS,
  SessionLogRequest as SessionLog,
} from '@ischia/shared';
import { testClock } from './test-clock';

const notAsked = { state: 'not-asked' } as const;
export const answer = <T>(value: T): { state: 'answered'; value: T } => ({ state: 'answered', value });

const silent = {
  qualities: [],
  sites: [],
  spread: notAsked,
  saddle: notAsked,
  newOrWorse: notAsked,
  suddenPop: notAsked,
  cannotWalk: notAsked,
  bigBruise: notAsked,
  redFlags: Object.fromEntries([...RED_FLAG_QUESTIONS, 'symptomAge'].map((name) => [name, notAsked])),
};

export const momentOf = (
  at: Date = testClock.now(),
): { performedAt: string; timeZone: string; loggedAt: string } => ({
  performedAt: at.toISOString(),
  timeZone: 'Europe/London',
  loggedAt: at.toISOString(),
});

/** Contract-valid: 3 of 10, sharp, back of the thigh, right, outside a session. */
export function aPainReport(changes: Partial<PainReportRequest> = {}): PainReportRequest {
  return PainReport.parse({
    sessionLogId: null,
    exercise: null,
    ...momentOf(),
    ...silent,
    score: answer(3),
    qualities: ['sharp'],
    sites: [{ region: 'thigh_mid', side: 'R' }],
    newOrWorse: answer('no'),
    finished: true,
    note: null,
    ...changes,
  });
}

/** Contract-valid: a session without any pain, all answered; exercises as given. */
export function aSessionLog(
  given: Pick<SessionLogRequest, 'programmeVersionId' | 'prescribedSessionId'> & Partial<SessionLogRequest>,
): SessionLogRequest {
  return SessionLog.parse({
    ...momentOf(),
    ...silent,
    kind: 'session',
    notDoneReason: null,
    painBefore: answer(0),
    painDuring: answer(0),
    painAfter: answer(0),
    effort: answer(4),
    stoppedEarly: answer('no'),
    painReportIds: [],
    exercises: [],
    note: null,
    ...given,
  });
}
