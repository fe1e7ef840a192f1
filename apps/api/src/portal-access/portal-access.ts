import type { PortalAccess, PortalState } from '@ischia/shared';
import type { Caller, Statement } from '../platform/database/clinic-transaction';

export type PortalAccessRow = { state: PortalState; email: string | null; invited_until: string | null };

/** One row always, also for a patient who was never invited. For physiotherapists and the desk of this very clinic. */
export const portalAccessOf = (
  { clinicId, tokenHash }: Caller,
  patientId: string,
): Statement<PortalAccessRow> => ({
  name: 'portal-access.read',
  text: 'SELECT state, email, invited_until FROM identity.portal_access($2, $1, $3)',
  values: [clinicId, tokenHash, patientId],
});

export function portalAccessFrom(row: PortalAccessRow): PortalAccess {
  return { state: row.state, email: row.email, invitedUntil: row.invited_until };
}
