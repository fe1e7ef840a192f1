import { zodResolver } from '@hookform/resolvers/zod';
import { actOnFlag, type FlagItem } from '@ischia/shared';
import { Textarea } from '@mantine/core';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { bodyOf, textOrNull } from '../../../lib/endpoint-body';
import { useAct } from '../api/act-flag';
import { FlagForm } from './flag-form';
import { OutcomeField } from './outcome-field';

type Props = { flagId: string; onDone: (flag: FlagItem) => void; onCancel: () => void };

const schema = bodyOf(actOnFlag);

export function ActForm({ flagId, onDone, onCancel }: Props) {
  const act = useAct(flagId);
  const { register, handleSubmit, setFocus, formState } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { note: null },
  });
  useEffect(() => setFocus('outcome'), [setFocus]);
  return (
    <FlagForm
      label="Record an action"
      submit="Record action"
      onSubmit={handleSubmit((body) => act.mutate(body, { onSuccess: onDone }))}
      onCancel={onCancel}
      isPending={act.isPending}
      error={act.error}
    >
      <OutcomeField register={register('outcome')} error={formState.errors.outcome !== undefined} />
      <Textarea
        label="Note (optional)"
        description="The flag stays open until you resolve it"
        rows={2}
        error={formState.errors.note?.message}
        {...register('note', { setValueAs: textOrNull })}
      />
    </FlagForm>
  );
}
