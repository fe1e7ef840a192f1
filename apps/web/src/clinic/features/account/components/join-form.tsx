import { zodResolver } from '@hookform/resolvers/zod';
import type { Invitation, Me } from '@ischia/shared';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { useAcceptInvitation } from '../api/invitation';
import { invitationRefusal } from '../model/invitation-refusal';
import { newPasswordFor } from '../model/new-password';

type Props = { token: string; invitation: Invitation; onSignedIn: (me: Me) => void };

const SHOW = { 'aria-label': 'Show or hide the password' };

/** A password for the invited account, twice; the e-mail address is there for password managers to keep. */
export function JoinForm({ token, invitation, onSignedIn }: Props) {
  const accept = useAcceptInvitation();
  const schema = useMemo(() => newPasswordFor(invitation.email), [invitation.email]);
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { password: '', again: '' },
  });
  return (
    <form
      className="sign-in-form"
      noValidate
      onSubmit={handleSubmit(({ password }) => accept.mutate({ token, password }, { onSuccess: onSignedIn }))}
    >
      {accept.isError && (
        <p className="form-problem" role="alert">
          {invitationRefusal(accept.error)}
        </p>
      )}
      <TextInput
        label="E-mail address"
        type="email"
        autoComplete="username"
        size="md"
        readOnly
        value={invitation.email}
      />
      <PasswordInput
        label="New password"
        description="12 characters or more. A sentence is easy to remember."
        autoComplete="new-password"
        size="md"
        visibilityToggleButtonProps={SHOW}
        error={formState.errors.password?.message}
        {...register('password')}
      />
      <PasswordInput
        label="The same password again"
        autoComplete="new-password"
        size="md"
        visibilityToggleButtonProps={SHOW}
        error={formState.errors.again?.message}
        {...register('again')}
      />
      <Button type="submit" size="md" fullWidth loading={accept.isPending}>
        Open my account
      </Button>
    </form>
  );
}
