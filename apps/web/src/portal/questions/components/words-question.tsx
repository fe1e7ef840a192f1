import { PAIN_QUALITIES, type PainQuality, QUALITY_LABELS } from '@ischia/shared';
import { useState } from 'react';
import { useTranslation } from '../../i18n';
import { Button } from '../../ui/button';
import { AnyOf, toggled } from '../../ui/choices';
import { Question } from '../../ui/question';

const CHOICES = PAIN_QUALITIES.map((value) => ({ value, label: QUALITY_LABELS[value] }));

/** What it feels like, in as many words as fit. */
export function WordsQuestion({
  given,
  onAnswer,
}: {
  given: readonly PainQuality[];
  onAnswer: (words: PainQuality[]) => void;
}) {
  const { t } = useTranslation();
  const [words, setWords] = useState<readonly PainQuality[]>(given);
  return (
    <Question
      title={t('pain.wordsTitle')}
      hint={t('pain.wordsHint')}
      fieldId="words"
      missing={words.length === 0 ? t('pain.chooseWords') : null}
      onContinue={() => onAnswer([...words])}
      beside={
        <Button kind="quiet" onClick={() => onAnswer([])}>
          {t('pain.skip')}
        </Button>
      }
    >
      <AnyOf
        id="words"
        columns={2}
        choices={CHOICES}
        values={words}
        onToggle={(word) => setWords(toggled(words, word))}
      />
    </Question>
  );
}
