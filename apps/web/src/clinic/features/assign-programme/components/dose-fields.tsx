import type { AssignProgrammeRequest } from '@ischia/shared';
import { TextInput } from '@mantine/core';
import type { UseFormReturn } from 'react-hook-form';
import { numberOrNull } from '../../../lib/endpoint-body';

type Props = { form: UseFormReturn<AssignProgrammeRequest>; session: number; exercise: number; name: string };

const PARTS = [
  ['sets', 'Sets'],
  ['repetitions', 'Repetitions'],
  ['holdSeconds', 'Seconds held'],
  ['minutes', 'Minutes'],
  ['loadKg', 'Load, kg'],
] as const;

/** The dose as small number fields; an empty one is not prescribed, never zero. */
export function DoseFields({ form, session, exercise, name }: Props) {
  const path = `sessions.${session}.exercises.${exercise}.dose` as const;
  const errors = form.formState.errors.sessions?.[session]?.exercises?.[exercise]?.dose;
  const message = PARTS.map(([part]) => errors?.[part]?.message).find((text) => text !== undefined);
  return (
    <fieldset className="dose-fields">
      <legend className="sr-only">Dose of {name}</legend>
      {PARTS.map(([part, label]) => (
        <TextInput
          key={part}
          label={label}
          size="xs"
          inputMode={part === 'loadKg' ? 'decimal' : 'numeric'}
          autoComplete="off"
          error={errors?.[part] !== undefined}
          {...form.register(`${path}.${part}`, { setValueAs: numberOrNull })}
        />
      ))}
      {message !== undefined && <p className="field-error">{message}</p>}
    </fieldset>
  );
}
