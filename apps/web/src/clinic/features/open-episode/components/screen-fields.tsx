import type { OpenEpisodeRequest } from '@ischia/shared';
import { Checkbox, Textarea } from '@mantine/core';
import { type Control, type UseFormRegister, useWatch } from 'react-hook-form';
import { textOrNull } from '../../../lib/endpoint-body';
import { ChoiceRow } from '../../../ui/choice-row';
import { askedCount, SCREEN_QUESTIONS } from '../model/screen';

type Props = { register: UseFormRegister<OpenEpisodeRequest>; control: Control<OpenEpisodeRequest> };

const ANSWERS = [
  { value: 'not-asked', label: 'Not asked' },
  { value: 'no', label: 'No' },
  { value: 'yes', label: 'Yes' },
];
const LONG = { value: 'long-standing', label: 'Long-standing' };

/** Questions for serious disease: nothing is answered until somebody answers it. */
export function ScreenFields({ register, control }: Props) {
  const screen = useWatch({ control, name: 'baselineScreen' });
  const asked = screen === null ? 0 : askedCount(screen);
  return (
    <section className="sheet" aria-labelledby="screen-title">
      <div className="sheet-head">
        <h2 id="screen-title">Baseline screen</h2>
        <p aria-live="polite">
          {asked} of {SCREEN_QUESTIONS.length} asked
        </p>
      </div>
      <p className="sheet-lead">
        Needed before a programme is assigned. What you leave is stored as not asked, never as no.
      </p>
      <div className="screen-questions">
        {SCREEN_QUESTIONS.map((question) => (
          <ChoiceRow
            key={question.id}
            legend={question.words}
            {...(question.hint === undefined ? {} : { hint: question.hint })}
            options={question.id === 'caudaEquina' ? [...ANSWERS, LONG] : ANSWERS}
            register={register(`baselineScreen.${question.id}`)}
          />
        ))}
      </div>
      <Checkbox
        label="The card of warning signs was given and explained"
        {...register('baselineScreen.warningSignsGiven')}
      />
      <Textarea
        label="Note (optional)"
        rows={2}
        {...register('baselineScreen.note', { setValueAs: textOrNull })}
      />
    </section>
  );
}
