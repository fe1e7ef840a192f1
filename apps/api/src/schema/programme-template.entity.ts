import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('programme_template')
export class ProgrammeTemplateEntity {
  @PrimaryColumn('uuid', { name: 'clinic_id', primaryKeyConstraintName: 'pk_programme_template' })
  clinicId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_programme_template' })
  id: string;

  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text')
  audience: string;

  @Column('integer')
  position: number;
}
