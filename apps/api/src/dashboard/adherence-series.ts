import {
  addDays,
  type AdherenceSeries,
  type DateRange,
  type PrescribedExercise,
  type PrescribedSession,
  type ProgrammeVersion,
  type Segment,
  segmentOn,
} from '@ischia/shared';

/** What adherence reads of a version; a `ProgrammeVersion` is one. */
export type PrescribedVersion = Pick<ProgrammeVersion, 'validFrom' | 'validTo'> & {
  readonly sessions: readonly (Pick<PrescribedSession, 'seriesId' | 'schedule'> & {
    readonly exercises: readonly WeighingExercise[];
  })[];
};
type WeighingExercise = Pick<PrescribedExercise, 'exerciseId' | 'optional'> & {
  readonly dose: { readonly perSide: boolean };
};

/** An exercise held on these days of the patient; `lastOn` null = still held. */
export type HeldExercise = {
  readonly exerciseId: string;
  readonly side: 'L' | 'R' | 'both';
  readonly firstOn: string;
  readonly lastOn: string | null;
};

/** A session log that counts: neither "not done" nor one whose time cannot be believed. */
export type CountedLog = {
  readonly seriesId: string;
  readonly on: string;
  readonly completeness: number | null;
};

type ExercisedSegment = Segment & { readonly exercises: readonly WeighingExercise[] };

function isHeldOn(exercise: WeighingExercise, holds: readonly HeldExercise[], date: string): boolean {
  const sides = holds
    .filter(
      (hold) =>
        hold.exerciseId === exercise.exerciseId &&
        hold.firstOn <= date &&
        (hold.lastOn === null || hold.lastOn >= date),
    )
    .map((hold) => hold.side);
  if (sides.length === 0) return false;
  return !exercise.dose.perSide || sides.includes('both') || (sides.includes('L') && sides.includes('R'));
}

/** Days of a window on which all that weighs in a series is held. A date with everything held has nothing due. */
function heldDays(
  segments: readonly ExercisedSegment[],
  holds: readonly HeldExercise[],
  window: DateRange,
): DateRange[] {
  const days: DateRange[] = [];
  if (holds.length === 0) return days;
  for (let date = window.firstOn; date <= window.lastOn; date = addDays(date, 1)) {
    const inForce = segmentOn(segments, date);
    const weighing = segments
      .filter((segment) => segment === inForce)
      .flatMap((segment) => segment.exercises.filter((exercise) => !exercise.optional));
    if (weighing.length > 0 && weighing.every((exercise) => isHeldOn(exercise, holds, date)))
      days.push({ firstOn: date, lastOn: date });
  }
  return days;
}

function completenessByDay(logs: readonly CountedLog[]): Record<string, (number | null)[]> {
  const days: Record<string, (number | null)[]> = {};
  for (const log of logs) days[log.on] = [...(days[log.on] ?? []), log.completeness];
  return days;
}

/**
 * One series for each prescribed session that runs through the versions, with the sessions reported for it.
 * @param window days for which holds are looked at
 */
export function seriesOf(
  versions: readonly PrescribedVersion[],
  holds: readonly HeldExercise[],
  logs: readonly CountedLog[],
  window: DateRange,
): AdherenceSeries[] {
  const bySeries = new Map<string, ExercisedSegment[]>();
  for (const { validFrom, validTo, sessions } of versions) {
    for (const { seriesId, schedule, exercises } of sessions) {
      bySeries.set(seriesId, [
        ...(bySeries.get(seriesId) ?? []),
        { validFrom, validTo, schedule, exercises },
      ]);
    }
  }
  return [...bySeries].map(([seriesId, segments]) => ({
    segments,
    heldRanges: heldDays(segments, holds, window),
    sessions: completenessByDay(logs.filter((log) => log.seriesId === seriesId)),
  }));
}
