import { Module } from '@nestjs/common';
import { ProgrammeTemplatesController } from './programme-templates.controller';
import { ProgrammeTemplatesService } from './programme-templates.service';

@Module({ controllers: [ProgrammeTemplatesController], providers: [ProgrammeTemplatesService] })
export class ProgrammeTemplatesModule {}
