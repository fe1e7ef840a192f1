import { ClinicSettings, StaffMember } from '@ischia/shared';
import type { z } from 'zod';
import { anId } from './an-id';

type Part<S extends z.ZodType> = Partial<z.input<S>>;

const KATE = { id: anId(), name: 'Kate Byrne' };

/** A clinic with everything entered: its portal is open. */
export function aClinicSettings(part: Part<typeof ClinicSettings> = {}): ClinicSettings {
  const day = [{ opens: '08:00', closes: '18:00' }];
  return ClinicSettings.parse({
    name: 'Harbour Physiotherapy',
    timeZone: 'Europe/London',
    opening: [day, day, day, day, day, [], []],
    holidays: ['2026-12-25'],
    phone: '020 7946 0123',
    sameDayNumber: '111',
    urgentPlace: 'the walk-in centre',
    emergencyNumber: '999',
    emergencyPlace: 'the emergency department',
    dutyPerson: KATE,
    canBeOnDuty: [KATE],
    missing: [],
    revision: 3,
    ...part,
  });
}

export function aStaffMember(part: Part<typeof StaffMember> = {}): StaffMember {
  return StaffMember.parse({
    id: anId(),
    name: 'Nora Lind',
    email: 'nora@clinic.example',
    roles: ['physiotherapist'],
    state: 'joined',
    invitedUntil: null,
    isOnDuty: false,
    patients: 0,
    openFlags: 0,
    ...part,
  });
}
