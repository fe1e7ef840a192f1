import { zodResolver } from '@hookform/resolvers/zod';
import { DISMISS_REASONS, dismissFlag, type FlagItem } from '@ischia/shared';
import { Textarea } from '@mantine/core';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { bodyOf, textOrNull } from '../../../lib/endpoint-body';
import { ChoiceRow } from '../../../ui/choice-row';
import { DISMISS_WORDS } from '../../../words/flag-words';
import { useDismiss } from '../api/dismiss-flag';
import { FlagForm } from './flag-form';

type Props = { flagId: string; onDone: (flag: FlagItem) => void; onCancel: () => void };

const schema = bodyOf(dismissFlag);
const reasons = DISMISS_REASONS.map((reason) => ({ value: reason, label: DISMISS_WORDS[reason] }));

export function DismissForm({ flagId, onDone, onCancel }: Props) {
  const dismiss = useDismiss(flagId);
  const { register, handleSubmit, setFocus, formState } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { note: null },
  });
  useEffect(() => setFocus('reason'), [setFocus]);
  return (
    <FlagForm
      label="Dismiss this flag"
      submit="Dismiss"
      onSubmit={handleSubmit((body) => dismiss.mutate(body, { onSuccess: onDone }))}
      onCancel={onCancel}
      isPending={dismiss.isPending}
      error={dismiss.error}
    >
      <ChoiceRow
        legend="Why it needs nothing"
        options={reasons}
        register={register('reason')}
        error={formState.errors.reason && 'Choose a reason'}
      />
      <Textarea label="Note (optional)" rows={2} {...register('note', { setValueAs: textOrNull })} />
    </FlagForm>
  );
}
