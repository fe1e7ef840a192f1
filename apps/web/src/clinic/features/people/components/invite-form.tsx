import { zodResolver } from '@hookform/resolvers/zod';
import { InviteStaffMemberRequest, type IssuedInvitation } from '@ischia/shared';
import { Button, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { v7 as uuidv7 } from 'uuid';
import { showFieldErrors } from '../../../lib/problem-words';
import { FormProblem } from '../../../ui/form-problem';
import { useInviteStaffMember } from '../api/invite-staff-member';
import { RoleFields } from './role-fields';

type Props = { onIssued: (issued: IssuedInvitation) => void; onCancel: () => void };

/** The id is made once for the form, so that a retry invites one person. Nothing is chosen for anybody. */
export function InviteForm({ onIssued, onCancel }: Props) {
  const [id] = useState(() => uuidv7());
  const invite = useInviteStaffMember();
  const { register, handleSubmit, setError, setFocus, formState } = useForm<InviteStaffMemberRequest>({
    resolver: zodResolver(InviteStaffMemberRequest),
    defaultValues: { id, name: '', email: '', roles: [] },
  });
  const { errors } = formState;
  useEffect(() => setFocus('name'), [setFocus]);
  const emailWords =
    errors.email?.type === 'email-known'
      ? 'Somebody in the list has this address already'
      : errors.email && 'Enter an e-mail address';
  return (
    <form
      className="sheet form-sheet invite-form"
      aria-label="Invite somebody"
      noValidate
      onSubmit={handleSubmit((body) =>
        invite.mutate(body, { onSuccess: onIssued, onError: (error) => showFieldErrors(error, setError) }),
      )}
    >
      <div className="field-pair">
        <TextInput
          label="Name"
          description="As patients and colleagues will read it"
          autoComplete="off"
          error={errors.name && 'Enter the name'}
          {...register('name')}
        />
        <TextInput
          label="E-mail address"
          description="They sign in with it"
          type="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          error={emailWords}
          {...register('email')}
        />
      </div>
      <RoleFields register={register('roles')} error={errors.roles && 'Choose one role or more'} />
      {errors.email?.type !== 'email-known' && <FormProblem error={invite.error} />}
      <div className="form-buttons">
        <Button type="submit" loading={invite.isPending}>
          Make the link
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
