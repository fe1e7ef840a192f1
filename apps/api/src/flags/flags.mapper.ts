import type { FlagItem, InboxRow } from '@ischia/shared';
import { silenceFrom } from '../silences/silences';
import type { FlagItemRow, RankedPatientRow } from './flags.queries';

const personOf = (id: string | null, name: string | null): { id: string; name: string } | null =>
  id === null || name === null ? null : { id, name };

/** One flag as the inbox and the patient page show it. */
export function toFlagItem(row: FlagItemRow): FlagItem {
  return {
    id: row.id,
    patientId: row.patient_id,
    patientName: row.patient_name,
    severity: row.severity,
    action: row.action,
    state: row.state,
    asExpected: row.as_expected,
    rules: row.rules,
    ruleSetVersion: row.rule_set_version,
    raisedAt: row.raised_at,
    lastAt: row.last_at,
    occurrences: row.occurrences,
    acknowledgeBy: row.acknowledge_by,
    contactBy: row.contact_by,
    record: {
      kind: row.record_kind,
      id: row.record_id,
      performedAt: row.performed_at,
      performedOn: row.performed_on,
      receivedAt: row.received_at,
      timeSuspect: row.time_suspect === true,
      exerciseName: row.exercise_name,
      note: row.note,
    },
    owner: personOf(row.owner_id, row.owner_name),
    events: row.events.map(({ staffMemberId, staffName, ...event }) => ({
      ...event,
      by: personOf(staffMemberId, staffName),
    })),
    holds: row.holds,
  };
}

function groupOf(flags: readonly FlagItem[], isSilent: boolean): InboxRow['group'] {
  const counted = flags.filter((flag) => !flag.asExpected);
  if (counted.some((flag) => flag.severity === 'urgent')) return 'urgent';
  if (isSilent || counted.some((flag) => flag.severity === 'high')) return 'call-today';
  return counted.length > 0 ? 'review' : 'as-expected';
}

/** One row a patient in the order of need, with their silence and their flags in the order in which those came. */
export function toInboxRows(patients: readonly RankedPatientRow[], flags: readonly FlagItem[]): InboxRow[] {
  const byPatient = new Map<string, FlagItem[]>();
  for (const flag of flags) byPatient.set(flag.patientId, [...(byPatient.get(flag.patientId) ?? []), flag]);
  return patients.flatMap((patient) => {
    const own = byPatient.get(patient.patient_id) ?? [];
    if (own.length === 0 && patient.silence === null) return [];
    return [
      {
        patientId: patient.patient_id,
        patientName: patient.patient_name,
        group: groupOf(own, patient.silence !== null),
        silence: silenceFrom(patient.silence),
        flags: own,
      },
    ];
  });
}
