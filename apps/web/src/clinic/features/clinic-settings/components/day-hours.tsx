import type { OpenHours } from '@ischia/shared';
import { Button } from '@mantine/core';
import { type Control, useController } from 'react-hook-form';
import { dayProblem } from '../model/day-problem';
import type { SettingsForm } from '../model/settings-form';

type Props = { control: Control<SettingsForm>; day: number; name: string };

const MOST = 4;
/** What a new stretch starts with: the usual day, or an afternoon after a morning. */
const startAfter = (stretches: readonly OpenHours[]): OpenHours =>
  stretches.length === 0 ? { opens: '08:00', closes: '18:00' } : { opens: '', closes: '' };

/** The hours of one weekday: none is closed, several leave a break between them. */
export function DayHours({ control, day, name }: Props) {
  const { field, fieldState } = useController({ control, name: `opening.${day}` as `opening.${number}` });
  const stretches: OpenHours[] = field.value;
  const problem = fieldState.invalid ? dayProblem(stretches) : null;
  const set = (index: number, part: Partial<OpenHours>): void =>
    field.onChange(stretches.map((stretch, place) => (place === index ? { ...stretch, ...part } : stretch)));
  const labelOf = (index: number): string => (index === 0 ? name : `${name}, hours ${index + 1}`);
  return (
    <div role="group" aria-label={name} className="day-hours">
      <span className="day-name">{name}</span>
      <div className="day-stretches">
        {stretches.length === 0 && <span className="quiet">Closed</span>}
        {stretches.map((stretch, index) => (
          <div key={index} className="day-stretch">
            <input
              type="time"
              aria-label={`${labelOf(index)}: opens`}
              ref={index === 0 ? field.ref : undefined}
              value={stretch.opens}
              onBlur={field.onBlur}
              onChange={(event) => set(index, { opens: event.currentTarget.value })}
            />
            <span aria-hidden="true">to</span>
            <input
              type="time"
              aria-label={`${labelOf(index)}: closes`}
              value={stretch.closes}
              onBlur={field.onBlur}
              onChange={(event) => set(index, { closes: event.currentTarget.value })}
            />
            <Button
              size="compact-sm"
              variant="default"
              title="Remove these hours"
              aria-label={`Remove ${labelOf(index)}`}
              onClick={() => field.onChange(stretches.filter((_stretch, place) => place !== index))}
            >
              ✕
            </Button>
          </div>
        ))}
        {problem !== null && (
          <p className="field-error" role="alert">
            {problem}
          </p>
        )}
      </div>
      {stretches.length < MOST && (
        <Button
          className="day-add"
          size="compact-sm"
          variant="default"
          aria-label={`Add hours on ${name}`}
          onClick={() => field.onChange([...stretches, startAfter(stretches)])}
        >
          Add hours
        </Button>
      )}
    </div>
  );
}
