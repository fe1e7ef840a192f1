import { useQuery } from '@tanstack/react-query';
import { clinicSettingsQuery } from '../features/clinic-settings/api/get-clinic';
import { ClinicSettingsForm } from '../features/clinic-settings/components/clinic-settings-form';
import { administers, useMe } from '../signed-in';
import { QueryPanel } from '../ui/query-panel';
import { AdminHeading } from './admin-heading';
import { RolePage } from './role.page';

function ClinicPanel() {
  const { timeZone } = useMe().clinic;
  const settings = useQuery(clinicSettingsQuery);
  return (
    <>
      <AdminHeading lead="Hours, numbers and who is on duty">Clinic</AdminHeading>
      <QueryPanel query={settings} what="The settings" rows={6} timeZone={timeZone}>
        {(data) => <ClinicSettingsForm settings={data} />}
      </QueryPanel>
    </>
  );
}

/** For administrators; everybody else reads what their own role can do. */
export function AdminPage() {
  return administers(useMe()) ? <ClinicPanel /> : <RolePage />;
}
