import type { IssuedInvitation, StaffMember } from '@ischia/shared';
import { roleWords, stateWords } from '../model/staff-words';
import { InvitationActions } from './invitation-actions';

type Props = {
  person: StaffMember;
  now: string;
  timeZone: string;
  onIssued: (issued: IssuedInvitation) => void;
};

const WAITING: readonly StaffMember['state'][] = ['invited', 'expired', 'withdrawn'];

export function PersonRow({ person, now, timeZone, onIssued }: Props) {
  const state = stateWords(person, now, timeZone);
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
      <div className="person-actions">
        {WAITING.includes(person.state) && <InvitationActions person={person} onIssued={onIssued} />}
      </div>
    </li>
  );
}
