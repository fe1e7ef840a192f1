import type { IssuedInvitation, StaffMember } from '@ischia/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { IssuedLink } from '../../../ui/issued-link';
import { useReturnFocus } from '../../../ui/use-return-focus';
import { successorsOf } from '../model/handover';
import { groupsOf } from '../model/staff-words';
import { InviteForm } from './invite-form';
import { PersonRow } from './person-row';

type Props = { staff: readonly StaffMember[]; now: string; timeZone: string };

/** Everybody of the clinic. A link is shown here once, above the list, until somebody says that it was passed on. */
export function People({ staff, now, timeZone }: Props) {
  const [inviting, setInviting] = useState(false);
  const [issued, setIssued] = useState<IssuedInvitation | null>(null);
  const isIdle = !inviting && issued === null;
  const start = useReturnFocus<HTMLButtonElement>(!isIdle);
  const show = (link: IssuedInvitation): void => {
    setInviting(false);
    setIssued(link);
  };
  return (
    <div className="wide-form people">
      {issued !== null && (
        <IssuedLink
          key={issued.token}
          name={issued.staffMember.name}
          path={`/join#${issued.token}`}
          onDone={() => setIssued(null)}
        >
          <p>
            Give it to <bdi>{issued.staffMember.name}</bdi> and to nobody else: whoever opens it first chooses
            the password. It works once, for 72 hours, and is <strong>not shown again</strong>.
          </p>
        </IssuedLink>
      )}
      {inviting && <InviteForm onIssued={show} onCancel={() => setInviting(false)} />}
      {isIdle && (
        <Button ref={start} onClick={() => setInviting(true)}>
          Invite somebody
        </Button>
      )}
      {groupsOf(staff).map(({ title, people }) => (
        <section key={title} className="sheet" aria-label={title}>
          <h2>{title}</h2>
          <ul className="person-list">
            {people.map((person) => (
              <PersonRow
                key={person.id}
                person={person}
                successors={successorsOf(person, staff)}
                now={now}
                timeZone={timeZone}
                onIssued={show}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
