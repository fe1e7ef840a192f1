import type { ProgrammeVersion, PublishVersionRequest } from '@ischia/shared';
import type { LibraryRow } from './programmes.queries';

type Version = {
  readonly programmeId: string;
  readonly programmeName: string;
  readonly number: number;
  readonly validTo: string | null;
};

/** The version that a request makes, as it will be read back from the rows. */
export function versionFrom(
  body: PublishVersionRequest,
  version: Version,
  library: readonly LibraryRow[],
): ProgrammeVersion {
  const names = new Map(library.map((exercise) => [exercise.id, exercise]));
  const nameOf = (id: string): { slug: string; name: string } => {
    const found = names.get(id);
    if (found === undefined) throw new Error('an exercise that was not checked');
    return { slug: found.slug, name: found.name };
  };
  return {
    id: body.versionId,
    ...version,
    phaseName: body.phaseName,
    validFrom: body.validFrom,
    painLimit: body.painLimit,
    sessions: body.sessions.map((session) => ({
      ...session,
      exercises: session.exercises.map((exercise) => ({ ...exercise, ...nameOf(exercise.exerciseId) })),
    })),
  };
}
