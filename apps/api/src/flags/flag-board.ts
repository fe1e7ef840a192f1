import {
  type FlagMatch,
  type FlagOccurrence,
  type FlagSeverity,
  type MetRule,
  occurrencesOf,
  SEVERITIES,
  type UrgentAction,
} from '@ischia/shared';
import type { Statement } from '../platform/database/clinic-transaction';
import { insertInto } from '../platform/database/insert';
import {
  type BoardFlag,
  changeOf,
  type DueBy,
  type FlagPatient,
  insertionOf,
  type MatchSource,
  type Occurrence,
  occurrenceOf,
} from './flag-writes';
import { newId } from '../platform/ids';
import type { ClosedFlagRow, OccurrenceRow, OpenFlagRow } from './flag-rows';
import { feedChanged } from './flag-writes';
import { mergedRules } from './met-rules';

/** What one evaluated record brings to the board. */
export type Raising = {
  readonly matches: readonly FlagMatch[];
  readonly rules: (ruleIds: readonly string[]) => MetRule[];
  readonly action: UrgentAction | null;
  readonly ruleSetVersion: string;
  readonly source: MatchSource;
  readonly due: (severity: FlagSeverity, ruleIds: readonly string[]) => DueBy;
};

const isHigher = (one: FlagSeverity, other: FlagSeverity): boolean =>
  SEVERITIES.indexOf(one) > SEVERITIES.indexOf(other);

/**
 * The flags of one patient while a report is judged. Matches are added, never taken away; a match that its record has
 * brought already neither opens nor reopens a flag, unless it is now more severe; nothing here closes a flag.
 * @see clinical reference 3.6
 */
export class FlagBoard {
  private readonly flags: BoardFlag[];
  private readonly occurrences: Occurrence[];
  private readonly touched = new Set<Occurrence>();
  private readonly events: { flagId: string; kind: 'raised' | 'occurrence' }[] = [];

  constructor(
    private readonly patient: FlagPatient,
    private readonly at: Date,
    open: readonly OpenFlagRow[],
    private readonly closed: readonly ClosedFlagRow[],
    past: readonly OccurrenceRow[],
  ) {
    this.flags = open.map((row) => ({
      id: row.id,
      key: row.key,
      previousFlagId: null,
      raisedFor: { sourceRecordId: row.record_id, recordKind: row.record_kind, recordId: row.record_id },
      isNew: false,
      severity: row.severity,
      action: row.action,
      state: row.state,
      asExpected: row.as_expected,
      rules: row.rules,
      due: { acknowledgeBy: null, contactBy: null },
      ruleSetVersion: row.rule_set_version,
      isChanged: false,
    }));
    this.occurrences = past.map((row) => ({
      flagId: row.flag_id,
      key: row.key,
      sourceRecordId: row.source_record_id,
      ruleIds: row.rule_ids,
      severity: row.severity,
    }));
  }

  /** @returns ids of the flags that this record opened or joined now */
  raise(raising: Raising): string[] {
    return occurrencesOf(raising.matches).flatMap((occurrence) => {
      const fresh = occurrence.matches.filter((match) => !this.isKnown(match, raising.source.sourceRecordId));
      if (fresh.length === 0) return [];
      const flag = this.flags.find((open) => open.key === occurrence.key);
      return [flag === undefined ? this.open(occurrence, raising) : this.join(flag, occurrence, raising)];
    });
  }

  /** Flags of the patient that are open now and that this record belongs to. */
  flagsOf(sourceRecordId: string): string[] {
    return this.occurrences.filter((one) => one.sourceRecordId === sourceRecordId).map((one) => one.flagId);
  }

  get isChanged(): boolean {
    return this.touched.size > 0;
  }

  writes(): Statement[] {
    if (!this.isChanged) return [];
    const { clinicId, patientId } = this.patient;
    return [
      ...this.flags.filter((flag) => flag.isNew).map((flag) => insertionOf(this.patient, this.at, flag)),
      ...this.flags
        .filter((flag) => !flag.isNew && flag.isChanged)
        .map((flag) => changeOf(this.patient, this.at, flag)),
      ...[...this.touched].map((one) => occurrenceOf(this.patient, this.at, one)),
      ...this.events.map((event) =>
        insertInto('flag_event', {
          clinic_id: clinicId,
          id: newId(),
          patient_id: patientId,
          flag_id: event.flagId,
          kind: event.kind,
          at: this.at,
        }),
      ),
      feedChanged(clinicId),
    ];
  }

  private isKnown(match: FlagMatch, sourceRecordId: string): boolean {
    return this.occurrences.some(
      (past) =>
        past.sourceRecordId === sourceRecordId &&
        past.ruleIds.includes(match.ruleId) &&
        past.key.split(':')[0] === match.key.split(':')[0] &&
        !isHigher(match.severity, past.severity),
    );
  }

  private open(occurrence: FlagOccurrence, raising: Raising): string {
    const ruleIds = occurrence.matches.map((match) => match.ruleId);
    const flag: BoardFlag = {
      id: newId(),
      key: occurrence.key,
      previousFlagId: this.closed.find((row) => row.key === occurrence.key)?.id ?? null,
      raisedFor: raising.source,
      isNew: true,
      severity: occurrence.severity,
      action: occurrence.severity === 'urgent' ? raising.action : null,
      state: 'open',
      asExpected: occurrence.matches.every((match) => match.asExpected),
      rules: raising.rules(ruleIds),
      due: raising.due(occurrence.severity, ruleIds),
      ruleSetVersion: raising.ruleSetVersion,
      isChanged: true,
    };
    this.flags.push(flag);
    this.note(flag, occurrence, raising, 'raised');
    return flag.id;
  }

  /** Higher severity lifts the flag, resets its times and opens it again for a person to read. */
  private join(flag: BoardFlag, occurrence: FlagOccurrence, raising: Raising): string {
    const ruleIds = occurrence.matches.map((match) => match.ruleId);
    const isMoreThanExpected = flag.asExpected && !occurrence.matches.every((match) => match.asExpected);
    if (isHigher(occurrence.severity, flag.severity) || isMoreThanExpected) {
      flag.severity = isHigher(occurrence.severity, flag.severity) ? occurrence.severity : flag.severity;
      flag.state = 'open';
      flag.due = raising.due(flag.severity, ruleIds);
    }
    flag.asExpected = flag.asExpected && !isMoreThanExpected;
    flag.rules = mergedRules(flag.rules, raising.rules(ruleIds));
    flag.isChanged = true;
    this.note(flag, occurrence, raising, 'occurrence');
    return flag.id;
  }

  private note(
    flag: BoardFlag,
    occurrence: FlagOccurrence,
    raising: Raising,
    kind: 'raised' | 'occurrence',
  ): void {
    const { sourceRecordId } = raising.source;
    const ruleIds = occurrence.matches.map((match) => match.ruleId);
    const known = this.occurrences.find(
      (past) => past.flagId === flag.id && past.sourceRecordId === sourceRecordId,
    );
    const one = known ?? {
      flagId: flag.id,
      key: flag.key,
      sourceRecordId,
      ruleIds: [],
      severity: occurrence.severity,
    };
    one.ruleIds = [...new Set([...one.ruleIds, ...ruleIds])];
    one.severity = isHigher(occurrence.severity, one.severity) ? occurrence.severity : one.severity;
    if (known === undefined) {
      this.occurrences.push(one);
      this.events.push({ flagId: flag.id, kind });
    }
    this.touched.add(one);
  }
}
