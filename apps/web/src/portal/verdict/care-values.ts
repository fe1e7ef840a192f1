import type { CareNumbers, MessageValues } from '@ischia/shared';

/** The clinic's numbers and places, as the texts name them. */
export function careValues(care: CareNumbers): MessageValues {
  return {
    emergencyNumber: care.emergencyNumber,
    emergencyPlace: care.emergencyPlace,
    sameDayNumber: care.sameDayNumber,
    urgentPlace: care.urgentPlace,
    clinicPhone: care.clinicPhone,
    name: care.physiotherapistName,
  };
}
