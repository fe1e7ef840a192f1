import type { Answer, PrescribedSession, SessionLogRequest } from '@ischia/shared';
import type { TFunction } from 'i18next';
import { useTranslation } from '../../../i18n';
import { Button } from '../../../ui/button';
import { Heading } from '../../../ui/heading';
import { Notice } from '../../../ui/notice';
import type { SessionRun, Stage } from '../model/session-run';
import './check-page.css';

/** Zero, skipped and not asked are three different words. */
function inWords<T>(given: Answer<T>, t: TFunction, say: (value: T) => string): string {
  if (given.state === 'answered') return say(given.value);
  return given.state === 'skipped' ? t('session.skipped') : t('session.notAsked');
}

function Row({ label, value, onChange }: { label: string; value: string; onChange?: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="check-row">
      <dt>{label}</dt>
      <dd>{value}</dd>
      {onChange === undefined ? null : (
        <dd className="check-change">
          <button type="button" onClick={onChange}>
            {t('session.change')}
            <span className="hidden-text"> {label}</span>
          </button>
        </dd>
      )}
    </div>
  );
}

/** Everything that will be sent, in words, before it is. */
export function CheckPage({
  run,
  log,
  plan,
  hasFailed,
  onChange,
  onSend,
}: {
  run: SessionRun;
  log: SessionLogRequest;
  plan: PrescribedSession;
  hasFailed: boolean;
  onChange: (stage: Stage) => void;
  onSend: () => void;
}) {
  const { t } = useTranslation();
  const score = (given: Answer<number>): string =>
    inWords(given, t, (value) => t('session.outOfTen', { value }));
  const nameOf = (id: string): string => plan.exercises.find((one) => one.id === id)?.name ?? '';
  return (
    <div className="stack">
      <Heading title={t('session.checkTitle')}>{t('session.checkTitle')}</Heading>
      {hasFailed ? (
        <Notice kind="watch" live>
          <p>{t('session.saveFailed')}</p>
        </Notice>
      ) : null}
      <h2>{t('session.checkExercises')}</h2>
      <dl className="check-list">
        {log.exercises.map((one) => (
          <Row
            key={one.prescribedExerciseId}
            label={nameOf(one.prescribedExerciseId)}
            value={t(`session.outcome.${one.outcome}`)}
          />
        ))}
      </dl>
      <h2>{t('session.checkHow')}</h2>
      <dl className="check-list">
        <Row
          label={t('session.checkBefore')}
          value={score(run.painBefore)}
          onChange={() => onChange('before')}
        />
        <Row
          label={t('session.checkDuring')}
          value={score(run.painDuring)}
          onChange={() => onChange('during')}
        />
        <Row
          label={t('session.checkAfter')}
          value={score(run.painAfter)}
          onChange={() => onChange('after')}
        />
        <Row label={t('session.checkEffort')} value={score(run.effort)} onChange={() => onChange('effort')} />
        <Row
          label={t('session.checkStopped')}
          value={inWords(run.stoppedEarly, t, (reason) => t(`session.stopReason.${reason}`))}
        />
      </dl>
      <Button kind="primary" onClick={onSend}>
        {t('session.send')}
      </Button>
    </div>
  );
}
