import { useQuery } from '@tanstack/react-query';
import { RecordContact } from '../features/contacts/components/record-contact';
import { inboxQuery } from '../features/flags/api/list-flags';
import { Inbox } from '../features/flags/components/inbox';
import { dayOf } from '../lib/days';
import { fullDate } from '../lib/format';
import { useMe, useNow } from '../signed-in';
import { PageHeading } from '../ui/page-heading';
import { QueryPanel } from '../ui/query-panel';
import { inboxLead } from './inbox-lead';

export function TodayPage() {
  const { timeZone } = useMe().clinic;
  const now = useNow();
  const query = useQuery(inboxQuery());
  return (
    <>
      <PageHeading
        tabTitle="Today"
        lead={query.data === undefined ? undefined : inboxLead(query.data.counts)}
        aside={<span className="page-date">{fullDate(dayOf(now, timeZone))}</span>}
      >
        Today
      </PageHeading>
      <QueryPanel query={query} what="The inbox" rows={4} timeZone={timeZone}>
        {(inbox) => (
          <Inbox
            inbox={inbox}
            now={now}
            timeZone={timeZone}
            contact={({ patientId, patientName }) => (
              <RecordContact patientId={patientId} patientName={patientName} today={dayOf(now, timeZone)} />
            )}
          />
        )}
      </QueryPanel>
    </>
  );
}
