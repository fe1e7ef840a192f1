import type { Answer, Exercise, PrescribedExercise } from '@ischia/shared';
import { useState } from 'react';
import { useTranslation } from '../../../i18n';
import { answer, NOT_ASKED, SKIPPED } from '../../../questions/pain-words';
import { Button } from '../../../ui/button';
import { Heading } from '../../../ui/heading';
import { Notice } from '../../../ui/notice';
import { Question } from '../../../ui/question';
import { Stepper } from '../../../ui/stepper';
import { doseToDo } from '../model/dose';
import { countInWords } from '../model/dose-words';
import type { SetDone } from '../model/session-run';
import { ExerciseHow } from './exercise-how';

const TITLE = {
  repetitions: 'session.partialTitle',
  seconds: 'session.partialSeconds',
  minutes: 'session.partialMinutes',
} as const;

/** What was done of the set before it hurt: a number, none, or unknown. */
export function PartialSet({
  prescribed,
  onAnswer,
}: {
  prescribed: PrescribedExercise;
  onAnswer: (done: SetDone) => void;
}) {
  const { t } = useTranslation();
  const toDo = doseToDo(prescribed.dose);
  const [count, setCount] = useState<number | null>(null);
  const title = t(TITLE[toDo.measure]);
  return (
    <Question
      title={title}
      fieldId="count"
      missing={count === null ? t('session.enterCount', { all: t('session.partialNone') }) : null}
      onContinue={() => {
        if (count !== null) onAnswer(answer(count));
      }}
      beside={
        <>
          <Button onClick={() => onAnswer(answer(0))}>{t('session.partialNone')}</Button>
          <Button kind="quiet" onClick={() => onAnswer(SKIPPED)}>
            {t('session.partialUnsure')}
          </Button>
        </>
      }
    >
      <p className="soft">{t('session.planned', { count: countInWords(prescribed.dose, toDo.perSet, t) })}</p>
      <span id="count-label" className="hidden-text">
        {title}
      </span>
      <Stepper
        id="count"
        labelledBy="count-label"
        value={count}
        maximum={toDo.perSet}
        onChange={setCount}
        less={t('app.decrease')}
        more={t('app.increase')}
      />
    </Question>
  );
}

/** The exercise is left out for now; the easier one that the physiotherapist approved can be done instead. */
export function EasierOffer({
  name,
  easier,
  isLast,
  onGoOn,
}: {
  name: string;
  easier: Exercise | null;
  /** Nothing else is left to do. */
  isLast: boolean;
  /** Whether the easier one was done; `not-asked` where there is none. */
  onGoOn: (easierDone: Answer<boolean>) => void;
}) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  const leave = (): void => onGoOn(easier === null ? NOT_ASKED : answer(false));
  const goOn = isLast ? t('session.finishNow') : t('session.goOn');
  if (easier !== null && isShown) {
    return (
      <div className="stack">
        <Heading title={easier.name}>{easier.name}</Heading>
        <ExerciseHow exercise={easier} isOpen />
        <Button kind="primary" onClick={() => onGoOn(answer(true))}>
          {t('session.easierDone')}
        </Button>
        <Button onClick={leave}>{goOn}</Button>
      </div>
    );
  }
  return (
    <div className="stack">
      <Heading title={t('session.heldNow')}>{t('session.heldNow')}</Heading>
      <p>{t('session.heldText', { name })}</p>
      {easier === null ? null : (
        <Notice kind="info">
          <h2>{t('session.easierTitle')}</h2>
          <p>{t('session.easierText', { name })}</p>
          <Button onClick={() => setShown(true)}>{t('session.easierDo', { name: easier.name })}</Button>
        </Notice>
      )}
      <Button kind="primary" onClick={leave}>
        {goOn}
      </Button>
    </div>
  );
}
