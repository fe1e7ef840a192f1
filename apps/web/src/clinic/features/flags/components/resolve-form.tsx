import { zodResolver } from '@hookform/resolvers/zod';
import { type FlagItem, resolveFlag } from '@ischia/shared';
import { Textarea } from '@mantine/core';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { bodyOf } from '../../../lib/endpoint-body';
import { useResolve } from '../api/resolve-flag';
import { FlagForm } from './flag-form';
import { OutcomeField } from './outcome-field';

type Props = { flagId: string; onDone: (flag: FlagItem) => void; onCancel: () => void };

const schema = bodyOf(resolveFlag);

export function ResolveForm({ flagId, onDone, onCancel }: Props) {
  const resolve = useResolve(flagId);
  const { register, handleSubmit, setFocus, formState } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { note: '' },
  });
  useEffect(() => setFocus('outcome'), [setFocus]);
  return (
    <FlagForm
      label="Resolve this flag"
      submit="Resolve"
      onSubmit={handleSubmit((body) => resolve.mutate(body, { onSuccess: onDone }))}
      onCancel={onCancel}
      isPending={resolve.isPending}
      error={resolve.error}
    >
      <OutcomeField register={register('outcome')} error={formState.errors.outcome !== undefined} />
      <Textarea
        label="Note"
        description="For the record; the patient does not see it"
        autosize={false}
        rows={2}
        error={formState.errors.note && 'Write a short note'}
        {...register('note')}
      />
    </FlagForm>
  );
}
