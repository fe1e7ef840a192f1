import { zodResolver } from '@hookform/resolvers/zod';
import { InvitePatientRequest, type IssuedPortalLink } from '@ischia/shared';
import { Button, TextInput } from '@mantine/core';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { showFieldErrors } from '../../../lib/problem-words';
import { FormProblem } from '../../../ui/form-problem';
import { useInvitePatient } from '../api/portal-access-moves';

type Props = {
  patientId: string;
  /** Where the last link went; empty when there was none. */
  email: string;
  onIssued: (issued: IssuedPortalLink) => void;
  onCancel: () => void;
};

export function InvitePatientForm({ patientId, email, onIssued, onCancel }: Props) {
  const invite = useInvitePatient(patientId);
  const { register, handleSubmit, setError, setFocus, formState } = useForm<InvitePatientRequest>({
    resolver: zodResolver(InvitePatientRequest),
    defaultValues: { email },
  });
  useEffect(() => setFocus('email'), [setFocus]);
  const fault = formState.errors.email;
  return (
    <form
      className="portal-form"
      aria-label="Invite to the portal"
      noValidate
      onSubmit={handleSubmit((body) =>
        invite.mutate(body, { onSuccess: onIssued, onError: (error) => showFieldErrors(error, setError) }),
      )}
    >
      <TextInput
        label="E-mail address"
        description="The patient signs in with it"
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        error={
          fault?.type === 'email-known'
            ? 'Somebody else of this clinic has this address'
            : fault && 'Enter an e-mail address'
        }
        {...register('email')}
      />
      {fault?.type !== 'email-known' && <FormProblem error={invite.error} />}
      <div className="form-buttons">
        <Button type="submit" size="sm" loading={invite.isPending}>
          Make the link
        </Button>
        <Button size="sm" variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
