import { Injectable } from '@nestjs/common';
import type {
  AcceptPatientInvitationRequest,
  Invitation,
  ReadPatientInvitationRequest,
} from '@ischia/shared';
import { ClinicTransaction } from '../platform/database/clinic-transaction';
import { ProblemException } from '../platform/http/problem-exception';
import { newId } from '../platform/ids';
import { AuthService, type SignedIn } from './auth.service';
import { hashOf } from './cookies';
import { invitationFrom, type InvitationRow, refuseEmailAsPassword } from './invitation';
import { hashPassword } from './passwords';

type Found = InvitationRow & { is_theirs: boolean | null };
type Made = { clinic_id: string; patient_id: string };

/** Links with which patients make their account. Nothing is told about anybody before the date of birth fits. */
@Injectable()
export class PatientInvitationsService {
  constructor(
    private readonly transaction: ClinicTransaction,
    private readonly auth: AuthService,
  ) {}

  /** @throws invitation-refused; too-many-attempts; validation-failed for a date of birth that is not the patient's */
  read(given: ReadPatientInvitationRequest, address: string): Promise<Invitation> {
    return this.find(newId(), given, address);
  }

  /**
   * Makes account and membership, once, and signs in.
   * @throws what reading throws; validation-failed for the e-mail address as password
   */
  async accept(given: AcceptPatientInvitationRequest, address: string): Promise<SignedIn> {
    const { token, birthDate, password } = given;
    const attemptId = newId();
    const { email } = await this.find(attemptId, given, address);
    refuseEmailAsPassword(password, email);
    const accountId = newId();
    const [made] = await this.transaction.identity<Made>(
      'SELECT * FROM identity.accept_portal_invitation($1, $2, $3, $4)',
      [hashOf(token), birthDate, accountId, await hashPassword(password)],
    );
    if (made === undefined) throw new ProblemException('invitation-refused');
    return this.auth.openForPatient(attemptId, made.clinic_id, accountId, made.patient_id);
  }

  private async find(
    attemptId: string,
    { token, birthDate }: ReadPatientInvitationRequest,
    address: string,
  ): Promise<Invitation> {
    const [found] = await this.transaction.identity<Found>(
      'SELECT * FROM identity.read_portal_invitation($1, $2, $3, $4)',
      [attemptId, address, hashOf(token), birthDate],
    );
    if (found?.is_theirs === false)
      throw new ProblemException('validation-failed', undefined, [
        { pointer: '/birthDate', code: 'not-theirs', message: 'is not the one that the clinic has' },
      ]);
    return invitationFrom(found);
  }
}
