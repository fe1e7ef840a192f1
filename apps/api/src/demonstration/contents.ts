import {
  type Answer,
  type ExerciseLogRequest,
  NextMorningRequest,
  PainReportRequest,
  RED_FLAG_QUESTIONS,
  SessionLogRequest,
} from '@ischia/shared';
import type { PrescribedRow } from '../intake/holding';
import type { Felt, Score, ToldNotDone, ToldPain, ToldSession } from './story';

type Times = { readonly performedAt: string; readonly timeZone: string; readonly loggedAt: string };

const notAsked = { state: 'not-asked' } as const;
const given = <T>(value: T): Answer<T> => ({ state: 'answered', value });
const scored = (score: Score): Answer<number> => (score === null ? { state: 'skipped' } : given(score));

function wordsOf(felt: Felt): Record<string, unknown> {
  const yes = felt.redFlags ?? [];
  const screened = yes.length > 0;
  return {
    qualities: felt.words ?? [],
    sites: felt.sites ?? [],
    spread: felt.spread === undefined ? notAsked : given(felt.spread),
    saddle: notAsked,
    newOrWorse: felt.newOrWorse === undefined ? notAsked : given(felt.newOrWorse),
    suddenPop: notAsked,
    cannotWalk: notAsked,
    bigBruise: notAsked,
    redFlags: {
      ...Object.fromEntries(
        RED_FLAG_QUESTIONS.map((question) => [
          question,
          screened ? given(yes.includes(question) ? 'yes' : 'no') : notAsked,
        ]),
      ),
      symptomAge: notAsked,
    },
    note: felt.note ?? null,
  };
}

function exerciseLog(exercise: PrescribedRow, share: number, isHeld: boolean): ExerciseLogRequest {
  const silent = {
    prescribedExerciseId: exercise.id,
    setsDone: notAsked,
    repetitionsDone: notAsked,
    holdSecondsDone: notAsked,
    minutesDone: notAsked,
    sidesDone: exercise.dose.perSide ? ('both' as const) : ('not-per-side' as const),
    loadKg: notAsked,
    leftOutReason: notAsked,
    easierDone: notAsked,
  };
  if (isHeld) return { ...silent, outcome: 'held' };
  const { minutes, sets } = exercise.dose;
  const outcome = share >= 1 ? 'done' : share > 0 ? 'partial' : 'skipped';
  if (outcome === 'skipped') return { ...silent, outcome, leftOutReason: given('time') };
  if (minutes !== null) return { ...silent, outcome, minutesDone: given(Math.round(minutes * share)) };
  return sets === null
    ? { ...silent, outcome }
    : { ...silent, outcome, setsDone: given(Math.round(sets * share)) };
}

function shareOf({ skips = [], share = 1 }: ToldSession, exercise: PrescribedRow): number {
  return skips.includes(exercise.name) ? 0 : share;
}

export type SessionInForce = {
  readonly versionId: string;
  readonly sessionId: string;
  readonly exercises: readonly PrescribedRow[];
  readonly heldExerciseIds: readonly string[];
};

/** A session as the phone would have sent it. */
export function sessionContent(
  told: ToldSession,
  times: Times,
  inForce: SessionInForce,
  painReportIds: readonly string[],
): SessionLogRequest {
  const [before, during, after] = told.pain;
  return SessionLogRequest.parse({
    programmeVersionId: inForce.versionId,
    prescribedSessionId: inForce.sessionId,
    ...times,
    ...wordsOf(told),
    kind: 'session',
    notDoneReason: null,
    painBefore: scored(before),
    painDuring: scored(during),
    painAfter: scored(after),
    effort: given(5),
    stoppedEarly: given('no'),
    painReportIds,
    exercises: inForce.exercises.map((exercise) =>
      exerciseLog(exercise, shareOf(told, exercise), inForce.heldExerciseIds.includes(exercise.exercise_id)),
    ),
  });
}

/** "I did not do it", with the reason. */
export const notDoneContent = (told: ToldNotDone, times: Times, inForce: SessionInForce): SessionLogRequest =>
  SessionLogRequest.parse({
    programmeVersionId: inForce.versionId,
    prescribedSessionId: inForce.sessionId,
    ...times,
    ...wordsOf({}),
    kind: 'not-done',
    notDoneReason: told.reason,
    painBefore: notAsked,
    painDuring: notAsked,
    painAfter: notAsked,
    effort: notAsked,
    stoppedEarly: notAsked,
    painReportIds: [],
    exercises: [],
  });

export const painContent = (
  told: ToldPain,
  times: Times,
  sessionLogId: string | null,
  prescribedExerciseId: string | null,
): PainReportRequest =>
  PainReportRequest.parse({
    sessionLogId,
    exercise: prescribedExerciseId === null ? null : { prescribedExerciseId, setNumber: 2 },
    ...times,
    score: scored(told.score),
    ...wordsOf(told),
    finished: true,
  });

export const morningContent = (
  morning: NonNullable<ToldSession['morning']>,
  times: Times,
): NextMorningRequest =>
  NextMorningRequest.parse({
    ...times,
    morning: given(morning.answer),
    nextMorning: scored(morning.pain),
    worst24: scored(morning.worst24),
  });
