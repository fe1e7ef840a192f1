import type { StaffMember } from '@ischia/shared';
import { Button } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { textOrNull } from '../../../lib/endpoint-body';
import { FormProblem } from '../../../ui/form-problem';
import { useOpenedFocus } from '../../../ui/use-return-focus';
import { useDisable } from '../api/access-moves';
import { leftBehind } from '../model/handover';
import { HandoverField } from './handover-field';

type Props = { person: StaffMember; successors: readonly StaffMember[]; onClose: () => void };

/** Whoever goes hands over first; the duty person is named elsewhere, and stays until somebody else is. */
export function EndAccessForm({ person, successors, onClose }: Props) {
  const disable = useDisable(person.id);
  const words = useOpenedFocus<HTMLParagraphElement>();
  const what = leftBehind(person);
  const { register, handleSubmit, formState } = useForm<{ handOverTo: string | null }>({
    defaultValues: { handOverTo: null },
  });
  const needed = { validate: (id: string | null) => what === null || id !== null };
  if (person.isOnDuty) {
    return (
      <div className="person-form">
        <p ref={words} tabIndex={-1}>
          <bdi>{person.name}</bdi> is the duty person. Choose somebody else under Clinic first.
        </p>
        <Button size="sm" variant="default" onClick={onClose}>
          Close
        </Button>
      </div>
    );
  }
  return (
    <form
      className="person-form"
      aria-label={`End the access of ${person.name}`}
      noValidate
      onSubmit={handleSubmit((body) => disable.mutate(body, { onSuccess: onClose }))}
    >
      <p ref={words} tabIndex={-1}>
        <bdi>{person.name}</bdi> will be signed out everywhere at once, and cannot sign in until somebody
        gives access again.
      </p>
      {what !== null && (
        <HandoverField
          what={what}
          successors={successors}
          register={register('handOverTo', { setValueAs: textOrNull, ...needed })}
          error={formState.errors.handOverTo && 'Choose who takes over'}
        />
      )}
      <FormProblem error={disable.error} />
      <div className="form-buttons">
        <Button type="submit" size="sm" loading={disable.isPending}>
          End access
        </Button>
        <Button size="sm" variant="default" onClick={onClose}>
          Keep access
        </Button>
      </div>
    </form>
  );
}
