import { Injectable } from '@nestjs/common';
import type { InputOf, liftHold, ReplyOf } from '@ischia/shared';
import { writeAudit } from '../audit/audit';
import { staffMemberOf } from '../auth/staff-member';
import { feedChanged } from '../flags/flag-writes';
import { Clock } from '../platform/clock';
import { type Caller, ClinicTransaction } from '../platform/database/clinic-transaction';
import { notFound, ProblemException } from '../platform/http/problem-exception';
import { liftedBy, lockHold } from './exercise-holds.queries';

@Injectable()
export class ExerciseHoldsService {
  constructor(
    private readonly transaction: ClinicTransaction,
    private readonly clock: Clock,
  ) {}

  /** @throws wrong-state naming who lifted it already, and when */
  lift(caller: Caller, { params, body }: InputOf<typeof liftHold>): Promise<ReplyOf<typeof liftHold>> {
    const { holdId } = params;
    return this.transaction.decide(caller, [lockHold(caller.clinicId, holdId)], (principal, [[hold]]) => {
      if (hold === undefined) throw notFound();
      if (hold.lifted_at !== null)
        throw new ProblemException('wrong-state', `Lifted by ${hold.lifted_by_name} at ${hold.lifted_at}.`);
      const { clinicId } = principal;
      const at = this.clock.now().toISOString();
      const staffMemberId = staffMemberOf(principal);
      return {
        writes: [
          liftedBy({ clinicId, holdId, at, staffMemberId, reason: body.reason }),
          writeAudit(principal, { action: 'hold-lifted', patientId: hold.patient_id, subjectId: holdId }),
          feedChanged(clinicId),
        ],
        result: { id: holdId, liftedAt: at, liftedBy: principal.displayName },
      };
    });
  }
}
