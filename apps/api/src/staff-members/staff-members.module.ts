import { Module } from '@nestjs/common';
import { StaffAccessController } from './staff-access.controller';
import { StaffAccessService } from './staff-access.service';
import { StaffMembersController } from './staff-members.controller';
import { StaffMembersService } from './staff-members.service';

@Module({
  controllers: [StaffMembersController, StaffAccessController],
  providers: [StaffMembersService, StaffAccessService],
})
export class StaffMembersModule {}
