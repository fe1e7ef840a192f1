import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Only what administration reads through the mapper; the rest of the row is read by statements. */
@Entity('clinic')
export class ClinicEntity {
  @PrimaryColumn('uuid', { name: 'clinic_id', primaryKeyConstraintName: 'pk_clinic' })
  clinicId: string;

  @Column('text', { name: 'time_zone' })
  timeZone: string;
}
