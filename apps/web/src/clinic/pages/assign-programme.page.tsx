import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { AssignProgramme } from '../features/assign-programme/components/assign-programme';
import { overviewQuery } from '../features/patient-overview/api/get-patient-overview';
import { useMe } from '../signed-in';
import { PageHeading } from '../ui/page-heading';
import { QueryPanel } from '../ui/query-panel';
import { EmptyState } from '../ui/states';
import { Steps } from '../ui/steps';
import { ADMISSION_STEPS } from './admission-steps';

const route = getRouteApi('/signed-in/patients/$patientId/assign');

function NoEpisode({ patientId }: { patientId: string }) {
  return (
    <EmptyState
      title="There is no open episode"
      action={
        <Link className="button-link" to="/patients/$patientId/episode" params={{ patientId }}>
          Open an episode
        </Link>
      }
    >
      A programme belongs to an episode, with its condition, side and baseline screen.
    </EmptyState>
  );
}

export function AssignProgrammePage() {
  const { patientId } = route.useParams();
  const navigate = useNavigate();
  const { timeZone } = useMe().clinic;
  const query = useQuery(overviewQuery(patientId));
  const toPatient = (): void => void navigate({ to: '/patients/$patientId/overview', params: { patientId } });
  return (
    <div className="narrow wide-form">
      <Steps steps={ADMISSION_STEPS} current={2} />
      <PageHeading tabTitle="Assign a programme" lead={<bdi>{query.data?.patient.displayName}</bdi>}>
        Assign a programme
      </PageHeading>
      <QueryPanel query={query} what="The patient" rows={5} timeZone={timeZone}>
        {({ episode, patient, today }) =>
          episode === null ? (
            <NoEpisode patientId={patientId} />
          ) : (
            <AssignProgramme
              patientId={patientId}
              patientName={patient.displayName}
              episodeId={episode.id}
              screened={episode.screenedOn !== null}
              today={today}
              onAssigned={toPatient}
            />
          )
        }
      </QueryPanel>
    </div>
  );
}
