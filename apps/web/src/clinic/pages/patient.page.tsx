import type { PatientOverview } from '@ischia/shared';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { RecordContact } from '../features/contacts/components/record-contact';
import { FlagList } from '../features/flags/components/flag-list';
import { LiftHold } from '../features/flags/components/lift-hold';
import { useOnFeedChange } from '../features/flags/api/use-on-feed-change';
import { overviewQuery } from '../features/patient-overview/api/get-patient-overview';
import { AdherencePanel } from '../features/patient-overview/components/adherence-panel';
import { PainChart } from '../features/patient-overview/components/pain-chart';
import { PatientHeader } from '../features/patient-overview/components/patient-header';
import { ProgrammePanel } from '../features/patient-overview/components/programme-panel';
import { RecentLogs } from '../features/patient-overview/components/recent-logs';
import { WeekChart } from '../features/patient-overview/components/week-chart';
import { WhatChanged } from '../features/patient-overview/components/what-changed';
import { PortalAccessPanel } from '../features/portal-access/components/portal-access-panel';
import { SilenceNote } from '../signs/silence-note';
import { useMe, useNow } from '../signed-in';
import { PageHeading } from '../ui/page-heading';
import { QueryPanel } from '../ui/query-panel';

const route = getRouteApi('/signed-in/patients/$patientId/overview');

function NextStep({ patientId, hasEpisode }: { patientId: string; hasEpisode: boolean }) {
  return hasEpisode ? (
    <Link className="button-link" to="/patients/$patientId/assign" params={{ patientId }}>
      Assign a programme
    </Link>
  ) : (
    <Link className="button-link" to="/patients/$patientId/episode" params={{ patientId }}>
      Open an episode
    </Link>
  );
}

function PatientContent({ overview, timeZone }: { overview: PatientOverview; timeZone: string }) {
  const now = useNow();
  const { id: patientId, displayName } = overview.patient;
  const contact = <RecordContact patientId={patientId} patientName={displayName} today={overview.today} />;
  return (
    <>
      {overview.silence !== null && (
        <section className="sheet silence-sheet" aria-labelledby="silence-title">
          <h2 id="silence-title" className="sr-only">
            Not heard from
          </h2>
          <SilenceNote silence={overview.silence} now={now} timeZone={timeZone}>
            {contact}
          </SilenceNote>
        </section>
      )}
      <div className="patient-grid">
        <div className="patient-side">
          <WhatChanged since={overview.sinceLastMet} today={overview.today}>
            {overview.silence === null && contact}
          </WhatChanged>
          <AdherencePanel adherence={overview.adherence} />
          <ProgrammePanel
            overview={overview}
            now={now}
            timeZone={timeZone}
            lift={(hold) => <LiftHold holdId={hold.id} exerciseName={hold.exerciseName} />}
            assign={<NextStep patientId={patientId} hasEpisode={overview.episode !== null} />}
          />
          <PortalAccessPanel
            patientId={patientId}
            name={displayName}
            access={overview.portalAccess}
            now={now}
            timeZone={timeZone}
          />
        </div>
        <div className="patient-main">
          <section className="sheet charts" aria-label="Charts">
            <h2 className="sr-only">Charts</h2>
            <PainChart overview={overview} />
            <WeekChart weeks={overview.weeks} today={overview.today} />
          </section>
          <section className="sheet" aria-labelledby="flags-title">
            <h2 id="flags-title">Flags</h2>
            <FlagList flags={overview.flags} now={now} timeZone={timeZone} />
          </section>
          <RecentLogs recentLogs={overview.recentLogs} today={overview.today} timeZone={timeZone} />
        </div>
      </div>
    </>
  );
}

export function PatientPage() {
  const { patientId } = route.useParams();
  const { timeZone } = useMe().clinic;
  const client = useQueryClient();
  const query = useQuery(overviewQuery(patientId));
  useOnFeedChange(
    () => void client.fetchQuery(overviewQuery(patientId, { background: true })).catch(() => undefined),
  );
  return (
    <>
      <Link className="back-link" to="/caseload">
        Caseload
      </Link>
      {query.data === undefined ? (
        <PageHeading tabTitle="Patient">Patient</PageHeading>
      ) : (
        <PatientHeader overview={query.data} timeZone={timeZone} />
      )}
      <QueryPanel query={query} what="The patient" rows={6} timeZone={timeZone}>
        {(overview) => <PatientContent overview={overview} timeZone={timeZone} />}
      </QueryPanel>
    </>
  );
}
