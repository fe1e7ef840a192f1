import { Injectable } from '@nestjs/common';
import { type Me, type Role, ROLES, type SignInRequest } from '@ischia/shared';
import { type Caller, ClinicTransaction, type Principal } from '../platform/database/clinic-transaction';
import { ProblemException } from '../platform/http/problem-exception';
import { newId } from '../platform/ids';
import { type App, newToken, type Ticket } from './cookies';
import { passwordFits } from './passwords';

type Found = {
  allowed: boolean;
  account_id: string | null;
  display_name: string | null;
  password_hash: string | null;
  clinic_id: string | null;
  roles: Role[] | null;
  staff_member_id: string | null;
  patient_id: string | null;
};

const HOUR = 3600;
const MINUTES = 60;

/** How long a session lives: absolute hours, and idle seconds. */
function livesFor(app: App, shared: boolean): { hours: number; idleSeconds: number } {
  if (app === 'staff') return { hours: 12, idleSeconds: 15 * MINUTES };
  return shared ? { hours: 12, idleSeconds: 30 * MINUTES } : { hours: 30 * 24, idleSeconds: 30 * 24 * HOUR };
}

type Member = { readonly clinicId: string; readonly accountId: string; readonly patientId: string | null };

export type SignedIn = {
  readonly app: App;
  readonly me: Me;
  readonly ticket: { clinicId: string; patientId: string | null; token: string };
  readonly cookieSeconds: number;
};

@Injectable()
export class AuthService {
  constructor(private readonly transaction: ClinicTransaction) {}

  /** @throws wrong-credentials for an unknown account as for a wrong password; too-many-attempts */
  async signIn(given: SignInRequest, address: string): Promise<SignedIn> {
    const attemptId = newId();
    const email = given.email.trim().toLowerCase();
    const [found] = await this.transaction.identity<Found>(
      'SELECT * FROM identity.begin_sign_in($1, $2, $3)',
      [attemptId, email, address],
    );
    if (found?.allowed !== true) throw new ProblemException('too-many-attempts', undefined, [], 15 * MINUTES);
    const fits = await passwordFits(found.password_hash, given.password);
    const { clinic_id: clinicId, account_id: accountId } = found;
    if (!fits || clinicId === null || accountId === null) throw new ProblemException('wrong-credentials');

    const app: App = found.patient_id === null ? 'staff' : 'portal';
    const lives = livesFor(app, given.sharedDevice === true);
    return this.open(attemptId, { clinicId, accountId, patientId: found.patient_id }, app, lives);
  }

  /** Opens the session of a member of staff whose account was made a moment ago. */
  openForStaff(attemptId: string, clinicId: string, accountId: string): Promise<SignedIn> {
    return this.open(attemptId, { clinicId, accountId, patientId: null }, 'staff', livesFor('staff', false));
  }

  /** Opens the session of a patient whose account was made a moment ago, on a phone that they keep. */
  openForPatient(
    attemptId: string,
    clinicId: string,
    accountId: string,
    patientId: string,
  ): Promise<SignedIn> {
    const member = { clinicId, accountId, patientId };
    return this.open(attemptId, member, 'portal', livesFor('portal', false));
  }

  private async open(
    attemptId: string,
    { clinicId, accountId, patientId }: Member,
    app: App,
    lives: ReturnType<typeof livesFor>,
  ): Promise<SignedIn> {
    const { token, tokenHash } = newToken();
    await this.transaction.identity('SELECT identity.finish_sign_in($1, $2, $3, $4, $5, $6, $7)', [
      attemptId,
      tokenHash,
      clinicId,
      accountId,
      app,
      lives.idleSeconds,
      lives.hours,
    ]);
    const me = await this.me({ clinicId, patientId, tokenHash }, app);
    return {
      app,
      me,
      ticket: { clinicId, patientId, token },
      cookieSeconds: lives.hours * HOUR,
    };
  }

  async signOut(ticket: Ticket): Promise<void> {
    await this.transaction.identity('SELECT identity.sign_out($1)', [ticket.tokenHash]);
  }

  async me(ticket: Ticket, app: App): Promise<Me> {
    const caller: Caller = { ...ticket, roles: ROLES, background: false };
    const { principal, rows } = await this.transaction.once(caller, [
      {
        name: 'auth.clinic',
        text: 'SELECT clinic_id, name, time_zone FROM clinic WHERE clinic_id = $1',
        values: [ticket.clinicId],
        row: { clinic_id: '', name: '', time_zone: '' },
      },
    ]);
    const clinic = rows[0][0];
    if (clinic === undefined) throw new ProblemException('unauthenticated');
    return meOf(app, principal, { id: clinic.clinic_id, name: clinic.name, timeZone: clinic.time_zone });
  }
}

function meOf(app: App, principal: Principal, clinic: Me['clinic']): Me {
  return {
    app,
    accountId: principal.accountId,
    displayName: principal.displayName,
    roles: [...principal.roles],
    staffMemberId: principal.staffMemberId,
    patientId: principal.patientId,
    clinic,
  };
}
