import type { z } from 'zod';
import type { Dose as DoseSchema, Schedule } from '@ischia/shared';
import { listWords } from '../lib/format';

export type Dose = z.output<typeof DoseSchema>;

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
export { WEEKDAYS };

function amount(dose: Dose): string {
  if (dose.minutes !== null)
    return `${dose.sets !== null && dose.sets > 1 ? `${dose.sets} × ` : ''}${dose.minutes} min`;
  const work = [dose.repetitions, dose.holdSeconds === null ? null : `${dose.holdSeconds} s`].filter(
    (part) => part !== null,
  );
  return [dose.sets, ...work].filter((part) => part !== null).join(' × ');
}

/** `3 × 10, each side, 8 kg`; a part that is not prescribed is left out. */
export function doseWords(dose: Dose): string {
  return [amount(dose), dose.perSide ? 'each side' : null, dose.loadKg === null ? null : `${dose.loadKg} kg`]
    .filter((part) => part !== null)
    .join(', ');
}

function times(count: number): string {
  if (count === 1) return '';
  return count === 2 ? ', twice a day' : `, ${count} times a day`;
}

/** `Mon, Wed and Fri`, `every day, twice a day`, `3 times a week, any day`. */
export function scheduleWords(schedule: Schedule): string {
  switch (schedule.type) {
    case 'weekdays':
      return `${listWords([...schedule.weekdays].sort().map((day) => WEEKDAYS[day] ?? ''))}${times(schedule.timesPerDay)}`;
    case 'daily':
      return `every day${times(schedule.timesPerDay)}`;
    case 'every':
      return `every ${schedule.days === 2 ? 'other day' : `${schedule.days} days`}${times(schedule.timesPerDay)}`;
    case 'quota':
      return `${schedule.perWeek === 1 ? 'once' : `${schedule.perWeek} times`} a week, any day`;
  }
}
