import type { IssuedInvitation, StaffMember } from '@ischia/shared';
import { Button } from '@mantine/core';
import { FormProblem } from '../../../ui/form-problem';
import { useReissueInvitation, useWithdrawInvitation } from '../api/invitation-moves';

type Props = { person: StaffMember; onIssued: (issued: IssuedInvitation) => void };

/** For somebody who has not joined: a new link, or none. */
export function InvitationActions({ person, onIssued }: Props) {
  const reissue = useReissueInvitation(person.id);
  const withdraw = useWithdrawInvitation(person.id);
  const canReissue = person.email !== null;
  return (
    <>
      <div className="form-buttons">
        {canReissue && (
          <Button
            size="compact-sm"
            variant="default"
            loading={reissue.isPending}
            onClick={() => reissue.mutate(undefined, { onSuccess: onIssued })}
          >
            New link<span className="sr-only"> for {person.name}</span>
          </Button>
        )}
        {person.state !== 'withdrawn' && (
          <Button
            size="compact-sm"
            variant="default"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate(undefined)}
          >
            Withdraw<span className="sr-only"> the invitation of {person.name}</span>
          </Button>
        )}
      </div>
      <FormProblem error={reissue.error ?? withdraw.error} />
    </>
  );
}
