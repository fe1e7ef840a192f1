import type { Me } from '@ischia/shared';
import { Button, Loader } from '@mantine/core';
import { RequestFailed } from '../../../../both/api-client';
import { useInvitation } from '../api/invitation';
import { invitationRefusal } from '../model/invitation-refusal';
import { JoinForm } from './join-form';

type Props = { token: string; onSignedIn: (me: Me) => void };

/** Says who is invited where, and asks for a password; or says why the link does not work. */
export function InvitationPanel({ token, onSignedIn }: Props) {
  const { data, error, isFetching, refetch } = useInvitation(token);
  if (data !== undefined) {
    return (
      <>
        <p className="join-who">
          {data.displayName}, you are invited to work in <strong>{data.clinicName}</strong>.
        </p>
        <JoinForm token={token} invitation={data} onSignedIn={onSignedIn} />
      </>
    );
  }
  if (error === null || isFetching) return <Loader aria-label="Reading your invitation" />;
  const isFinal = error instanceof RequestFailed && error.code === 'invitation-refused';
  return (
    <>
      <p className="form-problem" role="alert">
        {invitationRefusal(error)}
      </p>
      {!isFinal && (
        <Button mt="md" variant="default" onClick={() => void refetch()}>
          Try again
        </Button>
      )}
    </>
  );
}
