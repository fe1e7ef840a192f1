import { Controller, Req, Res } from '@nestjs/common';
import {
  acceptInvitation,
  acceptPatientInvitation,
  type InputOf,
  type Invitation,
  me,
  type Me,
  readInvitation,
  readPatientInvitation,
  signIn,
  signOut,
} from '@ischia/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Handles, Input } from '../platform/http/handles';
import { AuthService, type SignedIn } from './auth.service';
import { cookiesOf } from './caller';
import { InvitationsService } from './invitations.service';
import { PatientInvitationsService } from './patient-invitations.service';

/** Gives the cookie of the session that was opened. */
function admit(request: FastifyRequest, reply: FastifyReply, signed: SignedIn): Me {
  cookiesOf(request).give(reply, signed.app, signed.ticket, signed.cookieSeconds);
  return signed.me;
}

@Controller()
export class AuthController {
  constructor(
    private readonly auth: AuthService,
    private readonly invitations: InvitationsService,
    private readonly patientInvitations: PatientInvitationsService,
  ) {}

  @Handles(signIn)
  async signIn(
    @Input() input: InputOf<typeof signIn>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    return admit(request, reply, await this.auth.signIn(input.body, request.ip));
  }

  @Handles(signOut)
  async signOut(
    @Input() input: InputOf<typeof signOut>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const app = input.query.app ?? 'staff';
    const cookies = cookiesOf(request);
    await this.auth.signOut(cookies.read(request, app));
    cookies.take(reply, app);
    void reply.header('clear-site-data', '"cache"');
  }

  @Handles(me)
  me(@Input() input: InputOf<typeof me>, @Req() request: FastifyRequest): Promise<Me> {
    const app = input.query.app ?? 'staff';
    return this.auth.me(cookiesOf(request).read(request, app), app);
  }

  @Handles(readInvitation)
  readInvitation(
    @Input() input: InputOf<typeof readInvitation>,
    @Req() request: FastifyRequest,
  ): Promise<Invitation> {
    return this.invitations.read(input.body.token, request.ip);
  }

  @Handles(acceptInvitation)
  async acceptInvitation(
    @Input() input: InputOf<typeof acceptInvitation>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    return admit(request, reply, await this.invitations.accept(input.body, request.ip));
  }

  @Handles(readPatientInvitation)
  readPatientInvitation(
    @Input() input: InputOf<typeof readPatientInvitation>,
    @Req() request: FastifyRequest,
  ): Promise<Invitation> {
    return this.patientInvitations.read(input.body, request.ip);
  }

  @Handles(acceptPatientInvitation)
  async acceptPatientInvitation(
    @Input() input: InputOf<typeof acceptPatientInvitation>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    return admit(request, reply, await this.patientInvitations.accept(input.body, request.ip));
  }
}
