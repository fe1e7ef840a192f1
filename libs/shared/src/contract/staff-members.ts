import { z } from 'zod';
import { endpoint } from './endpoint';
import { EmailAddress, Id, PersonName } from './primitives';
import { STAFF_ROLES } from './roles';

/** What somebody who works at the clinic may do; one role at least, each once. */
export const StaffRoles = z
  .array(z.enum(STAFF_ROLES))
  .min(1)
  .max(STAFF_ROLES.length)
  .refine((roles) => new Set(roles).size === roles.length, 'names a role twice');
export type StaffRoles = z.output<typeof StaffRoles>;

/** How far somebody has come: `expired` and `withdrawn` are invitations whose link does not work any more. */
export const STAFF_STATES = ['invited', 'expired', 'withdrawn', 'joined', 'disabled'] as const;
export type StaffState = (typeof STAFF_STATES)[number];

export const StaffMember = z.object({
  id: Id,
  name: z.string(),
  email: z.string().nullable().describe('null = no invitation and no account'),
  roles: z.array(z.enum(STAFF_ROLES)),
  state: z.enum(STAFF_STATES),
  invitedUntil: z.string().nullable().describe('When the link stops working; null once joined or withdrawn'),
  isOnDuty: z.boolean(),
  patients: z.int().describe('Patients in this person’s caseload who are not discharged'),
  openFlags: z.int().describe('Open flags that this person owns'),
});
export type StaffMember = z.output<typeof StaffMember>;

export const InviteStaffMemberRequest = z.strictObject({
  id: Id,
  name: PersonName,
  email: EmailAddress,
  roles: StaffRoles,
});
export type InviteStaffMemberRequest = z.output<typeof InviteStaffMemberRequest>;

/** Answered once and stored nowhere: whoever opens the link first chooses the password. */
export const IssuedInvitation = z.object({
  staffMember: StaffMember,
  token: z.string().describe('Stands behind /join# in the link; 72 hours, once'),
});
export type IssuedInvitation = z.output<typeof IssuedInvitation>;

const StaffMemberId = z.strictObject({ staffMemberId: Id });
const byAdministrators = { audience: 'staff', roles: ['administrator'], statuses: [200] } as const;

export const listStaffMembers = endpoint({
  summary: 'Everybody who works at the clinic or was invited to, by name',
  method: 'GET',
  path: '/staff-members',
  ...byAdministrators,
  reply: z.object({ items: z.array(StaffMember).max(500) }),
});

export const inviteStaffMember = endpoint({
  summary: 'Invite somebody; the same again issues a new link, and the one before stops working',
  method: 'POST',
  path: '/staff-members',
  ...byAdministrators,
  body: InviteStaffMemberRequest,
  statuses: [201, 200],
  reply: IssuedInvitation,
});

export const reissueInvitation = endpoint({
  summary: 'A new link for somebody who has not joined; the one before stops working',
  method: 'POST',
  path: '/staff-members/:staffMemberId/reissue-invitation',
  ...byAdministrators,
  params: StaffMemberId,
  body: z.strictObject({}),
  reply: IssuedInvitation,
});

export const withdrawInvitation = endpoint({
  summary: 'The link of somebody who has not joined stops working',
  method: 'POST',
  path: '/staff-members/:staffMemberId/withdraw-invitation',
  ...byAdministrators,
  params: StaffMemberId,
  body: z.strictObject({}),
  reply: StaffMember,
});

/** Patients and open flags belong to a person who is here: whoever leaves them hands them over in the same act. */
const HandOverTo = Id.nullable().describe(
  'A physiotherapist who takes the patients and open flags; null where there are none. Reference 3.6',
);

export const ChangeStaffRolesRequest = z.strictObject({ roles: StaffRoles, handOverTo: HandOverTo });
export type ChangeStaffRolesRequest = z.output<typeof ChangeStaffRolesRequest>;

export const DisableStaffMemberRequest = z.strictObject({ handOverTo: HandOverTo });
export type DisableStaffMemberRequest = z.output<typeof DisableStaffMemberRequest>;

export const changeStaffRoles = endpoint({
  summary: 'What somebody who has joined may do, from their next request on',
  method: 'PUT',
  path: '/staff-members/:staffMemberId/roles',
  ...byAdministrators,
  params: StaffMemberId,
  body: ChangeStaffRolesRequest,
  reply: StaffMember,
});

export const disableStaffMember = endpoint({
  summary: 'End somebody’s access; their sessions end with their next request',
  method: 'POST',
  path: '/staff-members/:staffMemberId/disable',
  ...byAdministrators,
  params: StaffMemberId,
  body: DisableStaffMemberRequest,
  reply: StaffMember,
});

export const enableStaffMember = endpoint({
  summary: 'Give access again, with the roles of before; they sign in anew',
  method: 'POST',
  path: '/staff-members/:staffMemberId/enable',
  ...byAdministrators,
  params: StaffMemberId,
  body: z.strictObject({}),
  reply: StaffMember,
});
