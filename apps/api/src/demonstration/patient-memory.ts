import { addDays, DEFAULT_PARAMETERS, type PortalRecord } from '@ischia/shared';
import type { ClinicRow } from '../clinics/clinic';
import { FlagBoard } from '../flags/flag-board';
import type { OccurrenceRow, OpenFlagRow } from '../flags/flag-rows';
import type { HoldRow } from '../intake/holding';
import type { About, Surroundings } from '../intake/surroundings';
import { type ContextRow, toContext } from '../patient-facts/context';
import type { Statement } from '../platform/database/clinic-transaction';
import type { Version } from './prescriptions';
import {
  type Columns,
  flagFrom,
  morningFrom,
  type RememberedFlag,
  type RememberedReport,
  type RememberedSession,
  reportFrom,
  sessionFrom,
} from './remembered';
import { insertedBy } from './writings';

type HoldInMemory = HoldRow & { isLifted: boolean };
const HISTORY_DAYS = 14;

/** What the database would hold of one patient, so that each report is judged as the product would have judged it. */
export class PatientMemory {
  readonly flags: RememberedFlag[] = [];
  readonly holds: HoldInMemory[] = [];
  private readonly sessions: RememberedSession[] = [];
  private readonly reports: RememberedReport[] = [];
  private readonly occurrences: OccurrenceRow[] = [];

  constructor(
    private readonly patient: Omit<ContextRow, 'pain_limit' | 'version_from'>,
    private readonly clinic: ClinicRow,
    private readonly versions: readonly Version[],
  ) {}

  versionOn(day: string): Version | undefined {
    return this.versions.findLast(
      ({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo > day),
    );
  }

  openHolds(): HoldInMemory[] {
    return this.holds.filter((hold) => !hold.isLifted);
  }

  surroundings(about: About): Surroundings {
    const { countsOn, countsAt, receivedAt } = about.times;
    const version = this.versionOn(countsOn);
    const patient = {
      ...this.patient,
      pain_limit: version?.painLimit ?? null,
      version_from: version?.validFrom ?? null,
    };
    const isLater = ({ performed_at }: { performed_at: string }): boolean => {
      const after = Date.parse(performed_at) - Date.parse(countsAt);
      return after > 0 && after <= HISTORY_DAYS * 86_400_000;
    };
    return {
      patient,
      clinic: this.clinic,
      evaluation: {
        patient: toContext(patient, countsOn, 5),
        history: this.historyAround(countsOn),
        parameters: DEFAULT_PARAMETERS,
      },
      board: new FlagBoard(
        {
          clinicId: about.clinicId,
          patientId: about.patientId,
          ownerStaffMemberId: patient.staff_member_id,
        },
        receivedAt,
        this.flags.filter((flag): flag is RememberedFlag & OpenFlagRow => flag.state !== 'resolved'),
        this.flags.filter((flag) => flag.state === 'resolved').toReversed(),
        this.occurrences,
      ),
      reports: this.reports.filter(
        (report) =>
          report.id === about.reportId ||
          (about.sessionLogId !== null && report.session_log_id === about.sessionLogId),
      ),
      session: this.sessions.find((session) => session.id === about.sessionLogId) ?? null,
      laterSessions: this.sessions.filter(isLater),
      laterReports: this.reports.filter(isLater),
      version: version?.rows ?? [],
      holds: this.openHolds(),
    };
  }

  private historyAround(day: string): PortalRecord[] {
    const [first, last] = [addDays(day, -HISTORY_DAYS), addDays(day, HISTORY_DAYS)];
    const isNear = (row: { performed_on: string }): boolean =>
      row.performed_on >= first && row.performed_on <= last;
    const said = (row: RememberedSession | RememberedReport): PortalRecord => ({
      ...row.record,
      worst24: row.worst24,
      matchedM4: row.rule_ids.includes('M4'),
      matchedM8: row.rule_ids.includes('M8'),
    });
    const sessions = this.sessions.filter(isNear).map(said);
    const reports = this.reports.filter(isNear).map(said);
    return [...sessions, ...reports].sort(
      (one, other) => Date.parse(one.performedAt) - Date.parse(other.performedAt),
    );
  }

  /** Learns what was written. */
  learn(statements: readonly Statement[]): void {
    for (const { table, row } of statements.flatMap(insertedBy)) this.learnRow(table, row);
    for (const { name, values } of statements) this.learnChange(name, values);
  }

  private learnRow(table: string, row: Columns): void {
    if (table === 'session_log') this.sessions.push(sessionFrom(row, this.seriesOf(row)));
    if (table === 'pain_report') this.reports.push(reportFrom(row));
    if (table === 'next_morning') this.learnMorning(row);
    if (table === 'flag') this.flags.push(flagFrom(row));
    if (table === 'flag_occurrence') this.learnOccurrence(row);
    if (table === 'exercise_hold') this.holds.push({ ...(row as HoldRow), isLifted: false });
  }

  private seriesOf(row: Columns): string {
    const sessions = this.versions.flatMap((version) => version.sessions);
    return sessions.find((session) => session.sessionId === row['prescribed_session_id'])?.seriesId ?? '';
  }

  private learnMorning(row: Columns): void {
    const session = this.sessions.find((one) => one.id === row['session_log_id']);
    if (session !== undefined)
      Object.assign(session, {
        worst24: row['worst24'],
        morning_content: morningFrom(row),
        morning_received_at: row['received_at'],
      });
  }

  private learnOccurrence(row: Columns): void {
    const [flagId, source] = [String(row['flag_id']), String(row['source_record_id'])];
    const known = this.occurrences.find((one) => one.flag_id === flagId && one.source_record_id === source);
    const said = {
      rule_ids: row['rule_ids'] as string[],
      severity: row['severity'] as OccurrenceRow['severity'],
    };
    if (known !== undefined) Object.assign(known, said);
    else
      this.occurrences.unshift({
        flag_id: flagId,
        key: this.flags.find((flag) => flag.id === flagId)?.key ?? '',
        source_record_id: source,
        ...said,
      });
  }

  private learnChange(name: string, values: readonly unknown[]): void {
    const id = values[2];
    if (name === 'flags.join') {
      const flag = this.flags.find((one) => one.id === id);
      if (flag !== undefined)
        Object.assign(flag, {
          severity: values[3],
          state: values[4],
          as_expected: values[5],
          rules: JSON.parse(String(values[6])),
        });
    }
    if (/^(?:intake\.later\.|intake\.morning-verdict)/.test(name)) {
      const row = [...this.sessions, ...this.reports].find((one) => one.id === id);
      if (row !== undefined) Object.assign(row, { severity: values[3], rule_ids: values[4] });
    }
  }
}
