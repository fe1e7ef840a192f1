import type { Answer } from '@ischia/shared';
import { useState } from 'react';
import { useTranslation } from '../../i18n';
import { Button } from '../../ui/button';
import { type Choice, OneOf } from '../../ui/choices';
import { Question } from '../../ui/question';
import { answer, SKIPPED } from '../pain-words';

/** One question with one answer out of a few. */
export function ChoiceQuestion<T extends string>({
  title,
  hint,
  choices,
  given,
  onAnswer,
  canSkip = true,
  beside,
}: {
  title: string;
  hint?: string;
  choices: readonly Choice<T>[];
  given: Answer<T>;
  onAnswer: (answer: Answer<T>) => void;
  canSkip?: boolean;
  beside?: React.ReactNode;
}) {
  const { t } = useTranslation();
  const [value, setValue] = useState<T | null>(given.state === 'answered' ? given.value : null);
  const missing = canSkip ? t('pain.choose') : t('pain.chooseAny');
  return (
    <Question
      title={title}
      {...(hint === undefined ? {} : { hint })}
      fieldId="choice"
      missing={value === null ? missing : null}
      onContinue={() => {
        if (value !== null) onAnswer(answer(value));
      }}
      beside={
        <>
          {canSkip ? (
            <Button kind="quiet" onClick={() => onAnswer(SKIPPED)}>
              {t('pain.skip')}
            </Button>
          ) : null}
          {beside}
        </>
      }
    >
      <OneOf id="choice" choices={choices} value={value} onChoose={setValue} />
    </Question>
  );
}
