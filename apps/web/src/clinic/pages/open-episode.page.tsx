import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { OpenEpisodeForm } from '../features/open-episode/components/open-episode-form';
import { overviewQuery } from '../features/patient-overview/api/get-patient-overview';
import { useMe } from '../signed-in';
import { PageHeading } from '../ui/page-heading';
import { QueryPanel } from '../ui/query-panel';
import { Steps } from '../ui/steps';
import { ADMISSION_STEPS } from './admission-steps';

const route = getRouteApi('/signed-in/patients/$patientId/episode');

export function OpenEpisodePage() {
  const { patientId } = route.useParams();
  const navigate = useNavigate();
  const { timeZone } = useMe().clinic;
  const query = useQuery(overviewQuery(patientId));
  return (
    <div className="narrow">
      <Steps steps={ADMISSION_STEPS} current={1} />
      <PageHeading tabTitle="Open an episode" lead={<bdi>{query.data?.patient.displayName}</bdi>}>
        Open an episode
      </PageHeading>
      <QueryPanel query={query} what="The patient" rows={5} timeZone={timeZone}>
        {(overview) => (
          <OpenEpisodeForm
            patientId={patientId}
            today={overview.today}
            onOpened={() => void navigate({ to: '/patients/$patientId/assign', params: { patientId } })}
          />
        )}
      </QueryPanel>
    </div>
  );
}
