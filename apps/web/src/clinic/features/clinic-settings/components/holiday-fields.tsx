import { LocalDate } from '@ischia/shared';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Control, useController } from 'react-hook-form';
import { fullDate } from '../../../lib/format';
import type { SettingsForm } from '../model/settings-form';

/** Days on which the clinic is closed whatever the weekday. */
export function HolidayFields({ control }: { control: Control<SettingsForm> }) {
  const { field, fieldState } = useController({ control, name: 'holidays' });
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const add = (): void => {
    if (!LocalDate.safeParse(typed).success) return setProblem('Enter a date');
    if (field.value.includes(typed)) return setProblem('This day is in the list already');
    field.onChange([...field.value, typed].sort());
    setTyped('');
    setProblem(null);
  };
  return (
    <section className="sheet" aria-labelledby="holidays-title">
      <h2 id="holidays-title">Holidays</h2>
      <p className="sheet-lead">Closed all day. Times by which patients are answered leave these days out.</p>
      {field.value.length === 0 ? (
        <p className="quiet">No holidays entered.</p>
      ) : (
        <ul className="holidays">
          {field.value.map((day) => (
            <li key={day}>
              <time dateTime={day}>{fullDate(day)}</time>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Remove ${fullDate(day)}`}
                onClick={() => field.onChange(field.value.filter((other) => other !== day))}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="holiday-add">
        <TextInput
          label="Another holiday"
          type="date"
          ref={field.ref}
          value={typed}
          error={problem ?? (fieldState.invalid && 'One of these days is not right, or there are too many')}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button variant="default" onClick={add}>
          Add this day
        </Button>
      </div>
    </section>
  );
}
