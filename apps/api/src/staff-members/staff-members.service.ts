import { Injectable } from '@nestjs/common';
import type {
  InviteStaffMemberRequest,
  IssuedInvitation,
  listStaffMembers,
  ReplyOf,
  StaffMember,
} from '@ischia/shared';
import type { EntityManager } from 'typeorm';
import { listAudit, writeAudit } from '../audit/audit';
import { newToken } from '../auth/cookies';
import { refusalOfInvite } from '../auth/invitation';
import { type Caller, ClinicTransaction, type Principal } from '../platform/database/clinic-transaction';
import { againAfterCollision } from '../platform/database/collision';
import { only } from '../platform/database/only';
import { rowsOf } from '../platform/database/rows-of';
import { type Replied, replied } from '../platform/http/handles';
import { notFound, ProblemException } from '../platform/http/problem-exception';
import { newId } from '../platform/ids';
import { findStaffMember } from './find-staff-member';
import { toStaffMember } from './staff-members.mapper';
import {
  invitationOf,
  newStaffMember,
  staffMemberById,
  staffMembersOf,
  withdrawalOf,
} from './staff-members.queries';

/** Somebody as they are to be invited. */
type Invited = Pick<InviteStaffMemberRequest, 'id' | 'name' | 'email' | 'roles'>;

const isSame = (found: StaffMember, given: Invited): boolean =>
  found.name === given.name &&
  found.email === given.email &&
  found.roles.toSorted().join() === given.roles.toSorted().join();

/** Who works at the caller's own clinic, and who was invited to. */
@Injectable()
export class StaffMembersService {
  constructor(private readonly transaction: ClinicTransaction) {}

  async list(caller: Caller): Promise<ReplyOf<typeof listStaffMembers>> {
    const { rows } = await this.transaction.once(caller, [
      staffMembersOf(caller),
      listAudit(caller, 'staff-members-listed'),
    ]);
    return { items: rows[0].map(toStaffMember) };
  }

  /**
   * The same again is a lost answer: nobody saw its link, so a new one is issued and the lost one stops working.
   * Whether the e-mail address has an account in another clinic changes nothing here.
   * @throws conflict; email-known; too-many-invitations; wrong-state for somebody who has joined
   */
  invite(caller: Caller, given: InviteStaffMemberRequest): Promise<Replied<IssuedInvitation>> {
    return againAfterCollision(() =>
      this.transaction.run(caller, async (manager, principal) => {
        const found = await findStaffMember(manager, caller, given.id);
        if (found !== null && !isSame(found, given)) throw new ProblemException('conflict');
        if (found === null) await rowsOf(manager, newStaffMember(caller.clinicId, given.id, given.name));
        const issued = await this.issue(manager, caller, principal, given);
        return replied(found === null ? 201 : 200, issued);
      }),
    );
  }

  /** @throws not-found; too-many-invitations; wrong-state for somebody who has joined */
  reissue(caller: Caller, staffMemberId: string): Promise<IssuedInvitation> {
    return this.transaction.run(caller, async (manager, principal) => {
      const found = await findStaffMember(manager, caller, staffMemberId);
      if (found === null) throw notFound();
      const { id, name, email, roles } = found;
      if (email === null) throw new ProblemException('wrong-state');
      return this.issue(manager, caller, principal, { id, name, email, roles });
    });
  }

  /** @throws not-found; wrong-state when no invitation waits */
  withdraw(caller: Caller, staffMemberId: string): Promise<StaffMember> {
    return this.transaction.run(caller, async (manager, principal) => {
      if ((await findStaffMember(manager, caller, staffMemberId)) === null) throw notFound();
      const { withdrawn } = only(await rowsOf(manager, withdrawalOf(caller, staffMemberId)));
      if (!withdrawn) throw new ProblemException('wrong-state');
      return this.written(manager, caller, principal, 'invitation-withdrawn', staffMemberId);
    });
  }

  private async issue(
    manager: EntityManager,
    caller: Caller,
    principal: Principal,
    { id: staffMemberId, name, email, roles }: Invited,
  ): Promise<IssuedInvitation> {
    const { token, tokenHash: secretHash } = newToken();
    const invitation = { id: newId(), secretHash, staffMemberId, name, email, roles };
    const { outcome } = only(await rowsOf(manager, invitationOf(caller, invitation)));
    if (outcome !== 'invited') throw refusalOfInvite(outcome);
    const action = 'staff-member-invited';
    return { staffMember: await this.written(manager, caller, principal, action, staffMemberId), token };
  }

  private async written(
    manager: EntityManager,
    caller: Caller,
    principal: Principal,
    action: string,
    subjectId: string,
  ): Promise<StaffMember> {
    await rowsOf(manager, writeAudit(principal, { action, patientId: null, subjectId }));
    return toStaffMember(only(await rowsOf(manager, staffMemberById(caller, subjectId))));
  }
}
