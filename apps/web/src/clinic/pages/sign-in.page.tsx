import type { Me } from '@ischia/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { meQuery } from '../features/account/api/me';
import { SignInForm } from '../features/account/components/sign-in-form';
import { isDemonstration } from '../lib/document-meta';
import { FrontDoor } from '../ui/front-door';
import { PageHeading } from '../ui/page-heading';

/** A patient who signs in here belongs to the portal and is sent there. */
export function SignInPage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const signedIn = (me: Me): void => {
    if (me.app === 'portal') {
      window.location.assign('/portal');
      return;
    }
    client.setQueryData(meQuery.queryKey, me);
    void navigate({ to: '/' });
  };
  return (
    <FrontDoor>
      <PageHeading tabTitle="Sign in" lead="For the people who work at the clinic.">
        Sign in
      </PageHeading>
      <SignInForm demonstration={isDemonstration()} onSignedIn={signedIn} />
      <p className="sign-in-foot">
        Are you a patient? <a href="/portal">Open the patient portal</a>
      </p>
    </FrontDoor>
  );
}
