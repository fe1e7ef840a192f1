import type { CareNumbers, PortalNeed } from '@ischia/shared';
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

/** Columns and tables of a `ClinicRow`, after a `SELECT`; `c` is the clinic. */
export const SELECT_CLINIC = `c.name, c.time_zone, c.opening, c.holidays, c.phone, c.same_day_number, c.urgent_place,
                c.emergency_number, c.emergency_place, c.duty_staff_member_id, s.name AS duty_name
         FROM clinic c
         LEFT JOIN staff_member s ON s.clinic_id = c.clinic_id AND s.id = c.duty_staff_member_id`;

export const clinicOf = (clinicId: string): Statement<ClinicRow> => ({
  name: 'clinic.settings',
  text: `SELECT ${SELECT_CLINIC} WHERE c.clinic_id = $1`,
  values: [clinicId],
});

/** What the portal still waits for, in the order in which a form asks for it. Reference 3.5. */
export function missingForPortal(clinic: ClinicRow): PortalNeed[] {
  const needed: [PortalNeed, string | null][] = [
    ['phone', clinic.phone],
    ['sameDayNumber', clinic.same_day_number],
    ['urgentPlace', clinic.urgent_place],
    ['emergencyNumber', clinic.emergency_number],
    ['emergencyPlace', clinic.emergency_place],
    ['dutyStaffMemberId', clinic.duty_staff_member_id],
  ];
  return needed.filter(([, value]) => value === null || value === '').map(([need]) => need);
}

/** A clinic opens its portal only with all its numbers and a duty person. */
export const isReady = (clinic: ClinicRow): boolean => missingForPortal(clinic).length === 0;

/** One stretch of open hours, epoch milliseconds, `[openAt, closeAt)`. */
export type OpenStretch = { readonly openOn: string; readonly openAt: number; readonly closeAt: number };

/** Looked at in any case, and at most. */
const LOOKED_AT_DAYS = 21;
const FURTHEST_DAYS = 150;
/** More than any target needs: a clinic that opens once a week, or closes for a month, is looked at for longer. */
const WORKING_DAYS = 10;

/** The clinic's open hours of the coming days as moments; a night on which the clocks change is shorter or longer. */
export function openStretches(clinic: ClinicRow, from: Date): OpenStretch[] {
  const zone = clinic.time_zone;
  const first = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  const at = (day: Temporal.PlainDate, time: string): number =>
    day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
  const stretchesOf = (day: Temporal.PlainDate): OpenStretch[] =>
    (clinic.holidays.includes(day.toString()) ? [] : (clinic.opening[day.dayOfWeek - 1] ?? [])).map(
      ([open, close]) => ({ openOn: day.toString(), openAt: at(day, open), closeAt: at(day, close) }),
    );
  const found: OpenStretch[] = [];
  let workingDays = 0;
  for (let ahead = 0; ahead < FURTHEST_DAYS; ahead += 1) {
    if (ahead >= LOOKED_AT_DAYS && workingDays >= WORKING_DAYS) break;
    const stretches = stretchesOf(first.add({ days: ahead }));
    if (stretches.length > 0) workingDays += 1;
    found.push(...stretches);
  }
  return found;
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
