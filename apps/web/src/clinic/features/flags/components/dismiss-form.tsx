import { zodResolver } from '@hookform/resolvers/zod';
import { DISMISS_REASONS, dismissFlag, type FlagItem } from '@ischia/shared';
import { Button, Textarea } from '@mantine/core';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { bodyOf, textOrNull } from '../../../lib/endpoint-body';
import { ChoiceRow } from '../../../ui/choice-row';
import { FormProblem } from '../../../ui/form-problem';
import { DISMISS_WORDS } from '../../../words/flag-words';
import { useDismiss } from '../api/dismiss-flag';

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
    <form
      className="flag-form"
      aria-label="Dismiss this flag"
      noValidate
      onSubmit={handleSubmit((body) => dismiss.mutate(body, { onSuccess: onDone }))}
    >
      <ChoiceRow
        legend="Why it needs nothing"
        options={reasons}
        register={register('reason')}
        error={formState.errors.reason && 'Choose a reason'}
      />
      <Textarea label="Note (optional)" rows={2} {...register('note', { setValueAs: textOrNull })} />
      <FormProblem error={dismiss.error} />
      <div className="form-buttons">
        <Button type="submit" loading={dismiss.isPending}>
          Dismiss
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
