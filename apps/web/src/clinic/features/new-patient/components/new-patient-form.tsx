import { zodResolver } from '@hookform/resolvers/zod';
import { CreatePatientRequest, type Patient } from '@ischia/shared';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { v7 as uuidv7 } from 'uuid';
import { textOrNull } from '../../../lib/endpoint-body';
import { showFieldErrors } from '../../../lib/problem-words';
import { FormProblem } from '../../../ui/form-problem';
import { useCreatePatient } from '../api/create-patient';

type Props = { continueLabel: string; onCreated: (patient: Patient) => void };

const MESSAGES = {
  givenName: 'Enter the given name',
  familyName: 'Enter the family name',
  birthDate: 'Enter the date of birth',
  phone: 'Enter a telephone number: digits, spaces, brackets, a plus in front',
} as const;

/** The id is made once for the form, so that a double press or a retry adds one patient. */
export function NewPatientForm({ continueLabel, onCreated }: Props) {
  const [id] = useState(() => uuidv7());
  const create = useCreatePatient();
  const { register, handleSubmit, setError, formState } = useForm<CreatePatientRequest>({
    resolver: zodResolver(CreatePatientRequest),
    defaultValues: { id, givenName: '', familyName: '', birthDate: '', phone: null },
  });
  const { errors } = formState;
  const words = (field: keyof typeof MESSAGES) => errors[field] && MESSAGES[field];
  return (
    <form
      className="sheet form-sheet"
      noValidate
      onSubmit={handleSubmit((body) =>
        create.mutate(body, { onSuccess: onCreated, onError: (error) => showFieldErrors(error, setError) }),
      )}
    >
      <div className="field-pair">
        <TextInput
          label="Given name"
          autoComplete="off"
          error={words('givenName')}
          {...register('givenName')}
        />
        <TextInput
          label="Family name"
          autoComplete="off"
          error={words('familyName')}
          {...register('familyName')}
        />
      </div>
      <div className="field-pair">
        <TextInput label="Date of birth" type="date" error={words('birthDate')} {...register('birthDate')} />
        <TextInput
          label="Telephone (optional)"
          type="tel"
          autoComplete="off"
          error={words('phone')}
          {...register('phone', { setValueAs: textOrNull })}
        />
      </div>
      <FormProblem error={create.error} />
      <div className="form-buttons">
        <Button type="submit" loading={create.isPending}>
          {continueLabel}
        </Button>
      </div>
    </form>
  );
}
