import type { InviteOutcome } from '../auth/invitation';
import type { Caller, Statement } from '../platform/database/clinic-transaction';

export type NewPortalInvitation = {
  readonly id: string;
  readonly secretHash: Buffer;
  readonly patientId: string;
  readonly email: string;
  readonly name: string;
};

/** A new link; the ones before stop working. */
export const invitationOf = (
  { clinicId, tokenHash }: Caller,
  { id, secretHash, patientId, email, name }: NewPortalInvitation,
): Statement<{ outcome: InviteOutcome }> => ({
  name: 'portal-access.invite',
  text: 'SELECT identity.invite_patient($2, $1, $3, $4, $5, $6, $7) AS outcome',
  values: [clinicId, tokenHash, id, secretHash, patientId, email, name],
});

/** What can be done with access that is there; false = it was not in the state for it. */
export type PortalChange = 'withdraw_portal_invitation' | 'end_portal_access' | 'resume_portal_access';

export const changeOf = (
  { clinicId, tokenHash }: Caller,
  change: PortalChange,
  patientId: string,
): Statement<{ changed: boolean }> => ({
  name: `portal-access.${change}`,
  text: `SELECT identity.${change}($2, $1, $3) AS changed`,
  values: [clinicId, tokenHash, patientId],
});
