import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('patient')
export class PatientEntity {
  @PrimaryColumn('uuid', { name: 'clinic_id', primaryKeyConstraintName: 'pk_patient' })
  clinicId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_patient' })
  id: string;

  @Column('text', { name: 'given_name' })
  givenName: string;

  @Column('text', { name: 'family_name' })
  familyName: string;

  @Column('date', { name: 'birth_date' })
  birthDate: string;

  @Column('text', { nullable: true })
  phone: string | null;

  /** The physiotherapist whose caseload this is; null = nobody’s yet. */
  @Column('uuid', { name: 'staff_member_id', nullable: true })
  staffMemberId: string | null;

  @Column('integer')
  revision: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
