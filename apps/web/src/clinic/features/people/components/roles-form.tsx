import { zodResolver } from '@hookform/resolvers/zod';
import { ChangeStaffRolesRequest, type StaffMember } from '@ischia/shared';
import { Button } from '@mantine/core';
import { useForm, useWatch } from 'react-hook-form';
import { textOrNull } from '../../../lib/endpoint-body';
import { FormProblem } from '../../../ui/form-problem';
import { useOpenedFocus } from '../../../ui/use-return-focus';
import { useChangeRoles } from '../api/access-moves';
import { leftBehind } from '../model/handover';
import { HandoverField } from './handover-field';
import { RoleFields } from './role-fields';

type Props = { person: StaffMember; successors: readonly StaffMember[]; onClose: () => void };

/** A physiotherapist who stops being one hands over what only a physiotherapist can look after. */
export function RolesForm({ person, successors, onClose }: Props) {
  const change = useChangeRoles(person.id);
  const { control, register, handleSubmit, setError, formState } = useForm<ChangeStaffRolesRequest>({
    resolver: zodResolver(ChangeStaffRolesRequest),
    defaultValues: { roles: person.roles, handOverTo: null },
  });
  const place = useOpenedFocus<HTMLFormElement>();
  const { errors } = formState;
  const roles = useWatch({ control, name: 'roles' });
  const stopsTreating = person.roles.includes('physiotherapist') && !roles.includes('physiotherapist');
  const what = stopsTreating ? leftBehind(person) : null;
  const save = (body: ChangeStaffRolesRequest): void => {
    if (what !== null && body.handOverTo === null) return setError('handOverTo', { type: 'required' });
    change.mutate({ ...body, handOverTo: what === null ? null : body.handOverTo }, { onSuccess: onClose });
  };
  return (
    <form
      ref={place}
      tabIndex={-1}
      className="person-form"
      aria-label={`Change the roles of ${person.name}`}
      noValidate
      onSubmit={handleSubmit(save)}
    >
      <RoleFields register={register('roles')} error={errors.roles && 'Choose one role or more'} />
      {what !== null && (
        <HandoverField
          what={what}
          successors={successors}
          register={register('handOverTo', { setValueAs: textOrNull })}
          error={errors.handOverTo && 'Choose who takes over'}
        />
      )}
      {stopsTreating && person.isOnDuty && (
        <p className="field-error">
          The duty person has to be a physiotherapist. Choose another one under Clinic first.
        </p>
      )}
      <FormProblem error={change.error} />
      <div className="form-buttons">
        <Button type="submit" size="sm" loading={change.isPending}>
          Save the roles
        </Button>
        <Button size="sm" variant="default" onClick={onClose}>
          Leave as it is
        </Button>
      </div>
    </form>
  );
}
