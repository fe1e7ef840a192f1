import type { AssignProgrammeRequest, Exercise } from '@ischia/shared';
import { NativeSelect } from '@mantine/core';
import { useController, type UseFormReturn } from 'react-hook-form';
import { SeverityShape } from '../../../signs/severity-shape';
import { easierOnes } from '../model/linked-exercises';
import { DoseFields } from './dose-fields';

type Props = {
  form: UseFormReturn<AssignProgrammeRequest>;
  session: number;
  exercise: number;
  content: AssignProgrammeRequest['sessions'][number]['exercises'][number];
  library: readonly Exercise[];
  /** The other prescribed exercises of the programme, by id and name. */
  others: readonly { id: string; name: string }[];
};

export function ExerciseFields({ form, session, exercise, content, library, others }: Props) {
  const path = `sessions.${session}.exercises.${exercise}` as const;
  const easier = useController({ control: form.control, name: `${path}.easierExerciseId` }).field;
  const own = library.find(({ id }) => id === content.exerciseId);
  const name = own?.name ?? 'Exercise';
  const easierChoices = own === undefined ? [] : easierOnes(own.slug, library);
  const nameOf = (id: string) => library.find((found) => found.id === id)?.name ?? 'Exercise';
  return (
    <li className="exercise-fields">
      <div className="exercise-title">
        <h4>{name}</h4>
        {content.optional && <span className="tag">optional</span>}
      </div>
      <DoseFields form={form} session={session} exercise={exercise} name={name} />
      <div className="exercise-safety">
        <NativeSelect
          label="Easier one, approved now"
          size="xs"
          ref={easier.ref}
          value={easier.value ?? ''}
          onChange={(event) =>
            easier.onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)
          }
          data={[
            { value: '', label: 'None' },
            ...easierChoices.map(({ id }) => ({ value: id, label: nameOf(id) })),
          ]}
        />
        {others.length > 0 && (
          <fieldset className="hold-together">
            <legend>
              <SeverityShape severity="moderate" /> If this hurts, hold together
            </legend>
            {others.map((other) => (
              <label key={other.id} className="word-choice">
                <input type="checkbox" value={other.id} {...form.register(`${path}.holdTogether`)} />
                <span>{other.name}</span>
              </label>
            ))}
          </fieldset>
        )}
      </div>
    </li>
  );
}
