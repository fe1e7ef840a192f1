import {
  addDays,
  ADHERENCE_WINDOWS,
  type AdherenceSeries,
  type DateRange,
  daysBetween,
  type FlagItem,
  type PatientOverview,
  type PortalAccess,
  type ProgrammeVersion,
  type RecentLog,
  type Silence,
  type SinceLastMet,
} from '@ischia/shared';
import { type EpisodeRow, episodeFrom } from '../episodes/episodes';
import { holdsIn, type HoldRow } from '../exercise-holds/holds';
import { type PatientRow, patientFrom } from '../patients/patients';
import { assembleVersions, type VersionRows } from '../programmes/versions';
import { seriesOf } from './adherence-series';
import type { ExerciseCountRow, MorningRow, RecentRow, SinceRow } from './overview.queries';
import { reportedAdherence } from './reported-adherence';
import { countedLogs, daysFrom, heldExercises, painDays, painMarks } from './reported-days';
import type { HeldRow, PauseRow, ReportRow, SessionRow } from './reported.queries';
import { prescribedBetween, weekCounts } from './weeks';

/** Days of the pain chart, today included, and weeks of the counts. */
const CHART_DAYS = 42;
const WEEKS = 8;
const MOST_MARKS = 200;
/** How far back an overview looks; a contact longer ago counts from there. */
export const OVERVIEW_DAYS = 365;

export type OverviewRows = {
  readonly patient: PatientRow;
  readonly episode: EpisodeRow | undefined;
  readonly versions: VersionRows;
  readonly openHolds: readonly HoldRow[];
  readonly pauses: readonly PauseRow[];
  readonly held: readonly HeldRow[];
  readonly sessions: readonly SessionRow[];
  readonly reports: readonly ReportRow[];
  readonly since: SinceRow | undefined;
  readonly exercises: readonly ExerciseCountRow[];
  readonly mornings: readonly MorningRow[];
  readonly recent: readonly RecentRow[];
  readonly flags: readonly FlagItem[];
  readonly silence: Silence | null;
  readonly portalAccess: PortalAccess;
};

/** The version in force on a day, else the next to start. */
export function versionFor(versions: readonly ProgrammeVersion[], on: string): ProgrammeVersion | null {
  const inForce = versions.filter(
    ({ validFrom, validTo }) => validFrom <= on && (validTo === null || validTo > on),
  );
  return inForce.at(-1) ?? versions.find(({ validFrom }) => validFrom > on) ?? null;
}

/** What adherence is counted from, on a day. */
export function countedFrom(
  rows: Pick<OverviewRows, 'versions' | 'held' | 'sessions' | 'pauses'>,
  today: string,
): { versions: ProgrammeVersion[]; series: AdherenceSeries[]; pauses: DateRange[] } {
  const versions = assembleVersions(rows.versions);
  const window = { firstOn: addDays(today, -OVERVIEW_DAYS), lastOn: today };
  return {
    versions,
    series: seriesOf(versions, heldExercises(rows.held), countedLogs(rows.sessions), window),
    pauses: rows.pauses.map((pause) => ({ firstOn: pause.first_on, lastOn: pause.last_on })),
  };
}

/** The one that was left out most often, as a share of the times that it was due; null = nothing was left out. */
function mostSkipped(exercises: readonly ExerciseCountRow[]): ExerciseCountRow | null {
  return exercises
    .filter(({ done, due }) => done < due)
    .reduce<ExerciseCountRow | null>(
      (most, one) => (most === null || one.done / one.due < most.done / most.due ? one : most),
      null,
    );
}

function sinceLastMet(
  rows: OverviewRows,
  counted: { series: readonly AdherenceSeries[]; pauses: readonly DateRange[] },
  today: string,
): SinceLastMet | null {
  if (rows.since === undefined || rows.since.since > today) return null;
  const earliest = addDays(today, -OVERVIEW_DAYS);
  const since = rows.since.since < earliest ? earliest : rows.since.since;
  const days = daysFrom(since, daysBetween(since, today) + 1);
  const isSince = ({ on }: { readonly on: string }): boolean => on >= since && on <= today;
  const sessions = rows.sessions.filter(isSince);
  const reports = rows.reports.filter(isSince);
  const values = painDays(days, sessions, reports).flatMap(({ value }) => (value === null ? [] : [value]));
  const skipped = mostSkipped(rows.exercises);
  return {
    since,
    basis: rows.since.basis,
    sessionsReported: sessions.filter((session) => session.kind === 'session').length,
    sessionsPrescribed: prescribedBetween(counted.series, counted.pauses, days),
    painFirst: values[0] ?? null,
    painLast: values.at(-1) ?? null,
    marks: painMarks(sessions, reports).length,
    worseMornings: rows.mornings.filter((morning) => isSince(morning) && morning.morning === 'worse').length,
    mostSkipped: skipped === null ? null : { name: skipped.name, done: skipped.done, due: skipped.due },
  };
}

const MINUTE = 60_000;

/** A moment on the patient's own clock, with its offset. */
function momentAt(instant: string, offsetMinutes: number): string {
  const local = new Date(Date.parse(instant) + offsetMinutes * MINUTE).toISOString().slice(0, 19);
  const ahead = Math.abs(offsetMinutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${local}${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}

const recentLogFrom = (row: RecentRow): RecentLog => ({
  id: row.id,
  kind: row.kind,
  on: row.on,
  performedAt: momentAt(row.performed_at, row.offset_minutes),
  receivedAt: row.received_at,
  sessionName: row.session_name,
  completeness: row.completeness,
  painBefore: row.pain_before,
  painDuring: row.pain_during,
  painAfter: row.pain_after,
  words: row.qualities,
  timeSuspect: row.time_suspect,
  abandoned: row.abandoned,
  leftOut: row.left_out,
});

/** The whole patient page. */
export function overviewFrom(rows: OverviewRows, today: string): PatientOverview {
  const counted = countedFrom(rows, today);
  const programme = versionFor(counted.versions, today);
  const start = counted.versions.find((version) => version.programmeId === programme?.programmeId);
  const days = daysFrom(addDays(today, 1 - CHART_DAYS), CHART_DAYS);
  const isShown = ({ on }: { readonly on: string }): boolean => days.includes(on);
  const marks = painMarks(rows.sessions.filter(isShown), rows.reports.filter(isShown));
  return {
    today,
    patient: patientFrom(rows.patient, today),
    portalAccess: rows.portalAccess,
    episode: rows.episode === undefined ? null : episodeFrom(rows.episode),
    programme,
    holds: holdsIn(programme === null ? [] : [programme], rows.openHolds),
    sinceLastMet: sinceLastMet(rows, counted, today),
    painLimit: programme === null ? null : programme.painLimit,
    painDays: painDays(days, rows.sessions, rows.reports),
    marks: marks.slice(-MOST_MARKS),
    weeks: weekCounts(
      counted.series,
      counted.pauses,
      countedLogs(rows.sessions),
      start === undefined ? null : start.validFrom,
      today,
      WEEKS,
    ),
    adherence:
      counted.series.length === 0
        ? []
        : ADHERENCE_WINDOWS.map((window) => reportedAdherence(counted.series, counted.pauses, window, today)),
    silence: rows.silence,
    flags: [...rows.flags],
    recentLogs: rows.recent.map(recentLogFrom),
  };
}
