import { type OpenEpisodeRequest, PAIN_QUALITIES } from '@ischia/shared';
import { Checkbox, NativeSelect } from '@mantine/core';
import { type Control, Controller, type UseFormRegister } from 'react-hook-form';
import { numberOrNull } from '../../../lib/endpoint-body';
import { sentence } from '../../../lib/format';
import { QUALITY_WORDS } from '../../../words/clinical-words';

type Props = { register: UseFormRegister<OpenEpisodeRequest>; control: Control<OpenEpisodeRequest> };

const SIDES = [
  ['', 'Not recorded'],
  ['L', 'Left'],
  ['R', 'Right'],
  ['L,R', 'Left and right'],
  ['C', 'Central'],
  ['L,C', 'Left and central'],
  ['R,C', 'Right and central'],
  ['L,R,C', 'Left, right and central'],
] as const;
const LEVELS = ['Low back', 'Buttock', 'Thigh', 'Below the knee', 'Foot'];
const ORDER = ['L', 'R', 'C'] as const;

function sidesOf(text: string): ('L' | 'R' | 'C')[] | null {
  return text === '' ? null : ORDER.filter((side) => text.split(',').includes(side));
}

/** What this person’s symptoms are like already, so that a change can be told from the usual. */
export function ExpectationFields({ register, control }: Props) {
  return (
    <section className="sheet" aria-labelledby="known-title">
      <h2 id="known-title">Symptoms already known</h2>
      <p className="sheet-lead">
        The rules call a feeling new unless it is recorded here. Sharp pain is always flagged.
      </p>
      <fieldset className="word-choices">
        <legend>Words the patient uses</legend>
        {PAIN_QUALITIES.map((quality) => (
          <label key={quality} className="word-choice">
            <input type="checkbox" value={quality} {...register('expectation.knownQualities')} />
            <span>{sentence(QUALITY_WORDS[quality])}</span>
          </label>
        ))}
      </fieldset>
      <div className="field-three">
        <Controller
          control={control}
          name="expectation.knownSides"
          render={({ field }) => (
            <NativeSelect
              label="Sides"
              name={field.name}
              ref={field.ref}
              onBlur={field.onBlur}
              value={field.value === null ? '' : field.value.join(',')}
              onChange={(event) => field.onChange(sidesOf(event.currentTarget.value))}
              data={SIDES.map(([value, label]) => ({ value, label }))}
            />
          )}
        />
        <NativeSelect
          label="Furthest usual point"
          {...register('expectation.baselineLevel', { setValueAs: numberOrNull })}
          data={[
            { value: '', label: 'As usual for the condition' },
            ...LEVELS.map((label, level) => ({ value: String(level), label })),
          ]}
        />
        <NativeSelect
          label="Usual worst pain"
          {...register('expectation.usualPeak', { setValueAs: numberOrNull })}
          data={[
            { value: '', label: 'Not recorded' },
            ...Array.from({ length: 8 }, (_, score) => ({ value: String(score), label: `${score} of 10` })),
          ]}
        />
      </div>
      <Checkbox
        label="We agreed that this nerve feeling is usual; show it as expected while it does not change"
        {...register('expectation.expectationActive')}
      />
    </section>
  );
}
