import { z } from 'zod';
import { Dose, PrescribedDose } from './exercises';
import { endpoint } from './endpoint';
import { Id, LocalDate, OptionalText, Text } from './primitives';

/**
 * When a prescribed session is due.
 * `weekdays`: on these days, Monday = 0. `daily`. `every`: each n-th day from the version's first.
 * `quota`: n a week on any days.
 * @source clinical reference 5.2
 */
export const Schedule = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('weekdays'),
    weekdays: z.array(z.int().min(0).max(6)).min(1).max(7),
    timesPerDay: z.int().min(1).max(6),
  }),
  z.strictObject({ type: z.literal('daily'), timesPerDay: z.int().min(1).max(6) }),
  z.strictObject({
    type: z.literal('every'),
    days: z.int().min(2).max(28),
    timesPerDay: z.int().min(1).max(6),
  }),
  z.strictObject({ type: z.literal('quota'), perWeek: z.int().min(1).max(14) }),
]);
export type Schedule = z.output<typeof Schedule>;

const PrescribedExerciseRequest = z.strictObject({
  id: Id,
  exerciseId: Id,
  dose: PrescribedDose,
  optional: z.boolean(),
  easierExerciseId: Id.nullable().describe('The easier one that the physiotherapist approved beforehand'),
  holdTogether: z.array(Id).max(40).describe('Prescribed exercises that are held when this one is'),
});

const PrescribedSessionRequest = z.strictObject({
  id: Id,
  seriesId: Id.describe('The same across versions, so that adherence follows it'),
  name: Text(60),
  schedule: Schedule,
  exercises: z.array(PrescribedExerciseRequest).min(1).max(20),
});

const versionContent = {
  versionId: Id,
  phaseName: Text(80),
  validFrom: LocalDate,
  painLimit: z.int().min(0).max(7).describe('Acceptable ordinary pain, NPRS'),
  sessions: z.array(PrescribedSessionRequest).min(1).max(4),
};

/** Assign a programme: its first version. The path carries the client-made programme id. */
export const AssignProgrammeRequest = z.strictObject({
  episodeId: Id,
  templateId: Id.nullable(),
  name: Text(120),
  outline: OptionalText(2000).describe('The later phases, in words'),
  screenMissingReason: Text(500).nullable().describe('Why it starts without a baseline screen'),
  ...versionContent,
});
export type AssignProgrammeRequest = z.output<typeof AssignProgrammeRequest>;

export const PublishVersionRequest = z.strictObject({
  ...versionContent,
  replacesVersionId: Id.optional().describe(
    'Names the version that starts on the same day, which then was never in force; so two editors cannot replace each other unseen',
  ),
});
export type PublishVersionRequest = z.output<typeof PublishVersionRequest>;

export const ExerciseHold = z.object({
  id: Id,
  prescribedExerciseId: Id,
  exerciseName: z.string(),
  side: z.enum(['L', 'R', 'both']).describe('both where the exercise is not done per side'),
  heldSince: z.string().describe('Instant of the session or report that held it'),
  flagId: Id.nullable(),
});
export type ExerciseHold = z.output<typeof ExerciseHold>;

export const PrescribedExercise = z.object({
  id: Id,
  exerciseId: Id,
  slug: z.string(),
  name: z.string(),
  dose: Dose,
  optional: z.boolean(),
  easierExerciseId: Id.nullable(),
  holdTogether: z.array(Id),
});
export type PrescribedExercise = z.output<typeof PrescribedExercise>;

export const PrescribedSession = z.object({
  id: Id,
  seriesId: Id,
  name: z.string(),
  schedule: Schedule,
  exercises: z.array(PrescribedExercise),
});
export type PrescribedSession = z.output<typeof PrescribedSession>;

/** One immutable version, in force on `[validFrom, validTo)`; `validTo` null = until further notice. */
export const ProgrammeVersion = z.object({
  id: Id,
  programmeId: Id,
  programmeName: z.string(),
  number: z.int(),
  phaseName: z.string(),
  validFrom: LocalDate,
  validTo: LocalDate.nullable(),
  painLimit: z.int(),
  sessions: z.array(PrescribedSession),
});
export type ProgrammeVersion = z.output<typeof ProgrammeVersion>;

const TemplateExercise = z.object({
  exerciseId: Id,
  slug: z.string(),
  name: z.string(),
  dose: Dose,
  optional: z.boolean(),
});

/** A programme to copy and edit; the first phase is what gets assigned. */
export const ProgrammeTemplate = z.object({
  id: Id,
  code: z.string(),
  name: z.string(),
  audience: z.string().describe('For whom, and for whom not'),
  painLimit: z.int(),
  phases: z.array(
    z.object({
      name: z.string(),
      goal: z.string(),
      exitCriteria: z.string(),
      sessions: z.array(
        z.object({ name: z.string(), schedule: Schedule, exercises: z.array(TemplateExercise) }),
      ),
    }),
  ),
});
export type ProgrammeTemplate = z.output<typeof ProgrammeTemplate>;

const PatientAndProgramme = z.strictObject({ patientId: Id, programmeId: Id });

export const assignProgramme = endpoint({
  summary: 'Assign a programme to a patient',
  method: 'PUT',
  path: '/patients/:patientId/programmes/:programmeId',
  audience: 'staff',
  roles: ['physiotherapist'],
  params: PatientAndProgramme,
  body: AssignProgrammeRequest,
  statuses: [201, 200],
  reply: ProgrammeVersion,
});

export const publishVersion = endpoint({
  summary: 'Publish the next version of a programme',
  method: 'POST',
  path: '/programmes/:programmeId/versions',
  audience: 'staff',
  roles: ['physiotherapist'],
  params: z.strictObject({ programmeId: Id }),
  body: PublishVersionRequest,
  statuses: [201, 200],
  reply: ProgrammeVersion,
});

export const getPrescription = endpoint({
  summary: 'What was prescribed on a day',
  method: 'GET',
  path: '/patients/:patientId/prescription',
  audience: 'staff',
  roles: ['physiotherapist'],
  params: z.strictObject({ patientId: Id }),
  query: z.strictObject({ on: LocalDate }),
  statuses: [200],
  reply: z.object({ on: LocalDate, versions: z.array(ProgrammeVersion) }),
});

export const listProgrammeTemplates = endpoint({
  summary: 'The clinic’s programme templates',
  method: 'GET',
  path: '/programme-templates',
  audience: 'staff',
  roles: ['physiotherapist', 'lead'],
  statuses: [200],
  reply: z.object({ items: z.array(ProgrammeTemplate) }),
});

export const liftHold = endpoint({
  summary: 'Lift the hold of an exercise, with a reason',
  method: 'POST',
  path: '/exercise-holds/:holdId/lift',
  audience: 'staff',
  roles: ['physiotherapist'],
  params: z.strictObject({ holdId: Id }),
  body: z.strictObject({ reason: Text(500) }),
  statuses: [200],
  reply: z.object({ id: Id, liftedAt: z.string(), liftedBy: z.string() }),
});
