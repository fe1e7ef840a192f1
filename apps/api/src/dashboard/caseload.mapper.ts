import {
  addDays,
  type Caseload,
  type CaseloadRow,
  daysBetween,
  isNeural,
  isSharp,
  type NeedReason,
  silenceInWords,
} from '@ischia/shared';
import type { z } from 'zod';
import { localDateOf } from '../platform/clock';
import { ageOn } from '../patients/patients';
import { type PrescribedVersion, seriesOf } from './adherence-series';
import { cursorAfter } from './caseload-cursor';
import type { CaseloadPatientRow, ReasonRow } from './caseload.queries';
import { reasonInWords } from './need-reason';
import { reportedAdherence } from './reported-adherence';
import { countedLogs, daysFrom, heldExercises, painDays } from './reported-days';
import type { HeldRow, PauseRow, PrescribedRow, ReportRow, SessionRow } from './reported.queries';
import { PAGE } from './shown-patients';

/** Pain of so many days, today included. */
export const PAIN_DAYS = 28;
const ADHERENCE_WINDOW = 14;

export type CaseloadRows = {
  readonly patients: readonly CaseloadPatientRow[];
  readonly reasons: readonly ReasonRow[];
  readonly prescribed: readonly PrescribedRow[];
  readonly pauses: readonly PauseRow[];
  readonly held: readonly HeldRow[];
  readonly sessions: readonly SessionRow[];
  readonly reports: readonly ReportRow[];
};

type Today = { readonly on: string; readonly timeZone: string };

/** Rows of one patient each, looked up without walking through everybody's. */
function byPatient<Row extends { patient_id: string }>(rows: readonly Row[]): (patientId: string) => Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.patient_id);
    if (group === undefined) groups.set(row.patient_id, [row]);
    else group.push(row);
  }
  return (patientId) => groups.get(patientId) ?? [];
}

/** Each prescribed session as a version of its own: adherence is counted series by series. */
export const versionsFrom = (rows: readonly PrescribedRow[]): PrescribedVersion[] =>
  rows.map((row) => ({
    validFrom: row.valid_from,
    validTo: row.valid_to,
    sessions: [{ seriesId: row.series_id, schedule: row.schedule, exercises: row.exercises }],
  }));

const isInForce = (row: PrescribedRow, on: string): boolean =>
  row.valid_from <= on && (row.valid_to === null || row.valid_to > on);

/** The programme of today, else the next to start; its week is 0 until it has begun. */
function programmeOf(rows: readonly PrescribedRow[], on: string): CaseloadRow['programme'] {
  const shown = rows.find((row) => isInForce(row, on)) ?? rows.find((row) => row.valid_from > on);
  if (shown === undefined) return null;
  const days = daysBetween(shown.programme_from, on);
  return {
    name: shown.programme_name,
    phaseName: shown.phase_name,
    weekNumber: days < 0 ? 0 : Math.floor(days / 7) + 1,
  };
}

const GROUPS = ['urgent', 'call-today', 'call-today', 'review', 'review', 'none'] as const;
const SILENT_NEED = 1;

function reasonOf(
  row: CaseloadPatientRow,
  records: readonly ReasonRow[],
  today: Today,
): z.output<typeof NeedReason> {
  if (row.need === SILENT_NEED && row.silence !== null)
    return {
      group: 'call-today',
      words: silenceInWords(row.silence),
      since: row.silence.since,
      flagId: null,
    };
  if (row.severity === null || row.rules === null || row.since === null)
    return { group: 'none', words: 'Nothing open', since: null, flagId: null };
  const receivedOn = localDateOf(new Date(row.since), today.timeZone);
  const words = reasonInWords({
    severity: row.severity,
    rules: row.rules,
    records: records.map((record) => ({
      on: record.on ?? receivedOn,
      score: record.score,
      painBefore: record.pain_before,
      qualities: record.qualities,
      sites: record.sites,
    })),
    on: receivedOn,
  });
  return { group: GROUPS[row.need], words, since: row.since, flagId: row.flag_id };
}

/** Days, counted from the first, with a sharp or radiating word in a session log or a pain report. */
function markedDays(
  days: readonly string[],
  sessions: readonly SessionRow[],
  reports: readonly ReportRow[],
): number[] {
  const marked = new Set(
    [...sessions, ...reports]
      .filter(({ qualities }) => isSharp(qualities) || isNeural(qualities))
      .map(({ on }) => on),
  );
  return days.flatMap((day, index) => (marked.has(day) ? [index] : []));
}

/** The rows as the caseload shows them; one row more than a page means that another page follows. */
export function caseloadFrom(rows: CaseloadRows, today: Today): Caseload {
  const reasons = byPatient(rows.reasons);
  const prescribed = byPatient(rows.prescribed);
  const pauses = byPatient(rows.pauses);
  const held = byPatient(rows.held);
  const sessions = byPatient(rows.sessions);
  const reports = byPatient(rows.reports);
  const days = daysFrom(addDays(today.on, 1 - PAIN_DAYS), PAIN_DAYS);
  const window = { firstOn: addDays(today.on, -ADHERENCE_WINDOW), lastOn: today.on };

  const shown = rows.patients.slice(0, PAGE).map((row): CaseloadRow => {
    const own = { sessions: sessions(row.id), reports: reports(row.id), prescribed: prescribed(row.id) };
    const series = seriesOf(
      versionsFrom(own.prescribed),
      heldExercises(held(row.id)),
      countedLogs(own.sessions),
      window,
    );
    const paused = pauses(row.id).map((pause) => ({ firstOn: pause.first_on, lastOn: pause.last_on }));
    return {
      patientId: row.id,
      displayName: `${row.given_name} ${row.family_name}`,
      ageYears: ageOn(row.birth_date, today.on),
      condition: row.condition,
      side: row.side,
      programme: programmeOf(own.prescribed, today.on),
      reason: reasonOf(row, reasons(row.id), today),
      openFlags: {
        urgent: row.urgent,
        high: row.high,
        moderate: row.moderate,
        asExpected: row.as_expected,
      },
      adherence: series.length === 0 ? null : reportedAdherence(series, paused, ADHERENCE_WINDOW, today.on),
      painFrom: days[0] ?? today.on,
      painValues: painDays(days, own.sessions, own.reports).map((day) => day.value),
      painMarks: markedDays(days, own.sessions, own.reports),
      lastLoggedOn: row.last_logged_on,
    };
  });
  return {
    today: today.on,
    rows: shown,
    nextCursor: nextCursorOf(rows.patients),
    total: rows.patients[0]?.total ?? shown.length,
  };
}

function nextCursorOf(patients: readonly CaseloadPatientRow[]): string | null {
  const last = patients[PAGE - 1];
  if (last === undefined || patients.length <= PAGE) return null;
  return cursorAfter({ need: last.need, since: last.since ?? 'infinity', patientId: last.id });
}
