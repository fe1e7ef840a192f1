import { z } from 'zod';
import {
  EXERCISE_OUTCOMES,
  LEFT_OUT_REASONS,
  MORNINGS,
  NOT_DONE_REASONS,
  STOP_REASONS,
} from '../clinical/vocabulary';
import { deviceTimes, painWords } from './pain';
import { AnswerOf, Id, PainScore, Text } from './primitives';

const Count = (maximum: number) => z.int().min(0).max(maximum);

/** What was really done of one prescribed exercise. Nothing is prefilled: a dose not confirmed is `not-asked`. */
export const ExerciseLogRequest = z.strictObject({
  prescribedExerciseId: Id,
  outcome: z.enum(EXERCISE_OUTCOMES),
  setsDone: AnswerOf(Count(20)),
  repetitionsDone: AnswerOf(Count(2000)).describe('Repetitions over all sets, one side counted once'),
  holdSecondsDone: AnswerOf(Count(36000)).describe('Seconds held over all sets, one side counted once'),
  minutesDone: AnswerOf(Count(600)),
  sidesDone: z.enum(['one', 'both', 'not-per-side']),
  loadKg: AnswerOf(z.number().min(0).max(500)),
  leftOutReason: AnswerOf(z.enum(LEFT_OUT_REASONS)).describe(
    'Why it was left out or broken off; not-asked where it was done, hurt or was on pause',
  ),
  easierDone: AnswerOf(z.boolean()).describe(
    'Whether the approved easier exercise was done in its place; not-asked where none was offered',
  ),
});
export type ExerciseLogRequest = z.output<typeof ExerciseLogRequest>;

const content = {
  programmeVersionId: Id,
  prescribedSessionId: Id,
  ...deviceTimes,
  painBefore: AnswerOf(PainScore).describe('Right now, on opening the session'),
  note: Text(500).nullable(),
};

/** One session as done, or one that could not be started. The path carries the client-made id. */
export const SessionLogRequest = z.strictObject({
  ...content,
  kind: z.enum(['session', 'not-done']),
  notDoneReason: z.enum(NOT_DONE_REASONS).nullable(),
  painDuring: AnswerOf(PainScore).describe('Worst during the session'),
  painAfter: AnswerOf(PainScore).describe('Right now, at the end'),
  ...painWords,
  effort: AnswerOf(z.int().min(0).max(10)),
  stoppedEarly: AnswerOf(z.enum(STOP_REASONS)),
  painReportIds: z.array(Id).max(50),
  exercises: z.array(ExerciseLogRequest).max(40),
});
export type SessionLogRequest = z.output<typeof SessionLogRequest>;

/**
 * How it was the next local day. Sent at the first tap; the same answer with a number that was not asked before is taken
 * as its fuller form.
 */
export const NextMorningRequest = z.strictObject({
  ...deviceTimes,
  morning: AnswerOf(z.enum(MORNINGS)),
  nextMorning: AnswerOf(PainScore),
  worst24: AnswerOf(PainScore),
});
export type NextMorningRequest = z.output<typeof NextMorningRequest>;

/** How it was the morning after that: asked once more after a "worse". */
export const SecondMorningRequest = z.strictObject({ ...deviceTimes, morning: AnswerOf(z.enum(MORNINGS)) });
export type SecondMorningRequest = z.output<typeof SecondMorningRequest>;
