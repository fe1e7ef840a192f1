import { Injectable } from '@nestjs/common';
import type { listProgrammeTemplates, ReplyOf } from '@ischia/shared';
import { type Caller, ClinicTransaction } from '../platform/database/clinic-transaction';
import { ProgrammeTemplateEntity } from '../schema/programme-template.entity';
import { TemplateVersionEntity } from '../schema/template-version.entity';
import { templatesFrom } from './programme-templates.mapper';

@Injectable()
export class ProgrammeTemplatesService {
  constructor(private readonly transaction: ClinicTransaction) {}

  async list(caller: Caller): Promise<ReplyOf<typeof listProgrammeTemplates>> {
    return this.transaction.run(caller, async (manager, { clinicId }) => {
      const templates = await manager.find(ProgrammeTemplateEntity, {
        where: { clinicId },
        order: { position: 'ASC' },
      });
      const versions = await manager.find(TemplateVersionEntity, { where: { clinicId } });
      return { items: templatesFrom(templates, versions) };
    });
  }
}
