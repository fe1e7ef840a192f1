import type { ClinicSettings, PortalNeed } from '@ischia/shared';
import { NativeSelect, TextInput } from '@mantine/core';
import type { UseFormReturn } from 'react-hook-form';
import type { SettingsForm } from '../model/settings-form';

type Props = {
  form: UseFormReturn<SettingsForm>;
  physiotherapists: ClinicSettings['canBeOnDuty'];
};

const trimmedOrNull = (text: unknown): string | null => {
  const trimmed = typeof text === 'string' ? text.trim() : '';
  return trimmed === '' ? null : trimmed;
};

const WRONG_NUMBER = 'Enter a number to dial: digits, single spaces, a plus in front if it is international';
const WRONG_PLACE = 'Enter one line, 120 letters at most';

/** Where patients turn. Each hint says where they read it. */
export function CareFields({ form, physiotherapists }: Props) {
  const { register, formState } = form;
  const errorOf = (field: PortalNeed, words: string): string | undefined => {
    const error = formState.errors[field];
    if (error === undefined) return undefined;
    return error.type === 'portal-open' ? 'The portal is open: this cannot be left empty' : words;
  };
  const number = (field: 'phone' | 'sameDayNumber' | 'emergencyNumber', label: string, hint: string) => (
    <TextInput
      label={label}
      description={hint}
      type="tel"
      autoComplete="off"
      error={errorOf(field, WRONG_NUMBER)}
      {...register(field, { setValueAs: trimmedOrNull })}
    />
  );
  const place = (field: 'urgentPlace' | 'emergencyPlace', label: string, hint: string) => (
    <TextInput
      label={label}
      description={hint}
      autoComplete="off"
      error={errorOf(field, WRONG_PLACE)}
      {...register(field, { setValueAs: trimmedOrNull })}
    />
  );
  return (
    <section className="sheet" aria-labelledby="care-title">
      <h2 id="care-title">Numbers and places</h2>
      <p className="sheet-lead">
        Patients read these on the stop screens and on the help page, as you write them.
      </p>
      <div className="field-pair">
        {number('phone', 'Clinic’s telephone', 'For questions that can wait until you are open')}
        <NativeSelect
          label="Duty person"
          description={
            physiotherapists.length === 0
              ? 'Nobody to choose yet: a physiotherapist has to join first'
              : 'Named to patients who have no physiotherapist of their own'
          }
          error={errorOf('dutyStaffMemberId', 'Choose a physiotherapist who has joined')}
          {...register('dutyStaffMemberId', { setValueAs: trimmedOrNull })}
          data={[
            { value: '', label: 'Nobody yet' },
            ...physiotherapists.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
      <div className="field-pair">
        {number('sameDayNumber', 'Number for help today', '“See a doctor today. Call …”, day and night')}
        {place('urgentPlace', 'Place for help today', '“If you can’t get through, go to …”')}
      </div>
      <div className="field-pair">
        {number('emergencyNumber', 'Emergency number', '“Call … now. Do not drive.”')}
        {place('emergencyPlace', 'Emergency place', '“Go to … now”')}
      </div>
    </section>
  );
}
