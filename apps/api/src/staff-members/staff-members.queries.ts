import type { StaffMember } from '@ischia/shared';
import type { InviteOutcome } from '../auth/invitation';
import type { Caller, Statement } from '../platform/database/clinic-transaction';
import { insertInto } from '../platform/database/insert';

export type StaffRow = {
  id: string;
  name: string;
  email: string | null;
  roles: StaffMember['roles'] | null;
  state: StaffMember['state'] | null;
  invited_until: string | null;
  is_on_duty: boolean | null;
  patients: number | null;
  open_flags: number | null;
};

/** `identity.staff_accounts` answers to administrators of this very clinic alone. */
const SELECT_STAFF = `
  SELECT s.id, s.name, a.email, a.roles, a.state, a.invited_until, s.id = c.duty_staff_member_id AS is_on_duty,
         p.patients, f.open_flags
  FROM staff_member s
  JOIN clinic c ON c.clinic_id = s.clinic_id
  LEFT JOIN identity.staff_accounts($2, $1) a ON a.staff_member_id = s.id
  LEFT JOIN (SELECT staff_member_id, count(*)::int AS patients FROM patient
             WHERE clinic_id = $1 AND discharged_on IS NULL GROUP BY staff_member_id) p ON p.staff_member_id = s.id
  LEFT JOIN (SELECT owner_staff_member_id, count(*)::int AS open_flags FROM flag
             WHERE clinic_id = $1 AND state IN ('open', 'acknowledged', 'in-progress')
             GROUP BY owner_staff_member_id) f ON f.owner_staff_member_id = s.id`;

export const staffMembersOf = ({ clinicId, tokenHash }: Caller): Statement<StaffRow> => ({
  name: 'staff-members.list',
  text: `${SELECT_STAFF} WHERE s.clinic_id = $1 ORDER BY lower(s.name), s.id LIMIT 500`,
  values: [clinicId, tokenHash],
});

export const staffMemberById = ({ clinicId, tokenHash }: Caller, id: string): Statement<StaffRow> => ({
  name: 'staff-members.by-id',
  text: `${SELECT_STAFF} WHERE s.clinic_id = $1 AND s.id = $3`,
  values: [clinicId, tokenHash, id],
});

export const newStaffMember = (clinicId: string, id: string, name: string): Statement =>
  insertInto('staff_member', { clinic_id: clinicId, id, name });

export type NewInvitation = {
  readonly id: string;
  readonly secretHash: Buffer;
  readonly staffMemberId: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
};

/** A new link; the ones before stop working. */
export const invitationOf = (
  { clinicId, tokenHash }: Caller,
  given: NewInvitation,
): Statement<{ outcome: InviteOutcome }> => ({
  name: 'staff-members.invite',
  text: 'SELECT identity.invite_staff($2, $1, $3, $4, $5, $6, $7, $8) AS outcome',
  values: [
    clinicId,
    tokenHash,
    given.id,
    given.secretHash,
    given.staffMemberId,
    given.email,
    given.name,
    given.roles,
  ],
});

export const withdrawalOf = (
  { clinicId, tokenHash }: Caller,
  staffMemberId: string,
): Statement<{ withdrawn: boolean }> => ({
  name: 'staff-members.withdraw',
  text: 'SELECT identity.withdraw_invitation($2, $1, $3) AS withdrawn',
  values: [clinicId, tokenHash, staffMemberId],
});

/** One change of people or settings at a time in a clinic. */
export const clinicLock = (clinicId: string): Statement => ({
  name: 'staff-members.lock',
  text: 'SELECT 1 FROM clinic WHERE clinic_id = $1 FOR NO KEY UPDATE',
  values: [clinicId],
});

export type ChangeOutcome = 'changed' | 'ended' | 'absent' | 'last-administrator';

export const rolesChange = (
  { clinicId, tokenHash }: Caller,
  staffMemberId: string,
  roles: readonly string[],
): Statement<{ outcome: ChangeOutcome }> => ({
  name: 'staff-members.roles',
  text: 'SELECT identity.change_staff_roles($2, $1, $3, $4) AS outcome',
  values: [clinicId, tokenHash, staffMemberId, roles],
});

export const endOf = (
  { clinicId, tokenHash }: Caller,
  staffMemberId: string,
): Statement<{ outcome: ChangeOutcome }> => ({
  name: 'staff-members.end',
  text: 'SELECT identity.end_staff($2, $1, $3) AS outcome',
  values: [clinicId, tokenHash, staffMemberId],
});

export const resumptionOf = (
  { clinicId, tokenHash }: Caller,
  staffMemberId: string,
): Statement<{ resumed: boolean }> => ({
  name: 'staff-members.resume',
  text: 'SELECT identity.resume_staff($2, $1, $3) AS resumed',
  values: [clinicId, tokenHash, staffMemberId],
});

/** Patients first: a report on its way in holds its patient, and its flags belong to whoever the patient belongs to then. */
export const handover = (clinicId: string, fromId: string, toId: string): Statement[] => [
  {
    name: 'staff-members.hand-over-patients',
    text: `UPDATE patient SET staff_member_id = $3, revision = revision + 1
           WHERE clinic_id = $1 AND staff_member_id = $2 AND discharged_on IS NULL`,
    values: [clinicId, fromId, toId],
  },
  {
    name: 'staff-members.hand-over-flags',
    text: `UPDATE flag SET owner_staff_member_id = $3
           WHERE clinic_id = $1 AND owner_staff_member_id = $2 AND state IN ('open', 'acknowledged', 'in-progress')`,
    values: [clinicId, fromId, toId],
  },
];
