import { zodResolver } from '@hookform/resolvers/zod';
import { type ClinicSettings, updateClinic } from '@ischia/shared';
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type Resolver, useForm } from 'react-hook-form';
import { RequestFailed } from '../../../../both/api-client';
import { bodyOf } from '../../../lib/endpoint-body';
import { showFieldErrors } from '../../../lib/problem-words';
import { FormProblem } from '../../../ui/form-problem';
import { WEEKDAY_NAMES } from '../../../words/weekday-names';
import { useUpdateClinic } from '../api/update-clinic';
import { changesIn, type SettingsForm, toForm } from '../model/settings-form';
import { CareFields } from './care-fields';
import { ChangedMeanwhile } from './changed-meanwhile';
import { DayHours } from './day-hours';
import { HolidayFields } from './holiday-fields';
import { PortalNotice } from './portal-notice';

type Props = { settings: ClinicSettings };

/** All settings of the clinic in one form, saved together. `base` is what it was filled from and is compared with. */
export function ClinicSettingsForm({ settings }: Props) {
  const [base, setBase] = useState(settings);
  const [note, setNote] = useState('');
  const update = useUpdateClinic();
  const form = useForm<SettingsForm>({
    resolver: zodResolver(bodyOf(updateClinic)) as Resolver<SettingsForm>,
    defaultValues: toForm(settings),
  });
  const { control, handleSubmit, reset, setError, formState } = form;
  const { dirtyFields, errors, isDirty } = formState;
  // What somebody else saved shows by itself while nothing was entered here; afterwards it is for `stale` to say.
  useEffect(() => {
    if (isDirty || settings.revision <= base.revision) return;
    setBase(settings);
    reset(toForm(settings));
  }, [settings, base.revision, isDirty, reset]);
  const saved = (now: ClinicSettings): void => {
    setBase(now);
    reset(toForm(now));
    setNote('Saved.');
  };
  const save = (values: SettingsForm): void => {
    const body = changesIn(values, dirtyFields);
    update.reset();
    if (Object.keys(body).length === 0) return setNote('Nothing was changed.');
    setNote('');
    update.mutate(
      { body, revision: base.revision },
      { onSuccess: saved, onError: (error) => showFieldErrors(error, setError) },
    );
  };
  const takeNewest = (now: ClinicSettings): void => {
    update.reset();
    setBase(now);
    reset(toForm(now), { keepDirtyValues: true });
  };
  const isStale = update.error instanceof RequestFailed && update.error.code === 'stale';
  return (
    <form className="wide-form" noValidate onSubmit={handleSubmit(save, () => setNote(''))}>
      <PortalNotice missing={base.missing} />
      <CareFields form={form} physiotherapists={settings.canBeOnDuty} />
      <section className="sheet" aria-labelledby="hours-title">
        <h2 id="hours-title">Opening hours</h2>
        <p className="sheet-lead">
          In the time of {base.timeZone.replaceAll('_', ' ')}. The times by which patients are answered come
          from these hours, for every report that arrives after you save.
        </p>
        {WEEKDAY_NAMES.map((name, day) => (
          <DayHours key={name} control={control} day={day} name={name} />
        ))}
        {errors.opening?.root !== undefined || errors.opening?.message !== undefined ? (
          <p className="field-error" role="alert">
            Enter hours for one day at least
          </p>
        ) : null}
      </section>
      <HolidayFields control={control} />
      {isStale ? <ChangedMeanwhile onLoaded={takeNewest} /> : <FormProblem error={update.error} />}
      <div className="form-buttons save-bar">
        <Button type="submit" loading={update.isPending}>
          Save
        </Button>
        <p role="status">{isDirty && note === 'Saved.' ? '' : note}</p>
      </div>
    </form>
  );
}
