import type { Role } from '@ischia/shared';
import { ProblemException } from '../http/problem-exception';

/** Who is at the door: what the cookie said and what the route allows. Nothing here is believed before `enter`. */
export type Caller = {
  readonly clinicId: string;
  readonly patientId: string | null;
  readonly tokenHash: Buffer;
  readonly roles: readonly Role[];
  readonly background: boolean;
};

/**
 * The timers of one clinic at the door. Their proof is the lease that they hold; `enter_work` believes it only while it
 * is the last one of exactly this clinic. With a patient, they see no other patient's rows either.
 */
export type Worker = {
  readonly clinicId: string;
  readonly patientId: string | null;
  readonly holder: string;
  readonly fence: string;
};

export type Entrant = Caller | Worker;

/** Who came in: by the table of memberships, or by the lease. */
export type Principal = {
  readonly clinicId: string;
  readonly accountId: string;
  readonly staffMemberId: string | null;
  readonly patientId: string | null;
  readonly roles: readonly Role[];
  readonly displayName: string;
  /** Hash of the session; for timers the name of their lease. */
  readonly sessionHash: Buffer;
};

export type EnteredRow = {
  account_id: string;
  staff_member_id: string | null;
  patient_id: string | null;
  roles: Role[];
  display_name: string;
};

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Opens the transaction in the context of the clinic, and of the patient where there is one. */
export function beginning({ clinicId, patientId }: Entrant): string {
  const ids = patientId === null ? [clinicId] : [clinicId, patientId];
  if (!ids.every((id) => UUID.test(id))) throw new ProblemException('unauthenticated');
  const patient = patientId === null ? '' : `; SET LOCAL app.patient_id = '${patientId}'`;
  return `BEGIN; SET LOCAL app.clinic_id = '${clinicId}'${patient}`;
}

/** The statement that raises for somebody who may not come in. */
export function entering(entrant: Entrant): {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
} {
  if ('fence' in entrant)
    return {
      name: 'enter-work',
      text: 'SELECT * FROM identity.enter_work($1, $2, $3)',
      values: [entrant.clinicId, entrant.holder, entrant.fence],
    };
  return {
    name: 'enter',
    text: 'SELECT * FROM identity.enter($1, $2, $3, $4)',
    values: [entrant.tokenHash, entrant.clinicId, entrant.roles, entrant.background],
  };
}

export function principalOf(entrant: Entrant, [row]: readonly EnteredRow[]): Principal {
  if (row === undefined) throw new ProblemException('unauthenticated');
  return {
    clinicId: entrant.clinicId,
    accountId: row.account_id,
    staffMemberId: row.staff_member_id,
    patientId: row.patient_id,
    roles: row.roles,
    displayName: row.display_name,
    sessionHash: 'fence' in entrant ? Buffer.from(`timers/${entrant.fence}`) : entrant.tokenHash,
  };
}
