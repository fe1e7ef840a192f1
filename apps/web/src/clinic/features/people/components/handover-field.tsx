import type { StaffMember } from '@ischia/shared';
import { NativeSelect } from '@mantine/core';
import type { UseFormRegisterReturn } from 'react-hook-form';

type Props = {
  what: string;
  successors: readonly StaffMember[];
  register: UseFormRegisterReturn;
  error: string | undefined;
};

/** Who takes over; nobody is chosen before somebody chooses. */
export function HandoverField({ what, successors, register, error }: Props) {
  return (
    <NativeSelect
      label={`Who takes over ${what}`}
      description="At once, in the same step"
      error={error}
      {...register}
      data={[
        { value: '', label: successors.length === 0 ? 'No other physiotherapist has joined' : 'Choose' },
        ...successors.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
