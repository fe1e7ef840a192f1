import { z } from 'zod';
import { endpoint } from './endpoint';
import { EmailAddress, Id } from './primitives';

/**
 * How far a patient has come with the portal: `expired`, `withdrawn` and `locked` are invitations whose link does not
 * work any more, `locked` after five wrong dates of birth.
 */
export const PORTAL_STATES = [
  'none',
  'invited',
  'expired',
  'withdrawn',
  'locked',
  'joined',
  'ended',
] as const;
export type PortalState = (typeof PORTAL_STATES)[number];

export const PortalAccess = z.object({
  state: z.enum(PORTAL_STATES),
  email: z
    .string()
    .nullable()
    .describe('With which the patient signs in or was invited; null = never invited'),
  invitedUntil: z.string().nullable().describe('When the link stops working; null unless one waits'),
});
export type PortalAccess = z.output<typeof PortalAccess>;

export const InvitePatientRequest = z.strictObject({ email: EmailAddress });
export type InvitePatientRequest = z.output<typeof InvitePatientRequest>;

/** Answered once and stored nowhere. */
export const IssuedPortalLink = z.object({
  portalAccess: PortalAccess,
  token: z.string().describe('Stands behind /portal/join# in the link; 7 days, once'),
});
export type IssuedPortalLink = z.output<typeof IssuedPortalLink>;

const ofPatient = {
  audience: 'staff',
  roles: ['physiotherapist', 'desk'],
  params: z.strictObject({ patientId: Id }),
} as const;
const change = { method: 'POST', ...ofPatient, body: z.strictObject({}), statuses: [200] } as const;

export const invitePatient = endpoint({
  summary: 'A new link to the portal; the one before stops working',
  method: 'POST',
  path: '/patients/:patientId/portal-access/invite',
  ...ofPatient,
  body: InvitePatientRequest,
  statuses: [201],
  reply: IssuedPortalLink,
});

export const withdrawPatientInvitation = endpoint({
  summary: 'The link of a patient who has not joined stops working',
  path: '/patients/:patientId/portal-access/withdraw-invitation',
  ...change,
  reply: PortalAccess,
});

export const endPortalAccess = endpoint({
  summary: 'End a patient’s access to the portal; their sessions end with their next request',
  path: '/patients/:patientId/portal-access/end',
  ...change,
  reply: PortalAccess,
});

export const resumePortalAccess = endpoint({
  summary: 'Give a patient access again; they sign in anew',
  path: '/patients/:patientId/portal-access/resume',
  ...change,
  reply: PortalAccess,
});
