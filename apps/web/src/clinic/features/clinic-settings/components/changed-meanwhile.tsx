import type { ClinicSettings } from '@ischia/shared';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { clinicSettingsQuery } from '../api/get-clinic';

/** Somebody else saved first: nothing that was entered here is lost, and the rest is brought up to date. */
export function ChangedMeanwhile({ onLoaded }: { onLoaded: (newest: ClinicSettings) => void }) {
  const { refetch, isFetching } = useQuery({ ...clinicSettingsQuery, enabled: false });
  const load = async (): Promise<void> => {
    const { data, isSuccess } = await refetch();
    if (isSuccess) onLoaded(data);
  };
  return (
    <div className="form-problem" role="alert">
      <p>
        Somebody else changed the settings meanwhile, and yours are not saved yet. What you entered is still
        here.
      </p>
      <Button mt="sm" variant="default" loading={isFetching} onClick={() => void load()}>
        Bring the rest up to date
      </Button>
    </div>
  );
}
