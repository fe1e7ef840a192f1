import { Module } from '@nestjs/common';
import { AuthController } from './auth.controller';
import { AuthService } from './auth.service';
import { InvitationsService } from './invitations.service';
import { PatientInvitationsService } from './patient-invitations.service';

@Module({
  controllers: [AuthController],
  providers: [AuthService, InvitationsService, PatientInvitationsService],
})
export class AuthModule {}
