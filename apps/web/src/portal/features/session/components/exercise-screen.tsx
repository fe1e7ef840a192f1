import type { Dose, Exercise, PrescribedExercise } from '@ischia/shared';
import { useState } from 'react';
import { useTranslation } from '../../../i18n';
import { Button } from '../../../ui/button';
import { ErrorSummary, type FieldFault } from '../../../ui/error-summary';
import { Heading } from '../../../ui/heading';
import { Stepper } from '../../../ui/stepper';
import { type DoseToDo, doseToDo } from '../model/dose';
import { countInWords, doseInWords } from '../model/dose-words';
import type { ExerciseRun } from '../model/session-run';
import { ExerciseHow } from './exercise-how';
import './exercise-screen.css';

const LARGEST = { repetitions: 100, seconds: 3600, minutes: 600 } as const;

type Ask =
  | 'session.askMinutes'
  | 'session.askSecondsSide'
  | 'session.askSeconds'
  | 'session.askRepetitionsSide'
  | 'session.askRepetitions';

function askOf({ measure, perSide }: DoseToDo): Ask {
  if (measure === 'minutes') return 'session.askMinutes';
  if (measure === 'seconds') return perSide ? 'session.askSecondsSide' : 'session.askSeconds';
  return perSide ? 'session.askRepetitionsSide' : 'session.askRepetitions';
}

type Props = {
  prescribed: PrescribedExercise;
  /** null = the library did not come with the plan. */
  exercise: Exercise | null;
  run: ExerciseRun;
  place: { n: number; of: number };
  /** Nothing of this session was logged in the last two weeks: the instructions stand open. */
  isNew: boolean;
  onSet: (count: number) => void;
  onSkip: () => void;
};

/** One set: what is asked, and what was really done. Nothing is filled in before the person confirms it. */
function OneSet({ prescribed, run, onSet }: Pick<Props, 'prescribed' | 'run' | 'onSet'>) {
  const { t } = useTranslation();
  const { dose } = prescribed;
  const toDo = doseToDo(dose);
  const [count, setCount] = useState<number | null>(null);
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const all = t('session.didAll', { n: countInWords(dose, toDo.perSet, t) });
  const done = (): void => {
    if (count === null) setFaults([{ fieldId: 'count', message: t('session.enterCount', { all }) }]);
    else onSet(count);
  };
  return (
    <section className="exercise-set">
      <div className="exercise-set-title">
        <h2 id="count-label">{t(askOf(toDo))}</h2>
        {toDo.sets > 1 ? (
          <p className="soft small">{t('session.set', { n: run.sets.length + 1, m: toDo.sets })}</p>
        ) : null}
      </div>
      <ErrorSummary title={t('app.problem')} faults={count === null ? faults : []} />
      <Button kind="primary" onClick={() => onSet(toDo.perSet)}>
        {all}
      </Button>
      <Stepper
        id="count"
        labelledBy="count-label"
        value={count}
        maximum={LARGEST[toDo.measure]}
        onChange={setCount}
        less={t('app.decrease')}
        more={t('app.increase')}
      />
      <Button onClick={done}>{t('session.done')}</Button>
      <ul className="exercise-sets-done">
        {run.sets.map((set, n) => (
          <li key={`${n}`}>
            {set.state === 'answered'
              ? t('session.setSaved', { n: n + 1, count: countInWords(dose, set.value, t) })
              : t('session.setSaved', { n: n + 1, count: t('session.partialUnsure') })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Prescribed({ dose }: { dose: Dose }) {
  const { t } = useTranslation();
  const { what, how } = doseInWords(dose, t);
  return (
    <div className="exercise-dose">
      <p className="exercise-dose-what">
        <span className="hidden-text">{t('session.prescribed')}: </span>
        {what}
      </p>
      {how.length === 0 ? null : <p className="soft">{how.join(', ')}</p>}
    </div>
  );
}

/** One exercise at a time. */
export function ExerciseScreen({ prescribed, exercise, run, place, isNew, onSet, onSkip }: Props) {
  const { t } = useTranslation();
  const dots = Array.from({ length: place.of }, (_, n) => n < place.n);
  return (
    <div className="stack">
      <div className="stack-small">
        <p className="exercise-step">{t('session.step', { n: place.n, m: place.of })}</p>
        <div className="exercise-dots" aria-hidden="true">
          {dots.map((isOn, n) => (
            <span key={`${n}`} className={isOn ? 'exercise-dot-on' : undefined} />
          ))}
        </div>
      </div>
      <Heading title={prescribed.name}>{prescribed.name}</Heading>
      <Prescribed dose={prescribed.dose} />
      {exercise === null ? null : (
        <ExerciseHow
          exercise={exercise}
          pace={prescribed.dose.tempo}
          isOpen={isNew && run.sets.length === 0}
        />
      )}
      <OneSet key={run.sets.length} prescribed={prescribed} run={run} onSet={onSet} />
      <Button kind="quiet" onClick={onSkip}>
        {t('session.skip')}
      </Button>
    </div>
  );
}
