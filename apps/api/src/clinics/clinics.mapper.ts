import type { ClinicSettings, UpdateClinicRequest } from '@ischia/shared';
import { missingForPortal } from './clinic';
import type { PersonRow, SettingsRow } from './clinics.queries';

export function toSettings(row: SettingsRow, physiotherapists: readonly PersonRow[]): ClinicSettings {
  return {
    name: row.name,
    timeZone: row.time_zone,
    opening: row.opening.map((day) => day.map(([opens, closes]) => ({ opens, closes }))),
    holidays: row.holidays,
    phone: row.phone,
    sameDayNumber: row.same_day_number,
    urgentPlace: row.urgent_place,
    emergencyNumber: row.emergency_number,
    emergencyPlace: row.emergency_place,
    dutyPerson:
      row.duty_staff_member_id === null || row.duty_name === null
        ? null
        : { id: row.duty_staff_member_id, name: row.duty_name },
    canBeOnDuty: [...physiotherapists],
    missing: missingForPortal(row),
    revision: row.revision,
  };
}

/** What was sent where something was sent; null empties, absence leaves. */
const sentOr = <T>(sent: T | undefined, before: T): T => (sent === undefined ? before : sent);

/** The row with the fields that were sent, in the order and form in which it keeps them. */
export function changedBy(row: SettingsRow, body: UpdateClinicRequest): SettingsRow {
  return {
    ...row,
    opening: sentOr(
      body.opening?.map((day) => day.map(({ opens, closes }) => [opens, closes] as const)),
      row.opening,
    ),
    holidays: sentOr(body.holidays?.toSorted(), row.holidays),
    phone: sentOr(body.phone, row.phone),
    same_day_number: sentOr(body.sameDayNumber, row.same_day_number),
    urgent_place: sentOr(body.urgentPlace, row.urgent_place),
    emergency_number: sentOr(body.emergencyNumber, row.emergency_number),
    emergency_place: sentOr(body.emergencyPlace, row.emergency_place),
    duty_staff_member_id: sentOr(body.dutyStaffMemberId, row.duty_staff_member_id),
  };
}
