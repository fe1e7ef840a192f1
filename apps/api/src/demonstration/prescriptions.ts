import type { Dose } from '@ischia/shared';
import { contentHash } from '../platform/content-hash';
import type { PrescribedRow } from '../intake/holding';
import type { Row } from '../platform/database/insert';
import type { Calendar } from './calendar';
import { clinicId, staffId } from './clinics';
import { idFor } from './ids';
import { patientId } from './patients';
import type { Story, StoryExercise, StoryVersion } from './story';

/** The exercises of a clinic's library by slug. */
export type Library = ReadonlyMap<
  string,
  { readonly id: string; readonly name: string; readonly dose: Dose }
>;

export type PrescribedSessionInForce = {
  readonly versionId: string;
  readonly sessionId: string;
  readonly seriesId: string;
  readonly exercises: readonly PrescribedRow[];
};

/** One version with its rows as the rules read them. */
export type Version = {
  readonly id: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly painLimit: number;
  readonly sessions: readonly PrescribedSessionInForce[];
  readonly rows: readonly PrescribedRow[];
};

const named = <T>(found: T | undefined, what: string): T => {
  if (found === undefined) throw new Error(`the demonstration names ${what}, which does not exist`);
  return found;
};
const seedOf = (story: Story, number: number): string => `${story.key}/version/${number}`;
const exerciseSeed = (seed: string, session: number, slug: string): string =>
  idFor(`${seed}/${session}/${slug}`);

function exerciseRow(
  exercise: StoryExercise,
  place: { seed: string; session: number; sessionId: string },
  library: Library,
): PrescribedRow {
  const known = named(library.get(exercise.slug), exercise.slug);
  return {
    id: exerciseSeed(place.seed, place.session, exercise.slug),
    session_id: place.sessionId,
    exercise_id: known.id,
    name: known.name,
    dose: { ...known.dose, ...exercise.dose },
    optional: exercise.optional === true,
    hold_together: (exercise.together ?? []).map((slug) => exerciseSeed(place.seed, place.session, slug)),
  };
}

function versionOf(
  story: Story,
  version: StoryVersion,
  index: number,
  calendar: Calendar,
  library: Library,
): Version {
  const seed = seedOf(story, index + 1);
  const next = story.versions[index + 1];
  const end = story.dischargedDaysAgo === undefined ? null : calendar.day(story.dischargedDaysAgo - 1);
  const sessions = version.sessions.map((session, place) => {
    const sessionId = idFor(`${seed}/${place}`);
    return {
      versionId: idFor(seed),
      sessionId,
      seriesId: idFor(`${story.key}/series/${session.name}`),
      exercises: session.exercises.map((exercise) =>
        exerciseRow(exercise, { seed, session: place, sessionId }, library),
      ),
    };
  });
  return {
    id: idFor(seed),
    validFrom: calendar.day(version.fromDaysAgo),
    validTo: next === undefined ? end : calendar.day(next.fromDaysAgo),
    painLimit: version.painLimit,
    sessions,
    rows: sessions.flatMap((session) => session.exercises),
  };
}

export const versionsOfStory = (story: Story, calendar: Calendar, library: Library): Version[] =>
  story.versions.map((version, index) => versionOf(story, version, index, calendar, library));

function sessionTables(
  story: Story,
  versions: readonly Version[],
  library: Library,
  keys: Row,
): { table: string; rows: Row[] }[] {
  const sessions = versions.flatMap((version, number) =>
    version.sessions.map((session, position) => ({ version, number, session, position })),
  );
  return [
    {
      table: 'prescribed_session',
      rows: sessions.map(({ version, number, session, position }) => ({
        ...keys,
        id: session.sessionId,
        version_id: version.id,
        series_id: session.seriesId,
        position: position + 1,
        name: story.versions[number]?.sessions[position]?.name,
        schedule: story.versions[number]?.sessions[position]?.schedule,
      })),
    },
    {
      table: 'prescribed_exercise',
      rows: sessions.flatMap(({ number, session, position }) =>
        session.exercises.map((exercise, place) => {
          const easier = story.versions[number]?.sessions[position]?.exercises[place]?.easier;
          return {
            ...keys,
            id: exercise.id,
            session_id: exercise.session_id,
            exercise_id: exercise.exercise_id,
            position: place + 1,
            dose: exercise.dose,
            optional: exercise.optional,
            easier_exercise_id: easier === undefined ? null : named(library.get(easier), easier).id,
            hold_together: exercise.hold_together,
          };
        }),
      ),
    },
  ];
}

/** Programme, versions, sessions, exercises and pauses of a story. */
export function prescriptionTables(
  story: Story,
  versions: readonly Version[],
  episodeId: string,
  calendar: Calendar,
  library: Library,
): { table: string; rows: Row[] }[] {
  const keys = { clinic_id: clinicId(story.clinic), patient_id: patientId(story.key) };
  const programmeId = idFor(`${story.key}/programme`);
  const by = staffId(story.physiotherapist);
  const first = versions[0];
  if (first === undefined) return [];
  const publishedAt = (version: Version): string => `${version.validFrom}T09:00:00Z`;
  const programme = {
    ...keys,
    id: programmeId,
    episode_id: episodeId,
    name: story.programme,
    outline: 'The next phase follows when this one goes well.',
    created_at: publishedAt(first),
    created_by: by,
    ended_on: story.dischargedDaysAgo === undefined ? null : calendar.day(story.dischargedDaysAgo - 1),
  };
  const pause = story.pausedDaysAgo;
  return [
    { table: 'programme', rows: [programme] },
    {
      table: 'programme_version',
      rows: versions.map((version, index) => ({
        ...keys,
        id: version.id,
        programme_id: programmeId,
        number: index + 1,
        phase_name: story.versions[index]?.phase,
        valid_from: version.validFrom,
        valid_to: version.validTo,
        pain_limit: version.painLimit,
        published_at: publishedAt(version),
        published_by: by,
        content_hash: `\\x${contentHash(story.versions[index]).toString('hex')}`,
      })),
    },
    ...sessionTables(story, versions, library, keys),
    {
      table: 'programme_pause',
      rows:
        pause === undefined
          ? []
          : [
              {
                ...keys,
                id: idFor(`${story.key}/pause`),
                programme_id: programmeId,
                first_on: calendar.day(pause[0]),
                last_on: calendar.day(pause[1]),
                reason: 'Away from home',
                created_by: by,
              },
            ],
    },
  ];
}
