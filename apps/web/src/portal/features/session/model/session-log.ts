import type {
  Answer,
  ExerciseLogRequest,
  PrescribedExercise,
  PrescribedSession,
  SessionLogRequest,
} from '@ischia/shared';
import { answer, NOT_ASKED, noWords } from '../../../questions/pain-words';
import { type DoseToDo, doseToDo } from './dose';
import { type ExerciseRun, hasDose, type SessionRun, type SetDone, setsWithDose } from './session-run';

const known = (sets: readonly SetDone[]): number[] =>
  sets.flatMap((set) => (set.state === 'answered' ? [set.value] : []));

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

function isWhole(run: ExerciseRun, dose: DoseToDo): boolean {
  const isBothSides = run.sidesDone !== 'one';
  return isBothSides && run.sets.length >= dose.sets && sum(known(run.sets)) >= dose.sets * dose.perSet;
}

function outcomeOf(run: ExerciseRun, dose: DoseToDo): ExerciseLogRequest['outcome'] {
  if (run.end === 'held') return 'held';
  if (!hasDose(run)) return run.end === 'hurt' ? 'skipped-pain' : 'skipped';
  return run.end === 'finished' && isWhole(run, dose) ? 'done' : 'partial';
}

/** A total of what was confirmed; nothing confirmed is not zero. */
function totalOf(sets: readonly SetDone[]): Answer<number> {
  if (sets.length === 0) return NOT_ASKED;
  const counts = known(sets);
  return counts.length === 0 ? { state: 'skipped' } : answer(sum(counts));
}

const setsOf = (run: ExerciseRun): Answer<number> =>
  run.sets.length === 0 ? NOT_ASKED : answer(setsWithDose(run));

function sidesOf(run: ExerciseRun, dose: DoseToDo): ExerciseLogRequest['sidesDone'] {
  if (!dose.perSide) return 'not-per-side';
  // Where an urgent card came before the question, only one side is certain.
  return run.sidesDone === 'both' ? 'both' : 'one';
}

function exerciseLog(run: ExerciseRun, prescribed: PrescribedExercise): ExerciseLogRequest {
  const dose = doseToDo(prescribed.dose);
  const total = totalOf(run.sets);
  return {
    prescribedExerciseId: run.prescribedExerciseId,
    outcome: outcomeOf(run, dose),
    setsDone: dose.measure === 'minutes' ? NOT_ASKED : setsOf(run),
    repetitionsDone: dose.measure === 'repetitions' ? total : NOT_ASKED,
    holdSecondsDone: dose.measure === 'seconds' ? total : NOT_ASKED,
    minutesDone: dose.measure === 'minutes' ? total : NOT_ASKED,
    sidesDone: sidesOf(run, dose),
    loadKg: NOT_ASKED,
    leftOutReason: run.leftOutReason,
    easierDone: run.easierDone,
  };
}

/** The session as it was done: only what the patient confirmed, nothing filled in. */
export function sessionLogOf(run: SessionRun, plan: PrescribedSession, loggedAt: string): SessionLogRequest {
  return {
    programmeVersionId: run.programmeVersionId,
    prescribedSessionId: run.prescribedSessionId,
    performedAt: run.performedAt,
    timeZone: run.timeZone,
    loggedAt,
    painBefore: run.painBefore,
    note: null,
    kind: 'session',
    notDoneReason: null,
    painDuring: run.painDuring,
    painAfter: run.painAfter,
    ...(run.words ?? noWords()),
    effort: run.effort,
    stoppedEarly: run.stoppedEarly,
    painReportIds: [...run.painReportIds],
    exercises: run.exercises.flatMap((one) => {
      const prescribed = plan.exercises.find((exercise) => exercise.id === one.prescribedExerciseId);
      return prescribed === undefined ? [] : [exerciseLog(one, prescribed)];
    }),
  };
}
