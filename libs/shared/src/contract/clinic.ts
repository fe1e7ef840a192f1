import { z } from 'zod';
import { endpoint } from './endpoint';
import { Id, LocalDate, Text } from './primitives';

/** A local time of day, 00:00-23:59. */
export const TimeOfDay = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'is not a time from 00:00 to 23:59')
  .describe('Local time, HH:MM');
export type TimeOfDay = z.output<typeof TimeOfDay>;

/** One stretch of open hours of one day. */
export const OpenHours = z
  .strictObject({ opens: TimeOfDay, closes: TimeOfDay })
  .refine(({ opens, closes }) => opens < closes, { path: ['closes'], message: 'is not after the opening' });
export type OpenHours = z.output<typeof OpenHours>;

/** The open hours of one weekday, in order; none = closed. Touching stretches are allowed, overlapping ones are not. */
export const DayHours = z
  .array(OpenHours)
  .max(4)
  .superRefine((stretches, context) => {
    stretches.forEach(({ opens }, index) => {
      const before = stretches[index - 1];
      if (before === undefined || before.closes <= opens) return;
      context.addIssue({
        code: 'custom',
        path: [index, 'opens'],
        message: 'is before the closing of the stretch above',
      });
    });
  });
export type DayHours = z.output<typeof DayHours>;

/** Seven days, Monday first. One stretch at least: from closed days alone no time to answer could be worked out. */
export const WeekHours = z
  .array(DayHours)
  .length(7)
  .refine((days) => days.some((stretches) => stretches.length > 0), 'has no open hours at all')
  .describe('Open hours of each weekday, Monday first, in the clinic’s time zone');
export type WeekHours = z.output<typeof WeekHours>;

/** A number that a phone can dial as it is shown: 3-20 digits, single spaces between them, perhaps a plus in front. */
export const DialableNumber = z
  .string()
  .regex(/^\+?\d(?: ?\d){2,19}$/, 'is not a number to dial: digits, single spaces, a plus in front')
  .describe('3-20 digits with single spaces, a plus in front where it is international');

/** Where to go, as patients read it after “Go to”. */
export const PlaceToGo = Text(120).refine(
  (text) => !/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u.test(text),
  'contains line breaks or direction overrides',
);

/**
 * What must be known before patients may use the portal.
 * @source clinical reference 3.5
 */
export const PORTAL_NEEDS = [
  'phone',
  'sameDayNumber',
  'urgentPlace',
  'emergencyNumber',
  'emergencyPlace',
  'dutyStaffMemberId',
] as const;
export type PortalNeed = (typeof PORTAL_NEEDS)[number];

const Person = z.object({ id: Id, name: z.string() });

/** The clinic as its administrators set it up. */
export const ClinicSettings = z.object({
  name: z.string(),
  timeZone: z.string(),
  opening: z.array(z.array(z.object({ opens: z.string(), closes: z.string() }))).length(7),
  holidays: z.array(LocalDate).describe('Closed all day, in order'),
  phone: z.string().nullable().describe('null = not entered'),
  sameDayNumber: z.string().nullable(),
  urgentPlace: z.string().nullable(),
  emergencyNumber: z.string().nullable(),
  emergencyPlace: z.string().nullable(),
  dutyPerson: Person.nullable(),
  canBeOnDuty: z.array(Person).max(500).describe('Physiotherapists who have joined'),
  missing: z.array(z.enum(PORTAL_NEEDS)).describe('While any is missing the portal is closed'),
  revision: z.int().describe('For If-Match'),
});
export type ClinicSettings = z.output<typeof ClinicSettings>;

/** What is sent is changed, the rest stays. null empties a field, which an open portal does not allow. */
export const UpdateClinicRequest = z
  .strictObject({
    opening: WeekHours,
    holidays: z
      .array(LocalDate)
      .max(200)
      .refine((days) => new Set(days).size === days.length, 'names a day twice'),
    phone: DialableNumber.nullable(),
    sameDayNumber: DialableNumber.nullable(),
    urgentPlace: PlaceToGo.nullable(),
    emergencyNumber: DialableNumber.nullable(),
    emergencyPlace: PlaceToGo.nullable(),
    dutyStaffMemberId: Id.nullable().describe('A physiotherapist of this clinic who has joined'),
  })
  .partial();
export type UpdateClinicRequest = z.output<typeof UpdateClinicRequest>;

export const getClinic = endpoint({
  summary: 'The clinic’s hours, numbers, places and duty person, and what its portal still waits for',
  method: 'GET',
  path: '/clinic',
  audience: 'staff',
  roles: ['administrator'],
  statuses: [200],
  reply: ClinicSettings,
});

export const updateClinic = endpoint({
  summary: 'Change the clinic’s settings; what opened the portal can be changed but not emptied',
  method: 'PATCH',
  path: '/clinic',
  audience: 'staff',
  roles: ['administrator'],
  body: UpdateClinicRequest,
  statuses: [200],
  reply: ClinicSettings,
  ifMatch: true,
});
