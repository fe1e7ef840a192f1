import type { CareNumbers } from '@ischia/shared';
import { Temporal } from 'temporal-polyfill';
import type { Statement } from '../platform/database/clinic-transaction';

/** Local times of opening, `['08:00', '18:00']`; seven days, Monday first. */
type Opening = readonly (readonly (readonly [string, string])[])[];

export type ClinicRow = {
  name: string;
  time_zone: string;
  opening: Opening;
  holidays: string[];
  phone: string | null;
  same_day_number: string | null;
  urgent_place: string | null;
  emergency_number: string | null;
  emergency_place: string | null;
  duty_staff_member_id: string | null;
  duty_name: string | null;
};

export const clinicOf = (clinicId: string): Statement<ClinicRow> => ({
  name: 'clinic.settings',
  text: `SELECT c.name, c.time_zone, c.opening, c.holidays, c.phone, c.same_day_number, c.urgent_place,
                c.emergency_number, c.emergency_place, c.duty_staff_member_id, s.name AS duty_name
         FROM clinic c
         LEFT JOIN staff_member s ON s.clinic_id = c.clinic_id AND s.id = c.duty_staff_member_id
         WHERE c.clinic_id = $1`,
  values: [clinicId],
});

/** A clinic opens its portal only with all its numbers and a duty person. */
export function isReady(clinic: ClinicRow): boolean {
  const needed = [
    clinic.phone,
    clinic.same_day_number,
    clinic.urgent_place,
    clinic.emergency_number,
    clinic.emergency_place,
    clinic.duty_staff_member_id,
  ];
  return needed.every((value) => value !== null && value !== '');
}

/** One stretch of open hours, epoch milliseconds, `[openAt, closeAt)`. */
export type OpenStretch = { readonly openOn: string; readonly openAt: number; readonly closeAt: number };

/** The clinic's open hours of the coming days as moments; a night on which the clocks change is shorter or longer. */
export function openStretches(clinic: ClinicRow, from: Date, days = 21): OpenStretch[] {
  const zone = clinic.time_zone;
  const first = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  const at = (day: Temporal.PlainDate, time: string): number =>
    day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
  return Array.from({ length: days }, (_, index) => first.add({ days: index }))
    .filter((day) => !clinic.holidays.includes(day.toString()))
    .flatMap((day) =>
      (clinic.opening[day.dayOfWeek - 1] ?? []).map(([open, close]) => ({
        openOn: day.toString(),
        openAt: at(day, open),
        closeAt: at(day, close),
      })),
    );
}

/** A moment as the clinic's people and patients read it: "Tuesday 24 November, 10:00". */
export function momentInWords(clinic: ClinicRow, at: Date): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: clinic.time_zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  })
    .format(at)
    .replace(' at ', ', ');
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function hoursInWords(clinic: ClinicRow): string {
  return DAYS.flatMap((day, index) => {
    const stretches = clinic.opening[index] ?? [];
    if (stretches.length === 0) return [];
    return [`${day} ${stretches.map(([open, close]) => `${open}-${close}`).join(' and ')}`];
  }).join(', ');
}

/** What a phone shows; a number that is not entered yet is an empty text, and the messages then use plain words. */
export function careNumbers(clinic: ClinicRow, physiotherapistName: string | null): CareNumbers {
  return {
    clinicName: clinic.name,
    clinicPhone: clinic.phone ?? '',
    sameDayNumber: clinic.same_day_number ?? '',
    urgentPlace: clinic.urgent_place ?? '',
    emergencyNumber: clinic.emergency_number ?? '',
    emergencyPlace: clinic.emergency_place ?? '',
    hours: hoursInWords(clinic),
    physiotherapistName: physiotherapistName ?? clinic.duty_name ?? '',
  };
}
