import { z } from 'zod';
import { endpoint } from './endpoint';
import { Id, LocalDate, OptionalText, Text } from './primitives';
import { ROLES } from './roles';

export const SignInRequest = z.strictObject({
  email: Text(254),
  password: OptionalText(1024).min(1),
  /** A phone that others use too: the session ends after 30 idle minutes. */
  sharedDevice: z.boolean().optional(),
});
export type SignInRequest = z.output<typeof SignInRequest>;

/** Who is signed in, in which of the two apps. */
export const Me = z.object({
  app: z.enum(['staff', 'portal']),
  accountId: Id,
  displayName: z.string(),
  roles: z.array(z.enum(ROLES)),
  staffMemberId: Id.nullable(),
  patientId: Id.nullable(),
  clinic: z.object({ id: Id, name: z.string(), timeZone: z.string() }),
});
export type Me = z.output<typeof Me>;

const AppQuery = z.strictObject({ app: z.enum(['staff', 'portal']).optional() });

export const signIn = endpoint({
  summary: 'Sign in; sets the cookie that fits the account',
  method: 'POST',
  path: '/auth/sign-in',
  audience: 'public',
  roles: [],
  body: SignInRequest,
  statuses: [200],
  reply: Me,
});

export const signOut = endpoint({
  summary: 'Sign out; revokes the session at once',
  method: 'POST',
  path: '/auth/sign-out',
  audience: 'public',
  roles: [],
  query: AppQuery,
  statuses: [204],
  reply: null,
});

export const me = endpoint({
  summary: 'Who is signed in',
  method: 'GET',
  path: '/auth/me',
  audience: 'public',
  roles: [],
  query: AppQuery,
  statuses: [200],
  reply: Me,
});

/**
 * The secret of an invitation's link. Its form is not checked: a garbled one is refused like one that has expired.
 * The limit is that of a request.
 */
const InvitationToken = z.string().describe('What stands behind # in the link');

export const ReadInvitationRequest = z.strictObject({ token: InvitationToken });
export type ReadInvitationRequest = z.output<typeof ReadInvitationRequest>;

/** Whom a link invites, and to which clinic. */
export const Invitation = z.object({ clinicName: z.string(), email: z.string(), displayName: z.string() });
export type Invitation = z.output<typeof Invitation>;

/** A password that a person chooses: 12 to 1,024 characters. The API also refuses the e-mail address itself. */
export const NewPassword = OptionalText(1024).min(12).describe('12-1,024 characters, not the e-mail address');

export const AcceptInvitationRequest = z.strictObject({ token: InvitationToken, password: NewPassword });
export type AcceptInvitationRequest = z.output<typeof AcceptInvitationRequest>;

export const readInvitation = endpoint({
  summary: 'Whom an invitation is for; expired, used, revoked and garbled links are refused alike',
  method: 'POST',
  path: '/auth/invitations/read',
  audience: 'public',
  roles: [],
  body: ReadInvitationRequest,
  statuses: [200],
  reply: Invitation,
});

export const acceptInvitation = endpoint({
  summary: 'Make the invited account with a password, once, and sign in; sets the staff cookie',
  method: 'POST',
  path: '/auth/invitations/accept',
  audience: 'public',
  roles: [],
  body: AcceptInvitationRequest,
  statuses: [200],
  reply: Me,
});

/** Nothing is said about a patient before the date of birth fits: a link may have reached somebody else. */
export const ReadPatientInvitationRequest = ReadInvitationRequest.extend({ birthDate: LocalDate });
export type ReadPatientInvitationRequest = z.output<typeof ReadPatientInvitationRequest>;

export const AcceptPatientInvitationRequest = ReadPatientInvitationRequest.extend({ password: NewPassword });
export type AcceptPatientInvitationRequest = z.output<typeof AcceptPatientInvitationRequest>;

export const readPatientInvitation = endpoint({
  summary:
    'Which patient an invitation is for, when the date of birth fits; after five that do not, the link is locked',
  method: 'POST',
  path: '/auth/patient-invitations/read',
  audience: 'public',
  roles: [],
  body: ReadPatientInvitationRequest,
  statuses: [200],
  reply: Invitation,
});

export const acceptPatientInvitation = endpoint({
  summary: 'Make the patient’s account with a password, once, and sign in; sets the portal’s cookie',
  method: 'POST',
  path: '/auth/patient-invitations/accept',
  audience: 'public',
  roles: [],
  body: AcceptPatientInvitationRequest,
  statuses: [200],
  reply: Me,
});
