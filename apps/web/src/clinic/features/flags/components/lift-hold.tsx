import { zodResolver } from '@hookform/resolvers/zod';
import { liftHold } from '@ischia/shared';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { bodyOf } from '../../../lib/endpoint-body';
import { FormProblem } from '../../../ui/form-problem';
import { useLiftHold } from '../api/lift-hold';

type Props = { holdId: string; exerciseName: string };

const schema = bodyOf(liftHold);

/** Only a clinician ends a hold, and says why. */
export function LiftHold({ holdId, exerciseName }: Props) {
  const [open, setOpen] = useState(false);
  const lift = useLiftHold(holdId);
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { reason: '' },
  });
  if (!open) {
    return (
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        Lift the hold<span className="sr-only"> of {exerciseName}</span>
      </Button>
    );
  }
  return (
    <form
      className="lift-form"
      aria-label={`Lift the hold of ${exerciseName}`}
      noValidate
      onSubmit={handleSubmit((body) => lift.mutate(body, { onSuccess: () => setOpen(false) }))}
    >
      <TextInput
        label={`Why ${exerciseName} can start again`}
        error={formState.errors.reason && 'Give a reason'}
        {...register('reason')}
      />
      <FormProblem error={lift.error} />
      <div className="form-buttons">
        <Button type="submit" size="sm" loading={lift.isPending}>
          Lift the hold
        </Button>
        <Button size="sm" variant="default" onClick={() => setOpen(false)}>
          Keep it
        </Button>
      </div>
    </form>
  );
}
