import { Injectable } from '@nestjs/common';
import { type IntakeReceipt, RULE_SET_VERSION, unreadableReportMatch } from '@ischia/shared';
import { writeAudit } from '../audit/audit';
import { clinicOf } from '../clinics/clinic';
import { FlagBoard } from '../flags/flag-board';
import { closedFlagsOf, occurrencesOfPatient, openFlagsOf } from '../flags/flag-rows';
import { unreadableRule } from '../flags/met-rules';
import { contextOf } from '../patient-facts/context';
import { Clock } from '../platform/clock';
import {
  type Caller,
  ClinicTransaction,
  type Decision,
  type Principal,
  type Statement,
} from '../platform/database/clinic-transaction';
import { insertInto } from '../platform/database/insert';
import { Replied, replied } from '../platform/http/handles';
import { notFound, ProblemException } from '../platform/http/problem-exception';
import { newId } from '../platform/ids';
import { endSilence } from '../silences/silences';
import type { Arrived, Unreadable } from './arrival';
import { dueBy } from './receipt';
import { type About, readSurroundings, type Surroundings, surroundingsOf } from './surroundings';

/** This report cannot be kept as what it says it is; its bytes go to a person. */
export class CannotKeep extends Error {
  constructor(readonly fault: string) {
    super(fault);
    this.name = 'CannotKeep';
  }
}

export type Kept = Replied<IntakeReceipt>;

/** What judging one arrived record needs to know and decides. */
export type Intake<Input> = {
  readonly about: (input: Input, patientId: string, clinicId: string, receivedAt: Date) => About;
  readonly decide: (input: Input, about: About, surroundings: Surroundings) => Decision<Kept>;
};

const UNREADABLE_EXISTS = (
  clinicId: string,
  patientId: string,
  hash: Buffer,
): Statement<{ id: string; received_at: string }> => ({
  name: 'intake.unreadable-exists',
  text: 'SELECT id, received_at FROM unreadable_report WHERE clinic_id = $1 AND patient_id = $2 AND content_hash = $3',
  values: [clinicId, patientId, hash],
});

/** Faults of the data itself: the same bytes would fail again, so a person must see them. */
const isFaultOfData = (error: unknown): boolean =>
  /^2[23]/.test(String((error as { code?: unknown } | null)?.code ?? ''));

function faultOf(error: unknown): string | null {
  if (error instanceof CannotKeep) return error.fault;
  if (error instanceof ProblemException) return null;
  return isFaultOfData(error) ? `not-storable ${String((error as { code?: unknown }).code)}` : null;
}

/**
 * Nothing that a signed-in patient reports is turned away. What can be read is judged and kept in one transaction with
 * its flags; everything else is kept as it came, once per content, and raises X1.
 */
@Injectable()
export class IntakeService {
  constructor(
    private readonly transaction: ClinicTransaction,
    private readonly clock: Clock,
  ) {}

  async receive<Input>(caller: Caller, arrived: Arrived<Input>, intake: Intake<Input>): Promise<Kept> {
    if (arrived.input === null) return this.keepUnreadable(caller, arrived.raw);
    try {
      return await this.judge(caller, arrived.input, intake);
    } catch (error) {
      const fault = faultOf(error);
      if (fault === null) throw error;
      return this.keepUnreadable(caller, { ...arrived.raw, fault });
    }
  }

  private async judge<Input>(caller: Caller, input: Input, intake: Intake<Input>): Promise<Kept> {
    const { clinicId, patientId } = caller;
    if (patientId === null) throw new ProblemException('unauthenticated');
    const about = intake.about(input, patientId, clinicId, this.clock.now());
    return this.transaction.decide(caller, surroundingsOf(about), (principal, rows) => {
      const surroundings = readSurroundings(about, rows);
      if (surroundings.patient.discharged_on !== null) throw new CannotKeep('patient-discharged');
      return audited(intake.decide(input, about, surroundings), principal, patientId);
    });
  }

  private async keepUnreadable(caller: Caller, raw: Unreadable): Promise<Kept> {
    const { clinicId, patientId } = caller;
    if (patientId === null) throw new ProblemException('unauthenticated');
    const receivedAt = this.clock.now();
    const load = [
      contextOf(clinicId, patientId, receivedAt.toISOString().slice(0, 10), true),
      clinicOf(clinicId),
      UNREADABLE_EXISTS(clinicId, patientId, raw.hash),
      openFlagsOf(clinicId, patientId),
      closedFlagsOf(clinicId, patientId),
      occurrencesOfPatient(clinicId, patientId),
    ] as const;
    return this.transaction.decide(
      caller,
      load,
      (principal, [[patient], [clinic], [known], open, closed, past]) => {
        if (patient === undefined || clinic === undefined) throw notFound();
        if (known !== undefined)
          return { writes: [], result: unreadableReceipt(known.id, known.received_at) };
        const id = newId();
        const owner = { clinicId, patientId, ownerStaffMemberId: patient.staff_member_id };
        const board = new FlagBoard(owner, receivedAt, open, closed, past);
        board.raise({
          matches: [unreadableReportMatch({ id })],
          rules: () => [unreadableRule(raw.fault, raw.totalBytes)],
          action: null,
          ruleSetVersion: RULE_SET_VERSION,
          source: { sourceRecordId: id, recordKind: 'unreadable-report', recordId: id },
          due: (severity) => dueBy(clinic, receivedAt, severity, ['X1'], null),
        });
        const report = insertInto('unreadable_report', {
          clinic_id: clinicId,
          id,
          patient_id: patientId,
          route: raw.route,
          record_id: raw.recordId.replace(/[\u0000\p{Cs}]/gu, ''),
          fault: raw.fault,
          bytes: raw.kept,
          bytes_total: raw.totalBytes,
          content_hash: raw.hash,
          received_at: receivedAt,
        });
        const result = unreadableReceipt(id, receivedAt.toISOString());
        return audited({ writes: [report, ...board.writes()], result }, principal, patientId);
      },
    );
  }
}

/** What was kept is in the audit trail and ends a silence, in the transaction that kept it; a repeat kept nothing. */
function audited(decision: Decision<Kept>, principal: Principal, patientId: string): Decision<Kept> {
  if (decision.writes.length === 0) return decision;
  const { recordId, receivedAt } = decision.result.body;
  const act = { action: 'report-received', patientId, subjectId: recordId };
  const heard = endSilence(principal.clinicId, patientId, {
    by: 'record',
    id: recordId,
    at: new Date(receivedAt),
  });
  return { ...decision, writes: [...decision.writes, heard, writeAudit(principal, act)] };
}

function unreadableReceipt(recordId: string, receivedAt: string): Kept {
  return replied(202, {
    recordId,
    receivedAt,
    understood: false,
    severity: null,
    ruleIds: [],
    ruleSetVersion: RULE_SET_VERSION,
    messageId: null,
    message: null,
    reviewBy: null,
    contactBy: null,
    holds: [],
    readAt: null,
    readBy: null,
  });
}
