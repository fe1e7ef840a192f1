import { Injectable } from '@nestjs/common';
import type { InvitePatientRequest, IssuedPortalLink, PortalAccess } from '@ischia/shared';
import type { EntityManager } from 'typeorm';
import { writeAudit } from '../audit/audit';
import { newToken } from '../auth/cookies';
import { refusalOfInvite } from '../auth/invitation';
import { patientById, type PatientRow } from '../patients/patients';
import { type Caller, ClinicTransaction, type Principal } from '../platform/database/clinic-transaction';
import { only } from '../platform/database/only';
import { rowsOf } from '../platform/database/rows-of';
import { notFound, ProblemException } from '../platform/http/problem-exception';
import { newId } from '../platform/ids';
import { portalAccessFrom, portalAccessOf } from './portal-access';
import { changeOf, invitationOf, type PortalChange } from './portal-access.queries';

/** Inside one transaction: who acts, and for whom. */
type Act = { readonly manager: EntityManager; readonly principal: Principal; readonly patient: PatientRow };

/** How patients of the caller's clinic come into their portal, and how they are kept out of it again. */
@Injectable()
export class PortalAccessService {
  constructor(private readonly transaction: ClinicTransaction) {}

  /**
   * A lost answer is asked for again: nobody saw its link, so a new one is issued and the lost one stops working.
   * Whether the e-mail address has an account in another clinic changes nothing here.
   * @throws not-found; email-known; too-many-invitations; wrong-state for somebody who has joined
   */
  invite(caller: Caller, patientId: string, { email }: InvitePatientRequest): Promise<IssuedPortalLink> {
    return this.act(caller, patientId, async (act) => {
      const { token, tokenHash: secretHash } = newToken();
      const name = `${act.patient.given_name} ${act.patient.family_name}`;
      const invitation = { id: newId(), secretHash, patientId, email, name };
      const { outcome } = only(await rowsOf(act.manager, invitationOf(caller, invitation)));
      if (outcome !== 'invited') throw refusalOfInvite(outcome);
      return { portalAccess: await this.written(act, caller, 'patient-invited'), token };
    });
  }

  /** @throws not-found; wrong-state when no invitation waits */
  withdraw(caller: Caller, patientId: string): Promise<PortalAccess> {
    return this.change(caller, patientId, 'withdraw_portal_invitation', 'portal-invitation-withdrawn');
  }

  /** @throws not-found; wrong-state for anybody who has not joined */
  end(caller: Caller, patientId: string): Promise<PortalAccess> {
    return this.change(caller, patientId, 'end_portal_access', 'portal-access-ended');
  }

  /** @throws not-found; wrong-state for anybody whose access had not ended */
  resume(caller: Caller, patientId: string): Promise<PortalAccess> {
    return this.change(caller, patientId, 'resume_portal_access', 'portal-access-resumed');
  }

  private change(
    caller: Caller,
    patientId: string,
    change: PortalChange,
    action: string,
  ): Promise<PortalAccess> {
    return this.act(caller, patientId, async (act) => {
      const { changed } = only(await rowsOf(act.manager, changeOf(caller, change, patientId)));
      if (!changed) throw new ProblemException('wrong-state');
      return this.written(act, caller, action);
    });
  }

  private act<T>(caller: Caller, patientId: string, work: (act: Act) => Promise<T>): Promise<T> {
    return this.transaction.run(caller, async (manager, principal) => {
      const [patient] = await rowsOf(manager, patientById(caller.clinicId, patientId));
      if (patient === undefined) throw notFound();
      return work({ manager, principal, patient });
    });
  }

  private async written(
    { manager, principal, patient }: Act,
    caller: Caller,
    action: string,
  ): Promise<PortalAccess> {
    const { id: patientId } = patient;
    await rowsOf(manager, writeAudit(principal, { action, patientId, subjectId: patientId }));
    return portalAccessFrom(only(await rowsOf(manager, portalAccessOf(caller, patientId))));
  }
}
