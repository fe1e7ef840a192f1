import type { IssuedInvitation, StaffMember } from '@ischia/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormProblem } from '../../../ui/form-problem';
import { useReturnFocus } from '../../../ui/use-return-focus';
import { useEnable } from '../api/access-moves';
import { roleWords, stateWords } from '../model/staff-words';
import { EndAccessForm } from './end-access-form';
import { InvitationActions } from './invitation-actions';
import { RolesForm } from './roles-form';

type Props = {
  person: StaffMember;
  successors: readonly StaffMember[];
  now: string;
  timeZone: string;
  onIssued: (issued: IssuedInvitation) => void;
};
type OpenForm = 'roles' | 'end';

function AccessActions({ name, onForm }: { name: string; onForm: (form: OpenForm) => void }) {
  return (
    <div className="form-buttons">
      <Button size="compact-sm" variant="default" onClick={() => onForm('roles')}>
        Roles<span className="sr-only"> of {name}</span>
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => onForm('end')}>
        End access<span className="sr-only"> of {name}</span>
      </Button>
    </div>
  );
}

function EnableAction({ person }: { person: StaffMember }) {
  const enable = useEnable(person.id);
  return (
    <>
      <div className="form-buttons">
        <Button
          size="compact-sm"
          variant="default"
          loading={enable.isPending}
          onClick={() => enable.mutate(undefined)}
        >
          Give access again<span className="sr-only"> to {person.name}</span>
        </Button>
      </div>
      <FormProblem error={enable.error} />
    </>
  );
}

type ActionsProps = Pick<Props, 'person' | 'onIssued'> & { onForm: (form: OpenForm) => void };

/** What an administrator can do about somebody in the state they are in. */
function PersonActions({ person, onIssued, onForm }: ActionsProps) {
  if (person.state === 'joined') return <AccessActions name={person.name} onForm={onForm} />;
  if (person.state === 'disabled') return <EnableAction person={person} />;
  return <InvitationActions person={person} onIssued={onIssued} />;
}

export function PersonRow({ person, successors, now, timeZone, onIssued }: Props) {
  const [opened, setOpened] = useState<OpenForm | null>(null);
  const form = person.state === 'joined' ? opened : null;
  const actions = useReturnFocus<HTMLDivElement>(form !== null);
  const state = stateWords(person, now, timeZone);
  const forForm = { person, successors, onClose: () => setOpened(null) };
  return (
    <li className="person">
      <div className="person-who">
        <bdi className="person-name">{person.name}</bdi>
        {person.email !== null && <span className="quiet">{person.email}</span>}
      </div>
      <div className="person-facts">
        <span>{roleWords(person.roles)}</span>
        {state !== '' && <span className="quiet">{state}</span>}
      </div>
      <div className="person-actions" ref={actions} tabIndex={-1}>
        {form === null && <PersonActions person={person} onIssued={onIssued} onForm={setOpened} />}
      </div>
      {form === 'roles' && <RolesForm {...forForm} />}
      {form === 'end' && <EndAccessForm {...forForm} />}
    </li>
  );
}
