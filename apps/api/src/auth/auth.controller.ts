import { Controller, Req, Res } from '@nestjs/common';
import {
  acceptInvitation,
  type InputOf,
  type Invitation,
  me,
  type Me,
  readInvitation,
  signIn,
  signOut,
} from '@ischia/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Handles, Input } from '../platform/http/handles';
import { AuthService } from './auth.service';
import { cookiesOf } from './caller';
import { InvitationsService } from './invitations.service';

@Controller()
export class AuthController {
  constructor(
    private readonly auth: AuthService,
    private readonly invitations: InvitationsService,
  ) {}

  @Handles(signIn)
  async signIn(
    @Input() input: InputOf<typeof signIn>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    const signed = await this.auth.signIn(input.body, request.ip);
    cookiesOf(request).give(reply, signed.app, signed.ticket, signed.cookieSeconds);
    return signed.me;
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
    const signed = await this.invitations.accept(input.body, request.ip);
    cookiesOf(request).give(reply, signed.app, signed.ticket, signed.cookieSeconds);
    return signed.me;
  }
}
