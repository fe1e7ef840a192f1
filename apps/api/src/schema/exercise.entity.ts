import type { Exercise } from '@ischia/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('exercise')
export class ExerciseEntity {
  @PrimaryColumn('uuid', { name: 'clinic_id', primaryKeyConstraintName: 'pk_exercise' })
  clinicId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_exercise' })
  id: string;

  @Column('text')
  slug: string;

  @Column('integer')
  position: number;

  @Column('text')
  name: string;

  @Column('text')
  category: Exercise['category'];

  @Column('jsonb')
  content: Omit<Exercise, 'id' | 'slug' | 'name' | 'category'>;
}
