import { type Dose, Exercise } from '@ischia/shared';
import type { Row } from '../platform/database/insert';
import source from './exercises.json';
import { TEMPLATES } from './templates';

type SourceDose = (typeof source)[number]['dose'];

function startingDose(dose: SourceDose): Dose {
  return {
    sets: dose.sets,
    repetitions: dose.reps,
    holdSeconds: dose.hold_s,
    minutes: dose.minutes,
    loadKg: null,
    restSeconds: dose.rest_s,
    tempo: dose.tempo,
    perSide: dose.per_side,
  };
}

/** Tables and rows of a clinic’s own copy of the library. `newId` decides whether ids are random or seeded. */
export function libraryRows(clinicId: string, newId: () => string): { table: string; rows: Row[] }[] {
  const ids = new Map(source.map((exercise) => [exercise.id, newId()]));
  const idOf = (slug: string): string => {
    const id = ids.get(slug);
    if (id === undefined) throw new Error(`no exercise ${slug}`);
    return id;
  };
  const exercises = source.map((exercise, index) => {
    const content = Exercise.parse({
      id: idOf(exercise.id),
      slug: exercise.id,
      name: exercise.name,
      category: exercise.category,
      start: exercise.start,
      steps: exercise.steps,
      dose: startingDose(exercise.dose),
      normal: exercise.normal,
      stop: exercise.stop,
      cautions: exercise.cautions,
      equipment: exercise.equipment,
      progressions: exercise.progressions,
      regressions: exercise.regressions,
    });
    const { id, slug, name, category } = content;
    return { clinic_id: clinicId, id, slug, position: index + 1, name, category, content };
  });
  const doseOf = (slug: string): Dose => {
    const found = exercises.find((exercise) => exercise.slug === slug);
    if (found === undefined) throw new Error(`no exercise ${slug}`);
    return found.content.dose;
  };
  const templates = TEMPLATES.map((template, index) => ({
    clinic_id: clinicId,
    id: newId(),
    code: template.code,
    name: template.name,
    audience: template.audience,
    position: index + 1,
  }));
  const versions = TEMPLATES.map((template, index) => ({
    clinic_id: clinicId,
    id: newId(),
    template_id: templates[index]?.id,
    number: 1,
    pain_limit: template.painLimit,
    phases: template.phases.map((phase) => ({
      ...phase,
      sessions: phase.sessions.map((session) => ({
        ...session,
        exercises: session.exercises.map(({ slug, dose, optional }) => ({
          exerciseId: idOf(slug),
          slug,
          name: exercises.find((exercise) => exercise.slug === slug)?.name,
          dose: { ...clearedFor(doseOf(slug), dose), ...dose },
          optional: optional === true,
        })),
      })),
    })),
  }));
  return [
    { table: 'exercise', rows: exercises },
    { table: 'programme_template', rows: templates },
    { table: 'template_version', rows: versions },
  ];
}

/** The library’s dose without the parts that a template sets otherwise: ten minutes are not also one set. */
function clearedFor(dose: Dose, own: Partial<Dose>): Dose {
  if (own.minutes === undefined) return { ...dose, minutes: null };
  return { ...dose, sets: null, repetitions: null, holdSeconds: null };
}
