import { Injectable } from '@nestjs/common';
import type { AcceptInvitationRequest, Invitation } from '@ischia/shared';
import { ClinicTransaction } from '../platform/database/clinic-transaction';
import { ProblemException } from '../platform/http/problem-exception';
import { newId } from '../platform/ids';
import { AuthService, type SignedIn } from './auth.service';
import { hashOf } from './cookies';
import { invitationFrom, type InvitationRow, refuseEmailAsPassword } from './invitation';
import { hashPassword } from './passwords';

/** Links with which people who work at a clinic make their account. Every link that is not good is refused with the same words. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly transaction: ClinicTransaction,
    private readonly auth: AuthService,
  ) {}

  /** @throws invitation-refused; too-many-attempts */
  read(token: string, address: string): Promise<Invitation> {
    return this.find(newId(), token, address);
  }

  /**
   * Makes account and membership, once, and signs in.
   * @throws invitation-refused; too-many-attempts; validation-failed for the e-mail address as password
   */
  async accept({ token, password }: AcceptInvitationRequest, address: string): Promise<SignedIn> {
    const attemptId = newId();
    const { email } = await this.find(attemptId, token, address);
    refuseEmailAsPassword(password, email);
    const accountId = newId();
    const [made] = await this.transaction.identity<{ clinic_id: string | null }>(
      'SELECT identity.accept_invitation($1, $2, $3) AS clinic_id',
      [hashOf(token), accountId, await hashPassword(password)],
    );
    const clinicId = made?.clinic_id ?? null;
    if (clinicId === null) throw new ProblemException('invitation-refused');
    return this.auth.openForStaff(attemptId, clinicId, accountId);
  }

  private async find(attemptId: string, token: string, address: string): Promise<Invitation> {
    const [found] = await this.transaction.identity<InvitationRow>(
      'SELECT * FROM identity.read_invitation($1, $2, $3)',
      [attemptId, address, hashOf(token)],
    );
    return invitationFrom(found);
  }
}
