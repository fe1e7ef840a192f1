import { Module } from '@nestjs/common';
import { AuthController } from './auth.controller';
import { AuthService } from './auth.service';
import { InvitationsService } from './invitations.service';

@Module({ controllers: [AuthController], providers: [AuthService, InvitationsService] })
export class AuthModule {}
