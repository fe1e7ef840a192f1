import type { ProgrammeTemplate } from '@ischia/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('template_version')
export class TemplateVersionEntity {
  @PrimaryColumn('uuid', { name: 'clinic_id', primaryKeyConstraintName: 'pk_template_version' })
  clinicId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_template_version' })
  id: string;

  @Column('uuid', { name: 'template_id' })
  templateId: string;

  @Column('integer')
  number: number;

  @Column('smallint', { name: 'pain_limit' })
  painLimit: number;

  @Column('jsonb')
  phases: ProgrammeTemplate['phases'];
}
