import type { Me } from '@ischia/shared';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { meQuery } from '../features/account/api/me';
import { InvitationPanel } from '../features/account/components/invitation-panel';
import { invitationToken } from '../features/account/model/invitation-token';
import { FrontDoor } from '../ui/front-door';
import { PageHeading } from '../ui/page-heading';

/** Where an invitation's link leads. The secret has left the address bar before this is drawn. */
export function JoinPage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const token = invitationToken.read();
  const signedIn = (me: Me): void => {
    client.clear();
    client.setQueryData(meQuery.queryKey, me);
    void navigate({ to: '/', replace: true }).then(() => invitationToken.forget());
  };
  return (
    <FrontDoor>
      <PageHeading tabTitle="Join" lead="For the people who work at the clinic.">
        Join your clinic
      </PageHeading>
      {token === null ? (
        <p className="form-problem" role="alert">
          Open the link of your invitation again: this page does not keep it.
        </p>
      ) : (
        <InvitationPanel key={token} token={token} onSignedIn={signedIn} />
      )}
      <p className="sign-in-foot">
        Do you have an account? <Link to="/sign-in">Sign in</Link>
      </p>
    </FrontDoor>
  );
}
