import { DEFAULT_PARAMETERS, EmailAddress, PersonName, RULE_SET_VERSION, TimeZone } from '@ischia/shared';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { newToken } from '../auth/cookies';
import { libraryRows } from '../library/library';
import { inClinic, insertTables, type Tables } from '../platform/database/as-owner';
import { newId } from '../platform/ids';

function isKnownZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** What must be known to open a clinic; hours and numbers are settings of the clinic, and its own to enter. */
export const NewClinic = z.strictObject({
  name: PersonName,
  timeZone: TimeZone.refine(isKnownZone, 'is no time zone that this computer knows'),
  administratorName: PersonName,
  administratorEmail: EmailAddress,
});
export type NewClinic = z.output<typeof NewClinic>;

/** Monday to Friday 08:00-18:00, until the clinic says otherwise. */
const OPENING = [...Array.from({ length: 5 }, () => [['08:00', '18:00']]), [], []];

const INVITED_FOR_HOURS = 72;

/** A clinic without numbers, so that its portal stays closed, with its own library and one member of staff. */
const clinicTables = (clinicId: string, staffMemberId: string, given: NewClinic, at: Date): Tables => [
  {
    table: 'clinic',
    rows: [
      {
        clinic_id: clinicId,
        name: given.name,
        time_zone: given.timeZone,
        opening: OPENING,
        holidays: [],
        revision: 1,
      },
    ],
  },
  {
    table: 'staff_member',
    rows: [{ clinic_id: clinicId, id: staffMemberId, name: given.administratorName }],
  },
  { table: 'clinic_feed', rows: [{ clinic_id: clinicId, version: 1 }] },
  {
    table: 'rule_set',
    rows: [
      {
        clinic_id: clinicId,
        id: newId(),
        version: RULE_SET_VERSION,
        parameters: DEFAULT_PARAMETERS,
        valid_from: at.toISOString(),
      },
    ],
  },
  ...libraryRows(clinicId, newId),
];

/**
 * Opens a clinic and invites its first administrator, all or nothing.
 * @returns the secret of the invitation's link; it is stored nowhere
 * @throws Error when the e-mail address has an account already
 */
export async function openClinic(
  dataSource: DataSource,
  given: NewClinic,
  at: Date,
): Promise<{ clinicId: string; token: string }> {
  const clinicId = newId();
  const staffMemberId = newId();
  const { token, tokenHash } = newToken();
  await inClinic(dataSource, clinicId, async (runner) => {
    const known: unknown[] = await runner.query('SELECT 1 FROM identity.account WHERE email = $1', [
      given.administratorEmail,
    ]);
    if (known.length > 0)
      throw new Error(
        `${given.administratorEmail} has an account already, and an account cannot join a second clinic yet: ` +
          'name another e-mail address',
      );
    await insertTables(runner, clinicTables(clinicId, staffMemberId, given, at));
    await runner.query(
      `INSERT INTO identity.invitation (id, token_hash, clinic_id, email, display_name, roles, staff_member_id, expires_at)
       VALUES ($1, $2, $3, $4, $5, '{administrator}', $6, now() + make_interval(hours => $7))`,
      [
        newId(),
        tokenHash,
        clinicId,
        given.administratorEmail,
        given.administratorName,
        staffMemberId,
        INVITED_FOR_HOURS,
      ],
    );
  });
  return { clinicId, token };
}

/**
 * A new link in the place of one that was lost or is too old; the one before stops working.
 * @returns the secret of the new link
 * @throws Error when no administrator is waiting under this e-mail address
 */
export async function inviteAgain(dataSource: DataSource, email: string): Promise<string> {
  const { token, tokenHash } = newToken();
  const issued: unknown[] = await dataSource.query(
    `WITH lost AS (
       UPDATE identity.invitation SET revoked_at = now() WHERE id = (
         SELECT i.id FROM identity.invitation i
         WHERE i.email = $1 AND 'administrator' = ANY (i.roles) AND i.used_at IS NULL AND i.revoked_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM identity.account a WHERE a.email = i.email)
         ORDER BY i.created_at DESC, i.id DESC LIMIT 1)
       RETURNING clinic_id, email, display_name, roles, staff_member_id)
     INSERT INTO identity.invitation (id, token_hash, clinic_id, email, display_name, roles, staff_member_id, expires_at)
     SELECT $2, $3, clinic_id, email, display_name, roles, staff_member_id, now() + make_interval(hours => $4) FROM lost
     RETURNING id`,
    [email, newId(), tokenHash, INVITED_FOR_HOURS],
  );
  if (issued.length === 0)
    throw new Error(`No administrator is waiting under ${email}: the link was used, or never made`);
  return token;
}
