import { zodResolver } from '@hookform/resolvers/zod';
import { CONDITIONS, OpenEpisodeRequest } from '@ischia/shared';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Resolver, useForm } from 'react-hook-form';
import { v7 as uuidv7 } from 'uuid';
import { textOrNull } from '../../../lib/endpoint-body';
import { sentence } from '../../../lib/format';
import { showFieldErrors } from '../../../lib/problem-words';
import { ChoiceRow } from '../../../ui/choice-row';
import { FormProblem } from '../../../ui/form-problem';
import { CONDITION_WORDS, SIDE_WORDS } from '../../../words/clinical-words';
import { useOpenEpisode } from '../api/open-episode';
import { toRequest, UNASKED } from '../model/screen';
import { ExpectationFields } from './expectation-fields';
import { ScreenFields } from './screen-fields';

type Props = { patientId: string; today: string; onOpened: () => void };

const conditions = CONDITIONS.map((value) => ({ value, label: CONDITION_WORDS[value] }));
const sides = (['L', 'R', 'both', 'C'] as const).map((value) => ({
  value,
  label: sentence(SIDE_WORDS[value]),
}));

export function OpenEpisodeForm({ patientId, today, onOpened }: Props) {
  const [episodeId] = useState(() => uuidv7());
  const open = useOpenEpisode(patientId, episodeId);
  const { register, control, handleSubmit, setError, formState } = useForm<OpenEpisodeRequest>({
    // Checkbox groups and selects hold text until the schema has read them.
    resolver: zodResolver(OpenEpisodeRequest) as Resolver<OpenEpisodeRequest>,
    defaultValues: {
      onsetOn: null,
      openedOn: today,
      baselineScreen: UNASKED,
      expectation: {
        knownQualities: [],
        knownSides: null,
        baselineLevel: null,
        usualPeak: null,
        expectationActive: false,
      },
    },
  });
  const { errors } = formState;
  return (
    <form
      noValidate
      onSubmit={handleSubmit((form) =>
        open.mutate(toRequest(form), {
          onSuccess: onOpened,
          onError: (error) => showFieldErrors(error, setError),
        }),
      )}
    >
      <section className="sheet" aria-labelledby="condition-title">
        <h2 id="condition-title">Condition</h2>
        <ChoiceRow
          legend="What it is for"
          options={conditions}
          register={register('condition')}
          error={errors.condition && 'Choose the condition'}
        />
        <ChoiceRow
          legend="Side"
          options={sides}
          register={register('side')}
          error={errors.side && 'Choose the side'}
        />
        <div className="field-pair">
          <TextInput
            label="Onset (optional)"
            type="date"
            max={today}
            error={errors.onsetOn && 'Enter a date, or leave it empty'}
            {...register('onsetOn', { setValueAs: textOrNull })}
          />
          <TextInput
            label="Episode opened"
            type="date"
            error={errors.openedOn && 'Enter a date'}
            {...register('openedOn')}
          />
        </div>
      </section>
      <ScreenFields register={register} control={control} />
      <ExpectationFields register={register} control={control} />
      <FormProblem error={open.error} />
      <div className="form-buttons">
        <Button type="submit" loading={open.isPending}>
          Open the episode
        </Button>
      </div>
    </form>
  );
}
