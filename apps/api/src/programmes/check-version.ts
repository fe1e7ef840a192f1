import type { PublishVersionRequest } from '@ischia/shared';
import { ProblemException, type ProblemFields } from '../platform/http/problem-exception';

type Sessions = PublishVersionRequest['sessions'];
type Named = { readonly pointer: string; readonly id: string };

/** Ids of the library that a version refers to, each once. */
export function libraryIdsIn(sessions: Sessions): string[] {
  const ids = sessions.flatMap(({ exercises }) =>
    exercises.flatMap(({ exerciseId, easierExerciseId }) =>
      easierExerciseId === null ? [exerciseId] : [exerciseId, easierExerciseId],
    ),
  );
  return [...new Set(ids)];
}

const prescribed = (sessions: Sessions): (Sessions[number]['exercises'][number] & { pointer: string })[] =>
  sessions.flatMap(({ exercises }, session) =>
    exercises.map((exercise, index) => ({
      ...exercise,
      pointer: `/sessions/${session}/exercises/${index}`,
    })),
  );

function repeatedIn(named: readonly Named[]): ProblemFields {
  const seen = new Set<string>();
  return named
    .filter(({ id }) => seen.has(id) || !seen.add(id))
    .map(({ pointer }) => ({ pointer, code: 'custom', message: 'is there twice' }));
}

/** @throws validation-failed for an id that is made twice in one version */
export function checkIds(sessions: Sessions): void {
  const faults = [
    ...repeatedIn(sessions.map(({ id }, index) => ({ id, pointer: `/sessions/${index}/id` }))),
    ...repeatedIn(
      sessions.map(({ seriesId }, index) => ({ id: seriesId, pointer: `/sessions/${index}/seriesId` })),
    ),
    ...repeatedIn(prescribed(sessions).map(({ id, pointer }) => ({ id, pointer: `${pointer}/id` }))),
  ];
  if (faults.length > 0) throw new ProblemException('validation-failed', undefined, faults.slice(0, 10));
}

/**
 * @param libraryIds those of `libraryIdsIn` that this clinic has
 * @throws reference-not-found for an exercise that the clinic does not have, and for a `holdTogether` outside this version
 */
export function checkReferences(sessions: Sessions, libraryIds: ReadonlySet<string>): void {
  const exercises = prescribed(sessions);
  const own = new Set(exercises.map(({ id }) => id));
  const missing = exercises.flatMap(({ pointer, exerciseId, easierExerciseId, holdTogether }) => [
    ...(libraryIds.has(exerciseId) ? [] : [`${pointer}/exerciseId`]),
    ...(easierExerciseId === null || libraryIds.has(easierExerciseId) ? [] : [`${pointer}/easierExerciseId`]),
    ...holdTogether.flatMap((id, index) => (own.has(id) ? [] : [`${pointer}/holdTogether/${index}`])),
  ]);
  refuseMissing(missing);
}

/** @throws reference-not-found naming where each reference stands */
export function refuseMissing(pointers: readonly string[]): void {
  if (pointers.length === 0) return;
  const fields = pointers
    .slice(0, 10)
    .map((pointer) => ({ pointer, code: 'custom', message: 'does not exist here' }));
  throw new ProblemException('reference-not-found', undefined, fields);
}
