import { useQuery } from '@tanstack/react-query';
import { staffMembersQuery } from '../features/people/api/list-staff-members';
import { People } from '../features/people/components/people';
import { administers, useMe, useNow } from '../signed-in';
import { QueryPanel } from '../ui/query-panel';
import { AdminHeading } from './admin-heading';
import { RolePage } from './role.page';

function PeoplePanel() {
  const { timeZone } = useMe().clinic;
  const now = useNow();
  const staff = useQuery(staffMembersQuery);
  return (
    <>
      <AdminHeading lead="Who works here, and what each may do">People</AdminHeading>
      <QueryPanel query={staff} what="The list of people" rows={6} timeZone={timeZone}>
        {({ items }) => <People staff={items} now={now} timeZone={timeZone} />}
      </QueryPanel>
    </>
  );
}

/** For administrators; everybody else reads what their own role can do. */
export function PeoplePage() {
  return administers(useMe()) ? <PeoplePanel /> : <RolePage />;
}
