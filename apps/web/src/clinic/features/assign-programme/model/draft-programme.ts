import type { AssignProgrammeRequest, ProgrammeTemplate } from '@ischia/shared';
import { easierOnes, heldWith, type Linked } from './linked-exercises';

type Given = {
  template: ProgrammeTemplate;
  library: readonly Linked[];
  episodeId: string;
  startsOn: string;
  newId: () => string;
};

/** The later phases in words, for the outline of the programme. */
function outlineOf(template: ProgrammeTemplate): string {
  return template.phases
    .slice(1)
    .map((phase) => `${phase.name}: ${phase.goal}. When: ${phase.exitCriteria}`)
    .join('\n')
    .slice(0, 2000);
}

/** A draft of the template’s first phase with everything proposed and nothing yet signed. */
export function draftProgramme(given: Given): AssignProgrammeRequest {
  const { template, library, episodeId, startsOn, newId } = given;
  const phase = template.phases[0];
  if (phase === undefined) throw new Error(`template ${template.code} has no phase`);
  const planned = phase.sessions.map((session) => ({
    ...session,
    exercises: session.exercises.map((exercise) => ({
      ...exercise,
      id: newId(),
      easier: easierOnes(exercise.slug, library)[0] ?? null,
    })),
  }));
  const all = planned.flatMap((session) => session.exercises);
  const slugs = new Set(all.map(({ slug }) => slug));
  return {
    episodeId,
    templateId: template.id,
    name: template.name,
    outline: outlineOf(template),
    screenMissingReason: null,
    versionId: newId(),
    phaseName: phase.name,
    validFrom: startsOn,
    painLimit: template.painLimit,
    sessions: planned.map((session) => ({
      id: newId(),
      seriesId: newId(),
      name: session.name,
      schedule: session.schedule,
      exercises: session.exercises.map(({ id, exerciseId, slug, dose, optional, easier }) => {
        const held = new Set(heldWith(slug, library, slugs, easier?.slug ?? null));
        return {
          id,
          exerciseId,
          dose,
          optional,
          easierExerciseId: easier?.id ?? null,
          holdTogether: all
            .filter((other) => other.id !== id && held.has(other.slug))
            .map((other) => other.id),
        };
      }),
    })),
  };
}
