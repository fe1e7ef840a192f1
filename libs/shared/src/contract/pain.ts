import { z } from 'zod';
import {
  PAIN_QUALITIES,
  RED_FLAG_QUESTIONS,
  REGIONS,
  SADDLE_ANSWERS,
  SIDES,
  SPREADS,
  SYMPTOM_AGES,
  YES_NO_UNSURE,
} from '../clinical/vocabulary';
import { AnswerOf, Id, Instant, PainScore, Text, TimeZone } from './primitives';

/** A place on the body map or its list: region and side. */
export const PainSite = z.strictObject({ region: z.enum(REGIONS), side: z.enum(SIDES) });
export type PainSite = z.output<typeof PainSite>;

const YesNoUnsureAnswer = AnswerOf(z.enum(YES_NO_UNSURE));

/** Answers to the screening questions; a question that was never shown says so. */
export const RedFlagAnswers = z.strictObject({
  ...(Object.fromEntries(RED_FLAG_QUESTIONS.map((id) => [id, YesNoUnsureAnswer])) as Record<
    (typeof RED_FLAG_QUESTIONS)[number],
    typeof YesNoUnsureAnswer
  >),
  /** After a yes to one of the four cauda-equina questions. */
  symptomAge: AnswerOf(z.enum(SYMPTOM_AGES)),
});
export type RedFlagAnswers = z.output<typeof RedFlagAnswers>;

/** What a pain felt like and where; asked at any score, numbness counts at 0. */
export const painWords = {
  qualities: z.array(z.enum(PAIN_QUALITIES)).max(PAIN_QUALITIES.length),
  sites: z.array(PainSite).max(REGIONS.length * SIDES.length),
  spread: AnswerOf(z.enum(SPREADS)).describe('Furthest point that the feeling reached'),
  saddle: AnswerOf(z.enum(SADDLE_ANSWERS)),
  newOrWorse: YesNoUnsureAnswer.describe('New, or worse than usual'),
  suddenPop: YesNoUnsureAnswer,
  cannotWalk: YesNoUnsureAnswer,
  bigBruise: YesNoUnsureAnswer,
  redFlags: RedFlagAnswers,
};

/** When and where the device said it happened. Nothing is refused for its time. */
export const deviceTimes = {
  performedAt: Instant.describe('When it happened, by the device, with offset'),
  timeZone: TimeZone,
  loggedAt: Instant.describe('When it was entered, by the device, with offset'),
};

/** "This hurts", or pain outside a session. The path carries the client-made id. */
export const PainReportRequest = z.strictObject({
  sessionLogId: Id.nullable().describe(
    'Client-made id of the session in which it hurt; null outside a session',
  ),
  exercise: z
    .strictObject({ prescribedExerciseId: Id, setNumber: z.int().min(1).max(20).nullable() })
    .nullable()
    .describe('The exercise in hand; null when none was'),
  ...deviceTimes,
  score: AnswerOf(PainScore).describe('Pain now, NPRS 0-10'),
  ...painWords,
  finished: z.boolean().describe('false while the patient is still answering'),
  note: Text(500).nullable(),
});
export type PainReportRequest = z.output<typeof PainReportRequest>;
