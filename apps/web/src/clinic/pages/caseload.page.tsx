import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { caseloadQuery } from '../features/caseload/api/get-caseload';
import { CaseloadList } from '../features/caseload/components/caseload-list';
import { useOnFeedChange } from '../features/flags/api/use-on-feed-change';
import { plural } from '../lib/format';
import { useMe } from '../signed-in';
import { PageHeading } from '../ui/page-heading';
import { QueryPanel } from '../ui/query-panel';

const route = getRouteApi('/signed-in/caseload');

function AddPatient() {
  return (
    <Link className="button-link" to="/patients/new">
      New patient
    </Link>
  );
}

function WhoseSwitch({ of }: { of: 'mine' | 'clinic' }) {
  return (
    <nav className="whose" aria-label="Whose patients">
      {(['mine', 'clinic'] as const).map((whose) => (
        <Link
          key={whose}
          to="/caseload"
          search={{ of: whose }}
          aria-current={of === whose ? 'page' : undefined}
        >
          {whose === 'mine' ? 'Mine' : 'Whole clinic'}
        </Link>
      ))}
    </nav>
  );
}

export function CaseloadPage() {
  const { of = 'mine' } = route.useSearch();
  const { timeZone } = useMe().clinic;
  // A name is never part of an address, so what is typed stays in the page.
  const [typed, setTyped] = useState('');
  const caseload = useQuery(caseloadQuery(of));
  // Rows never move under the pointer: what has changed since is shown when somebody asks for it.
  const [changed, setChanged] = useState(false);
  useOnFeedChange(() => setChanged(true));
  const showChanges = (): void => {
    setChanged(false);
    void caseload.refetch();
  };
  const total = caseload.data?.total;
  const lead = total === undefined ? undefined : `${plural(total, 'patient')}, in the order of need`;
  return (
    <>
      <PageHeading tabTitle="Caseload" lead={lead} aside={<AddPatient />}>
        Caseload
      </PageHeading>
      <div className="list-bar">
        <WhoseSwitch of={of} />
        <TextInput
          className="name-filter"
          aria-label="Find by name"
          placeholder="Find by name"
          type="search"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <div role="status">
        {changed && (
          <button type="button" className="new-bar" onClick={showChanges}>
            Flags have changed since this list was loaded · show
          </button>
        )}
      </div>
      <QueryPanel query={caseload} what="The caseload" rows={8} timeZone={timeZone}>
        {(data) => (
          <CaseloadList
            caseload={data}
            of={of}
            typed={typed}
            onClear={() => setTyped('')}
            addPatient={<AddPatient />}
          />
        )}
      </QueryPanel>
    </>
  );
}
