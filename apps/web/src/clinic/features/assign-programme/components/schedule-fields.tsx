import type { AssignProgrammeRequest, Schedule } from '@ischia/shared';
import { NativeSelect } from '@mantine/core';
import { useController, type UseFormReturn } from 'react-hook-form';
import { scheduleWords, WEEKDAYS } from '../../../words/dose-words';

type Props = { form: UseFormReturn<AssignProgrammeRequest>; session: number; name: string };

const TYPES = [
  { value: 'weekdays', label: 'On these days' },
  { value: 'daily', label: 'Every day' },
  { value: 'every', label: 'Every few days' },
  { value: 'quota', label: 'Times a week, any day' },
];

const numbers = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String(first + index));

/** A sensible start of each kind; the physiotherapist sees it at once and changes it. */
function startOf(type: string): Schedule {
  if (type === 'daily') return { type: 'daily', timesPerDay: 1 };
  if (type === 'every') return { type: 'every', days: 2, timesPerDay: 1 };
  if (type === 'quota') return { type: 'quota', perWeek: 3 };
  return { type: 'weekdays', weekdays: [0, 2, 4], timesPerDay: 1 };
}

export function ScheduleFields({ form, session, name }: Props) {
  const { field } = useController({ control: form.control, name: `sessions.${session}.schedule` });
  const schedule = field.value;
  const toggle = (days: readonly number[], day: number): number[] =>
    days.includes(day) ? days.filter((other) => other !== day) : [...days, day].sort();
  return (
    <fieldset className="schedule-fields">
      <legend>When {name} is due</legend>
      <NativeSelect
        aria-label={`Kind of schedule of ${name}`}
        ref={field.ref}
        value={schedule.type}
        onChange={(event) => field.onChange(startOf(event.currentTarget.value))}
        data={TYPES}
      />
      {schedule.type === 'weekdays' && (
        <div className="weekday-choices">
          {WEEKDAYS.map((weekday, day) => (
            <label key={weekday} className="word-choice">
              <input
                type="checkbox"
                checked={schedule.weekdays.includes(day)}
                onChange={() => field.onChange({ ...schedule, weekdays: toggle(schedule.weekdays, day) })}
              />
              <span>{weekday}</span>
            </label>
          ))}
        </div>
      )}
      {schedule.type === 'every' && (
        <NativeSelect
          aria-label="Days between"
          value={String(schedule.days)}
          onChange={(event) => field.onChange({ ...schedule, days: Number(event.currentTarget.value) })}
          data={numbers(2, 28).map((value) => ({ value, label: `Every ${value} days` }))}
        />
      )}
      {schedule.type === 'quota' ? (
        <NativeSelect
          aria-label="Times a week"
          value={String(schedule.perWeek)}
          onChange={(event) => field.onChange({ ...schedule, perWeek: Number(event.currentTarget.value) })}
          data={numbers(1, 14).map((value) => ({ value, label: `${value} a week` }))}
        />
      ) : (
        <NativeSelect
          aria-label="Times a day"
          value={String(schedule.timesPerDay)}
          onChange={(event) =>
            field.onChange({ ...schedule, timesPerDay: Number(event.currentTarget.value) })
          }
          data={numbers(1, 6).map((value) => ({ value, label: `${value} × a day` }))}
        />
      )}
      <p className="quiet">Due {scheduleWords(schedule)}</p>
      {form.formState.errors.sessions?.[session]?.schedule !== undefined && (
        <p className="field-error">Choose at least one day</p>
      )}
    </fieldset>
  );
}
