import type { IssuedPortalLink, PortalAccess } from '@ischia/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormProblem } from '../../../ui/form-problem';
import { IssuedLink } from '../../../ui/issued-link';
import { usePortalChange } from '../api/portal-access-moves';
import { portalWords } from '../model/portal-words';
import { EndPortalAccess } from './end-portal-access';
import { InvitePatientForm } from './invite-patient-form';

type Props = { patientId: string; name: string; access: PortalAccess; now: string; timeZone: string };

function Actions({ patientId, name, access, onInvite }: Props & { onInvite: () => void }) {
  const change = usePortalChange(patientId);
  const { state } = access;
  return (
    <>
      <div className="form-buttons">
        {state !== 'joined' && state !== 'ended' && (
          <Button size="compact-sm" variant={state === 'none' ? 'filled' : 'default'} onClick={onInvite}>
            {state === 'none' ? 'Invite to the portal' : 'New link'}
            <span className="sr-only"> for {name}</span>
          </Button>
        )}
        {state === 'invited' && (
          <Button
            size="compact-sm"
            variant="default"
            loading={change.isPending}
            onClick={() => change.mutate('withdraw')}
          >
            Withdraw<span className="sr-only"> the invitation of {name}</span>
          </Button>
        )}
        {state === 'joined' && (
          <EndPortalAccess name={name} isPending={change.isPending} onEnd={() => change.mutate('end')} />
        )}
        {state === 'ended' && (
          <Button
            size="compact-sm"
            variant="default"
            loading={change.isPending}
            onClick={() => change.mutate('resume')}
          >
            Give access again<span className="sr-only"> to {name}</span>
          </Button>
        )}
      </div>
      <FormProblem error={change.error} />
    </>
  );
}

/** Whether the patient can log, and how they come in. A link is shown here once. */
export function PortalAccessPanel(props: Props) {
  const { patientId, name, access, now, timeZone } = props;
  const [inviting, setInviting] = useState(false);
  const [issued, setIssued] = useState<IssuedPortalLink | null>(null);
  if (issued !== null)
    return (
      <IssuedLink name={name} path={`/portal/join#${issued.token}`} onDone={() => setIssued(null)}>
        <p>
          Give it to <bdi>{name}</bdi> and to nobody else. It asks for the date of birth, works once, for 7
          days, and is <strong>not shown again</strong>.
        </p>
      </IssuedLink>
    );
  return (
    <section className="sheet portal-access" aria-labelledby="portal-access-title">
      <h2 id="portal-access-title">Patient portal</h2>
      <p>{portalWords(access, now, timeZone)}</p>
      {access.email !== null && !inviting && (
        <p className="quiet portal-email">
          <bdi>{access.email}</bdi>
        </p>
      )}
      {inviting ? (
        <InvitePatientForm
          patientId={patientId}
          email={access.email ?? ''}
          onIssued={(link) => {
            setInviting(false);
            setIssued(link);
          }}
          onCancel={() => setInviting(false)}
        />
      ) : (
        <Actions {...props} onInvite={() => setInviting(true)} />
      )}
    </section>
  );
}
