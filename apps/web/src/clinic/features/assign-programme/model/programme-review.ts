import type { AssignProgrammeRequest, ProgrammeTemplate } from '@ischia/shared';
import { doseWords, scheduleWords } from '../../../words/dose-words';

export type ReviewedExercise = {
  readonly id: string;
  readonly name: string;
  readonly dose: string;
  /** What the template says, where the physiotherapist changed it; else null. */
  readonly doseWas: string | null;
  readonly optional: boolean;
  readonly easier: string | null;
  readonly heldWith: readonly string[];
};
export type ReviewedSession = {
  readonly id: string;
  readonly name: string;
  readonly schedule: string;
  readonly scheduleWas: string | null;
  readonly exercises: readonly ReviewedExercise[];
};

const was = (before: string | null, now: string): string | null =>
  before === null || before === now ? null : before;

/** What will be assigned, in words, with what differs from the template. */
export function programmeReview(
  draft: AssignProgrammeRequest,
  template: ProgrammeTemplate,
  nameOf: (exerciseId: string) => string,
): ReviewedSession[] {
  const all = draft.sessions.flatMap((session) => session.exercises);
  return draft.sessions.map((session, index) => {
    const source = template.phases[0]?.sessions[index];
    const schedule = scheduleWords(session.schedule);
    return {
      id: session.id,
      name: session.name,
      schedule,
      scheduleWas: was(source === undefined ? null : scheduleWords(source.schedule), schedule),
      exercises: session.exercises.map((exercise, place) => {
        const original = source?.exercises[place];
        const dose = doseWords(exercise.dose);
        return {
          id: exercise.id,
          name: nameOf(exercise.exerciseId),
          dose,
          doseWas: was(original === undefined ? null : doseWords(original.dose), dose),
          optional: exercise.optional,
          easier: exercise.easierExerciseId === null ? null : nameOf(exercise.easierExerciseId),
          heldWith: all
            .filter((other) => exercise.holdTogether.includes(other.id))
            .map((other) => nameOf(other.exerciseId)),
        };
      }),
    };
  });
}
