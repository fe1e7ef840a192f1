import type { Answer, LeftOutReason, PrescribedSession, StopReason } from '@ischia/shared';
import { answer, NOT_ASKED, type PainWords } from '../../../questions/pain-words';
import { doseToDo } from './dose';
import {
  type ExerciseRun,
  exerciseInHand,
  needsSides,
  type SessionRun,
  type SetDone,
  type Stage,
} from './session-run';

export type SessionEvent =
  | { type: 'pain-before'; answer: Answer<number> }
  | { type: 'set-done'; count: number }
  | { type: 'sides'; sides: 'one' | 'both' }
  | { type: 'left-out'; reason: LeftOutReason }
  | { type: 'hurt-started'; reportId: string }
  | { type: 'hurt-told'; heldIds: readonly string[] }
  | { type: 'hurt-passed' }
  | { type: 'partial'; answer: SetDone }
  | { type: 'easier-settled'; done: Answer<boolean> }
  | { type: 'stopped'; reason: Answer<StopReason> }
  | { type: 'ended-by-card' }
  | { type: 'pain-during'; answer: Answer<number> }
  | { type: 'pain-after'; answer: Answer<number> }
  | { type: 'odd'; answer: Answer<boolean> }
  | { type: 'words'; words: PainWords }
  | { type: 'effort'; answer: Answer<number> }
  | { type: 'back' }
  | { type: 'change'; stage: Stage };

function withExercise(run: SessionRun, change: Partial<ExerciseRun>): SessionRun {
  const exercises = run.exercises.map((one, n) => (n === run.position ? { ...one, ...change } : one));
  return { ...run, exercises };
}

/** On to the next exercise that can be done, or to the questions at the end. */
function onward(run: SessionRun): SessionRun {
  const position = run.exercises.findIndex((one, n) => n > run.position && one.end === 'open');
  return position === -1
    ? { ...run, stage: 'during', hurt: null, stoppedEarly: afterLastExercise(run) }
    : { ...run, position, hurt: null };
}

const afterLastExercise = (run: SessionRun): SessionRun['stoppedEarly'] =>
  run.stoppedEarly.state === 'not-asked' ? answer('no') : run.stoppedEarly;

function setDone(run: SessionRun, plan: PrescribedSession, count: number): SessionRun {
  const inHand = exerciseInHand(run);
  if (inHand === null) return run;
  const sets = [...inHand.sets, { state: 'answered', value: count } as const];
  const next = withExercise(run, { sets });
  if (sets.length < setsInHand(run, plan)) return next;
  const finished = withExercise(next, { end: 'finished' });
  return needsSides(finished, sets.length) ? finished : onward(finished);
}

/** Prescribed sets of the exercise in hand; 0 when none is. */
export function setsInHand(run: SessionRun, plan: PrescribedSession): number {
  const id = exerciseInHand(run)?.prescribedExerciseId;
  const prescribed = plan.exercises.find((one) => one.id === id);
  return prescribed === undefined ? 0 : doseToDo(prescribed.dose).sets;
}

/** Sides were the last thing to know about an exercise that has ended. */
function sidesSaid(run: SessionRun, sides: 'one' | 'both'): SessionRun {
  const next = withExercise(run, { sidesDone: sides });
  return next.stage === 'exercises' && next.hurt === null ? onward(next) : next;
}

function leftOut(run: SessionRun, plan: PrescribedSession, reason: LeftOutReason): SessionRun {
  const next = withExercise(run, { end: 'left-out', leftOutReason: answer(reason) });
  return needsSides(next, setsInHand(run, plan)) ? next : onward(next);
}

/** Without a dose an exercise that is on pause is held; one that was begun keeps what was done. */
const pausedWith =
  (heldIds: readonly string[]) =>
  (one: ExerciseRun): ExerciseRun =>
    one.end === 'open' && one.sets.length === 0 && heldIds.includes(one.prescribedExerciseId)
      ? { ...one, end: 'held' }
      : one;

function hurtTold(run: SessionRun, heldIds: readonly string[]): SessionRun {
  if (run.hurt === null) return run;
  const stopped = withExercise(run, { end: 'hurt' });
  const exercises = stopped.exercises.map(pausedWith(heldIds));
  return { ...stopped, exercises, hurt: { ...run.hurt, step: 'partial' } };
}

function partial(run: SessionRun, done: SetDone): SessionRun {
  if (run.hurt === null) return run;
  const inHand = exerciseInHand(run);
  const isNothing = done.state === 'answered' && done.value === 0;
  const sets = isNothing || inHand === null ? (inHand?.sets ?? []) : [...inHand.sets, done];
  return { ...withExercise(run, { sets }), hurt: { ...run.hurt, step: 'easier' } };
}

/** What was in hand when the session ended keeps its dose. */
function leaveInHand(run: SessionRun): SessionRun {
  return exerciseInHand(run)?.end === 'open' ? withExercise(run, { end: 'left-out' }) : run;
}

/** Words are asked for at any score above zero, or when something feels odd. */
const isAboveZero = (score: Answer<number>): boolean => score.state === 'answered' && score.value > 0;

function afterScores(run: SessionRun): SessionRun {
  const isPain = isAboveZero(run.painDuring) || isAboveZero(run.painAfter);
  if (isPain) return { ...run, stage: 'words', odd: NOT_ASKED };
  return { ...run, stage: 'odd' };
}

const toCheck = (run: SessionRun): SessionRun => ({ ...run, stage: 'check', isChanging: false });

/** After one answer: the next question, or back to the check page it was opened from. */
const next = (run: SessionRun, stage: Stage): SessionRun =>
  run.isChanging ? toCheck(run) : { ...run, stage };

const PREVIOUS: Partial<Record<Stage, Stage>> = {
  after: 'during',
  odd: 'after',
  words: 'after',
  effort: 'after',
};

function back(run: SessionRun): SessionRun {
  if (run.isChanging) return toCheck(run);
  return { ...run, stage: PREVIOUS[run.stage] ?? run.stage };
}

/** What the patient did, applied to the session. Pure; unknown moves change nothing. */
export function advanceSession(run: SessionRun, event: SessionEvent, plan: PrescribedSession): SessionRun {
  return duringExercises(run, event, plan) ?? whenItHurts(run, event) ?? atTheEnd(run, event) ?? run;
}

function duringExercises(run: SessionRun, event: SessionEvent, plan: PrescribedSession): SessionRun | null {
  switch (event.type) {
    case 'pain-before':
      return next({ ...run, painBefore: event.answer }, run.position === -1 ? 'during' : 'exercises');
    case 'set-done':
      return setDone(run, plan, event.count);
    case 'sides':
      return sidesSaid(run, event.sides);
    case 'left-out':
      return leftOut(run, plan, event.reason);
    default:
      return null;
  }
}

function whenItHurts(run: SessionRun, event: SessionEvent): SessionRun | null {
  switch (event.type) {
    case 'hurt-started':
      return {
        ...run,
        hurt: { reportId: event.reportId, step: 'asking' },
        painReportIds: [...run.painReportIds, event.reportId],
      };
    case 'hurt-told':
      return hurtTold(run, event.heldIds);
    case 'hurt-passed':
      return { ...run, hurt: null };
    case 'partial':
      return partial(run, event.answer);
    case 'easier-settled':
      return onward(withExercise(run, { easierDone: event.done }));
    default:
      return null;
  }
}

function atTheEnd(run: SessionRun, event: SessionEvent): SessionRun | null {
  switch (event.type) {
    case 'stopped':
      return { ...leaveInHand(run), stoppedEarly: event.reason, hurt: null, stage: 'during' };
    case 'ended-by-card':
      return toCheck({ ...leaveInHand(run), hurt: null });
    case 'pain-during':
      return afterChange({ ...run, painDuring: event.answer }, 'after');
    case 'pain-after':
      return afterScores({ ...run, painAfter: event.answer });
    case 'odd':
      return oddAnswered({ ...run, odd: event.answer });
    case 'words':
      return next({ ...run, words: event.words }, 'effort');
    case 'effort':
      return toCheck({ ...run, effort: event.answer });
    case 'back':
      return back(run);
    case 'change':
      return { ...run, stage: event.stage, isChanging: true };
    default:
      return null;
  }
}

/** A changed worst pain may need words that were not asked for before. */
function afterChange(run: SessionRun, stage: Stage): SessionRun {
  if (!run.isChanging) return { ...run, stage };
  return run.words === null ? afterScores(run) : toCheck(run);
}

function oddAnswered(run: SessionRun): SessionRun {
  if (run.odd.state === 'answered' && run.odd.value) return { ...run, stage: 'words' };
  return next(run, 'effort');
}
