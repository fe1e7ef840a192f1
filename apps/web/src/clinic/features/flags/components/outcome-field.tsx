import { OUTCOMES } from '@ischia/shared';
import { NativeSelect } from '@mantine/core';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { OUTCOME_WORDS } from '../../../words/flag-words';

type Props = { register: UseFormRegisterReturn; error: boolean };

/** What was done, from the closed list; nothing is chosen beforehand. */
export function OutcomeField({ register, error }: Props) {
  return (
    <NativeSelect
      label="What was done"
      error={error && 'Choose what was done'}
      {...register}
      data={[
        { value: '', label: 'Choose' },
        ...OUTCOMES.map((outcome) => ({ value: outcome, label: OUTCOME_WORDS[outcome] })),
      ]}
    />
  );
}
