import type { Exercise } from '@ischia/shared';
import { useTranslation } from '../../../i18n';

/** How an exercise is done, in the library's own words. */
export function ExerciseHow({
  exercise,
  pace = null,
  isOpen,
}: {
  exercise: Exercise;
  /** How fast, in the physiotherapist’s words; null = not prescribed. */
  pace?: string | null;
  isOpen: boolean;
}) {
  const { t } = useTranslation();
  return (
    <details className="exercise-how" open={isOpen}>
      <summary>{t('session.how')}</summary>
      <div className="exercise-how-body">
        <p>{exercise.start}</p>
        <ol>
          {exercise.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <dl>
          {pace === null ? null : (
            <>
              <dt>{t('session.pace')}</dt>
              <dd>{pace}</dd>
            </>
          )}
          {exercise.equipment === '' ? null : (
            <>
              <dt>{t('session.need')}</dt>
              <dd>{exercise.equipment}</dd>
            </>
          )}
          <dt>{t('session.normal')}</dt>
          <dd>{exercise.normal}</dd>
          <dt>{t('session.stopFor')}</dt>
          <dd>{exercise.stop}</dd>
        </dl>
      </div>
    </details>
  );
}
