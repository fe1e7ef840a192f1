import type { Answer } from '@ischia/shared';
import { useState } from 'react';
import { useTranslation } from '../../i18n';
import { Button } from '../../ui/button';
import { Question } from '../../ui/question';
import { ScoreGrid } from '../../ui/score-grid';
import { answer, SKIPPED } from '../pain-words';

type Props = {
  title: string;
  hint: string;
  /** What was answered before, when the patient came back to it. */
  given: Answer<number>;
  onAnswer: (answer: Answer<number>) => void;
  lowest?: string;
  highest?: string;
};

/** A number from 0 to 10. Skipping is a button of its own; going on without a choice is an error, never a 0. */
export function ScoreQuestion({ title, hint, given, onAnswer, lowest, highest }: Props) {
  const { t } = useTranslation();
  const [score, setScore] = useState<number | null>(given.state === 'answered' ? given.value : null);
  return (
    <Question
      title={title}
      hint={hint}
      fieldId="score-0"
      missing={score === null ? t('pain.chooseScore') : null}
      onContinue={() => {
        if (score !== null) onAnswer(answer(score));
      }}
      beside={
        <Button kind="quiet" onClick={() => onAnswer(SKIPPED)}>
          {t('pain.skip')}
        </Button>
      }
    >
      <ScoreGrid
        id="score"
        value={score}
        onChoose={setScore}
        lowest={lowest ?? t('pain.scoreLowest')}
        highest={highest ?? t('pain.scoreHighest')}
      />
    </Question>
  );
}
