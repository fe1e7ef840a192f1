import type { ClinicSettings, PortalNeed, UpdateClinicRequest } from '@ischia/shared';

/** Every setting that the form holds; none is optional here. */
export type SettingsForm = {
  [Field in keyof UpdateClinicRequest]-?: Exclude<UpdateClinicRequest[Field], undefined>;
};

export function toForm(settings: ClinicSettings): SettingsForm {
  const { opening, holidays, phone, sameDayNumber, urgentPlace, emergencyNumber, emergencyPlace } = settings;
  return {
    opening,
    holidays,
    phone,
    sameDayNumber,
    urgentPlace,
    emergencyNumber,
    emergencyPlace,
    dutyStaffMemberId: settings.dutyPerson?.id ?? null,
  };
}

/** Only what somebody changed is sent, so that two people who change different things do not undo each other. */
export function changesIn(
  form: SettingsForm,
  dirty: Partial<Record<keyof SettingsForm, unknown>>,
): UpdateClinicRequest {
  const changed = Object.keys(form).filter((name) => {
    const mark = dirty[name as keyof SettingsForm];
    return mark !== undefined && mark !== false;
  });
  return Object.fromEntries(changed.map((name) => [name, form[name as keyof SettingsForm]]));
}

/** The same names as the form’s labels, in a sentence. */
export const NEED_WORDS: Record<PortalNeed, string> = {
  phone: 'the clinic’s telephone number',
  sameDayNumber: 'the number for help today',
  urgentPlace: 'the place for help today',
  emergencyNumber: 'the emergency number',
  emergencyPlace: 'the emergency place',
  dutyStaffMemberId: 'a duty person',
};
