import type { AssignProgrammeRequest } from '@ischia/shared';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturn } from 'react-hook-form';
import { textOrNull } from '../../../lib/endpoint-body';

type Props = { form: UseFormReturn<AssignProgrammeRequest>; screened: boolean };

/** Start, pain limit, and, without a baseline screen, the reason for starting all the same. */
export function ProgrammeTerms({ form, screened }: Props) {
  const { errors } = form.formState;
  return (
    <>
      <div className="field-pair">
        <TextInput
          label="Starts on"
          type="date"
          error={errors.validFrom && 'Enter a date'}
          {...form.register('validFrom')}
        />
        <NativeSelect
          label="Acceptable ordinary pain, up to"
          description="Sharp or radiating pain is flagged at any number"
          {...form.register('painLimit', { setValueAs: Number })}
          data={Array.from({ length: 8 }, (_, limit) => ({ value: String(limit), label: `${limit} of 10` }))}
        />
      </div>
      {!screened && (
        <div className="screen-warning">
          <h3>The baseline screen has not been done</h3>
          <p>The portal tells the patient not to start until their physiotherapist has seen them.</p>
          <Textarea
            label="Why the programme starts without it"
            rows={2}
            error={errors.screenMissingReason && 'Give a reason'}
            {...form.register('screenMissingReason', { setValueAs: textOrNull })}
          />
        </div>
      )}
    </>
  );
}
