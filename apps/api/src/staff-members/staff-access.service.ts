import { Injectable } from '@nestjs/common';
import type { ChangeStaffRolesRequest, DisableStaffMemberRequest, StaffMember } from '@ischia/shared';
import type { EntityManager } from 'typeorm';
import { writeAudit } from '../audit/audit';
import { feedChanged } from '../flags/flag-writes';
import { type Caller, ClinicTransaction, type Principal } from '../platform/database/clinic-transaction';
import { only } from '../platform/database/only';
import { rowsOf } from '../platform/database/rows-of';
import { notFound, ProblemException, type ProblemFields } from '../platform/http/problem-exception';
import { findStaffMember } from './find-staff-member';
import {
  type ChangeOutcome,
  clinicLock,
  endOf,
  handover,
  resumptionOf,
  rolesChange,
} from './staff-members.queries';

/** Inside one transaction: who acts, and on whom. */
type Act = {
  readonly manager: EntityManager;
  readonly caller: Caller;
  readonly principal: Principal;
  readonly person: StaffMember;
};

const ON_DUTY = {
  pointer: '',
  code: 'on-duty',
  message: 'is the duty person: name another one in the settings',
};

/** What somebody must take over before this person may go. */
function leftBehind({ patients, openFlags }: StaffMember): ProblemFields {
  const pointer = '/handOverTo';
  return [
    ...(patients > 0 ? [{ pointer, code: 'patients', message: `has ${patients} patients` }] : []),
    ...(openFlags > 0 ? [{ pointer, code: 'open-flags', message: `owns ${openFlags} open flags` }] : []),
  ];
}

function insistOn(outcome: ChangeOutcome): void {
  if (outcome === 'last-administrator') throw new ProblemException('last-administrator');
  if (outcome === 'absent') throw new ProblemException('wrong-state');
}

/** Access of the people who have joined. Every change counts from their next request on, in every process. */
@Injectable()
export class StaffAccessService {
  constructor(private readonly transaction: ClinicTransaction) {}

  /** @throws not-found; wrong-state; last-administrator; still-needed when a physiotherapist stops being one */
  changeRoles(caller: Caller, staffMemberId: string, body: ChangeStaffRolesRequest): Promise<StaffMember> {
    return this.act(caller, staffMemberId, async (act) => {
      const { person } = act;
      const stopsTreating =
        person.roles.includes('physiotherapist') && !body.roles.includes('physiotherapist');
      const left = stopsTreating ? await this.relieve(act, body.handOverTo) : person;
      insistOn(only(await rowsOf(act.manager, rolesChange(caller, person.id, body.roles))).outcome);
      await this.note(act, 'staff-roles-changed');
      return { ...left, roles: body.roles };
    });
  }

  /** @throws not-found; wrong-state; last-administrator; still-needed */
  disable(caller: Caller, staffMemberId: string, body: DisableStaffMemberRequest): Promise<StaffMember> {
    return this.act(caller, staffMemberId, async (act) => {
      const left = await this.relieve(act, body.handOverTo);
      insistOn(only(await rowsOf(act.manager, endOf(caller, act.person.id))).outcome);
      await this.note(act, 'staff-member-disabled');
      return { ...left, state: 'disabled' };
    });
  }

  /** @throws not-found; wrong-state for anybody whose access had not ended */
  enable(caller: Caller, staffMemberId: string): Promise<StaffMember> {
    return this.transaction.run(caller, async (manager, principal) => {
      const person = await findStaffMember(manager, caller, staffMemberId);
      if (person === null) throw notFound();
      const { resumed } = only(await rowsOf(manager, resumptionOf(caller, staffMemberId)));
      if (!resumed) throw new ProblemException('wrong-state');
      await this.note({ manager, caller, principal, person }, 'staff-member-enabled');
      return { ...person, state: 'joined' };
    });
  }

  /** The reply is worked out, not read back: whoever gives up their own access may not read it any more. */
  private act(
    caller: Caller,
    staffMemberId: string,
    work: (act: Act) => Promise<StaffMember>,
  ): Promise<StaffMember> {
    return this.transaction.run(caller, async (manager, principal) => {
      await rowsOf(manager, clinicLock(caller.clinicId));
      const person = await findStaffMember(manager, caller, staffMemberId);
      if (person === null) throw notFound();
      if (person.state !== 'joined') throw new ProblemException('wrong-state');
      return work({ manager, caller, principal, person });
    });
  }

  /**
   * Hands patients and open flags over, in the transaction in which their owner goes.
   * @throws still-needed, naming what hangs on the person; validation-failed for a successor who cannot take over
   */
  private async relieve(act: Act, handOverTo: string | null): Promise<StaffMember> {
    const { manager, caller, person } = act;
    const left = leftBehind(person);
    const missing = [...(person.isOnDuty ? [ON_DUTY] : []), ...(handOverTo === null ? left : [])];
    if (missing.length > 0) throw new ProblemException('still-needed', undefined, missing);
    if (handOverTo === null) return person;
    await this.insistOnSuccessor(act, handOverTo);
    for (const statement of handover(caller.clinicId, person.id, handOverTo))
      await rowsOf(manager, statement);
    await rowsOf(manager, feedChanged(caller.clinicId));
    await this.note(act, 'caseload-handed-over', handOverTo);
    return { ...person, patients: 0, openFlags: 0 };
  }

  private async insistOnSuccessor({ manager, caller, person }: Act, handOverTo: string): Promise<void> {
    const successor = await findStaffMember(manager, caller, handOverTo);
    const canTakeOver = successor?.state === 'joined' && successor.roles.includes('physiotherapist');
    if (canTakeOver && handOverTo !== person.id) return;
    throw new ProblemException('validation-failed', undefined, [
      {
        pointer: '/handOverTo',
        code: 'custom',
        message: 'is no other physiotherapist of this clinic who has joined',
      },
    ]);
  }

  private async note(
    { manager, principal, person }: Act,
    action: string,
    subjectId = person.id,
  ): Promise<void> {
    await rowsOf(manager, writeAudit(principal, { action, patientId: null, subjectId }));
  }
}
