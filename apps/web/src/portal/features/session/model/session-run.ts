import type {
  Answer,
  LeftOutReason,
  LocalDate,
  PrescribedExercise,
  PrescribedSession,
  ProgrammeVersion,
  StopReason,
} from '@ischia/shared';
import { NOT_ASKED, type PainWords } from '../../../questions/pain-words';

/** What was confirmed of one set; `skipped` = the person does not know. */
export type SetDone = Exclude<Answer<number>, { state: 'not-asked' }>;

export type ExerciseRun = {
  readonly prescribedExerciseId: string;
  readonly sets: readonly SetDone[];
  /** null = not answered yet. */
  readonly sidesDone: 'one' | 'both' | 'not-per-side' | null;
  readonly end: 'open' | 'finished' | 'left-out' | 'hurt' | 'held';
  readonly leftOutReason: Answer<LeftOutReason>;
  /** Whether the easier exercise was done in its place; `not-asked` where none was offered. */
  readonly easierDone: Answer<boolean>;
};

export const STAGES = ['before', 'exercises', 'during', 'after', 'odd', 'words', 'effort', 'check'] as const;
export type Stage = (typeof STAGES)[number];

/**
 * A session on its way. Kept on the phone after every tap, so that it goes on at the same set after
 * the app was killed.
 */
export type SessionRun = {
  readonly id: string;
  readonly programmeVersionId: string;
  readonly prescribedSessionId: string;
  readonly performedAt: string;
  readonly performedOn: LocalDate;
  readonly timeZone: string;
  readonly stage: Stage;
  readonly painBefore: Answer<number>;
  readonly exercises: readonly ExerciseRun[];
  readonly position: number;
  /** "This hurts" in hand: answering, then how much was done of the set, then the easier one. */
  readonly hurt: { readonly reportId: string; readonly step: 'asking' | 'partial' | 'easier' } | null;
  readonly painReportIds: readonly string[];
  readonly stoppedEarly: Answer<StopReason>;
  readonly painDuring: Answer<number>;
  readonly painAfter: Answer<number>;
  readonly odd: Answer<boolean>;
  readonly words: PainWords | null;
  readonly effort: Answer<number>;
  /** Opened from the check page: goes back there after one answer. */
  readonly isChanging: boolean;
};

export type SessionStart = {
  id: string;
  version: ProgrammeVersion;
  session: PrescribedSession;
  heldIds: readonly string[];
  performedAt: string;
  performedOn: LocalDate;
  timeZone: string;
};

function freshExercise(exercise: PrescribedExercise, heldIds: readonly string[]): ExerciseRun {
  return {
    prescribedExerciseId: exercise.id,
    sets: [],
    sidesDone: exercise.dose.perSide ? null : 'not-per-side',
    end: heldIds.includes(exercise.id) ? 'held' : 'open',
    leftOutReason: NOT_ASKED,
    easierDone: NOT_ASKED,
  };
}

/** A session at its first question. Held exercises are held from the start. */
export function startSession(start: SessionStart): SessionRun {
  const exercises = start.session.exercises.map((exercise) => freshExercise(exercise, start.heldIds));
  return {
    id: start.id,
    programmeVersionId: start.version.id,
    prescribedSessionId: start.session.id,
    performedAt: start.performedAt,
    performedOn: start.performedOn,
    timeZone: start.timeZone,
    stage: 'before',
    painBefore: NOT_ASKED,
    exercises,
    position: exercises.findIndex((exercise) => exercise.end === 'open'),
    hurt: null,
    painReportIds: [],
    stoppedEarly: NOT_ASKED,
    painDuring: NOT_ASKED,
    painAfter: NOT_ASKED,
    odd: NOT_ASKED,
    words: null,
    effort: NOT_ASKED,
    isChanging: false,
  };
}

/** The exercise in hand; null when none is left to do. */
export function exerciseInHand(run: SessionRun): ExerciseRun | null {
  return run.exercises[run.position] ?? null;
}

const isSomething = (set: SetDone): boolean => set.state === 'skipped' || set.value > 0;

/** Whether anything of the exercise was done, however little. */
export const hasDose = (run: ExerciseRun): boolean => run.sets.some(isSomething);

/** Sets in which something was done. */
export const setsWithDose = (run: ExerciseRun): number => run.sets.filter(isSomething).length;

/** Whether the exercise in hand ends here and nobody has said yet on which sides it was done. */
export function needsSides(run: SessionRun, prescribedSets: number): boolean {
  const inHand = exerciseInHand(run);
  if (inHand === null || inHand.sidesDone !== null || !hasDose(inHand)) return false;
  return inHand.end !== 'open' || inHand.sets.length >= prescribedSets;
}
