import type { Exercise } from '@ischia/shared';
import type { ExerciseEntity } from '../schema/exercise.entity';

/** The columns win over the copies of the same words inside `content`. */
export function exerciseFrom(row: ExerciseEntity): Exercise {
  return { ...row.content, id: row.id, slug: row.slug, name: row.name, category: row.category };
}
