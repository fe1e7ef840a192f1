import {
  dueTimes,
  type ExerciseHold,
  feltWords,
  type FlagSeverity,
  type IntakeReceipt,
  type MessageId,
  type MessageSituation,
  type MessageValues,
  type PainQuality,
  renderMessage,
  type RuleId,
  type Severity,
  type UrgentAction,
  urgentSymptoms,
} from '@ischia/shared';
import { careNumbers, type ClinicRow, momentInWords, openStretches } from '../clinics/clinic';
import type { DueBy } from '../flags/flag-writes';

/** A verdict as it stands beside its record in the table. */
export type StoredVerdict = {
  readonly severity: Severity | null;
  readonly action: UrgentAction | null;
  readonly ruleIds: readonly RuleId[];
  readonly ruleSetVersion: string;
  readonly messageId: MessageId;
};

const toDate = (milliseconds: number | null): Date | null =>
  milliseconds === null ? null : new Date(milliseconds);

/** By when a flag is due, from the open hours of the clinic after it received the report. */
export function dueBy(
  clinic: ClinicRow,
  receivedAt: Date,
  severity: FlagSeverity,
  ruleIds: readonly (RuleId | 'X1')[],
  action: UrgentAction | null,
): DueBy {
  const due = dueTimes(
    { severity, action, ruleIds, receivedAt: receivedAt.getTime() },
    openStretches(clinic, receivedAt),
  );
  return { acknowledgeBy: toDate(due.acknowledgeBy), contactBy: toDate(due.contactBy) };
}

export type Reported = MessageSituation & {
  readonly recordId: string;
  readonly receivedAt: Date;
  readonly qualities: readonly PainQuality[];
  readonly exercisesDone: { readonly n: number; readonly m: number } | null;
};

function promised(verdict: StoredVerdict, due: DueBy): DueBy {
  if (verdict.severity === 'high') return { acknowledgeBy: null, contactBy: due.contactBy };
  if (verdict.severity === 'moderate') return { acknowledgeBy: due.acknowledgeBy, contactBy: null };
  return { acknowledgeBy: null, contactBy: null };
}

function messageValues(
  clinic: ClinicRow,
  physiotherapist: string | null,
  verdict: StoredVerdict,
  reported: Reported,
  due: DueBy,
): MessageValues {
  const care = careNumbers(clinic, physiotherapist);
  const symptoms = urgentSymptoms(verdict.ruleIds);
  const contactBy = due.contactBy === null ? '' : momentInWords(clinic, due.contactBy);
  return {
    emergencyNumber: care.emergencyNumber,
    emergencyPlace: care.emergencyPlace,
    sameDayNumber: care.sameDayNumber,
    urgentPlace: care.urgentPlace,
    clinicPhone: care.clinicPhone,
    name: care.physiotherapistName,
    symptoms,
    symptom: symptoms,
    word: feltWords(verdict.ruleIds, reported.qualities),
    contactBy,
    time: contactBy,
    reviewBy: due.acknowledgeBy === null ? '' : momentInWords(clinic, due.acknowledgeBy),
    ...(reported.exercisesDone === null
      ? {}
      : { n: String(reported.exercisesDone.n), m: String(reported.exercisesDone.m) }),
  };
}

/** What the phone gets back: the server's verdict in words, with times that are true now that it was received. */
export function receiptOf(
  clinic: ClinicRow,
  physiotherapist: string | null,
  verdict: StoredVerdict,
  reported: Reported,
  holds: ExerciseHold[],
): IntakeReceipt {
  const { severity } = verdict;
  const due =
    severity === 'high' || severity === 'moderate'
      ? promised(verdict, dueBy(clinic, reported.receivedAt, severity, verdict.ruleIds, verdict.action))
      : { acknowledgeBy: null, contactBy: null };
  return {
    recordId: reported.recordId,
    receivedAt: reported.receivedAt.toISOString(),
    understood: true,
    severity: severity ?? 'none',
    ruleIds: [...verdict.ruleIds],
    ruleSetVersion: verdict.ruleSetVersion,
    messageId: verdict.messageId,
    message: renderMessage(
      verdict.messageId,
      messageValues(clinic, physiotherapist, verdict, reported, due),
      reported,
    ),
    reviewBy: due.acknowledgeBy?.toISOString() ?? null,
    contactBy: due.contactBy?.toISOString() ?? null,
    holds,
    readAt: null,
    readBy: null,
  };
}
