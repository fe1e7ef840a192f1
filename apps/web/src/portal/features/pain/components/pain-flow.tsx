import type { QuestionMoment } from '@ischia/shared';
import { useState } from 'react';
import { useTranslation } from '../../../i18n';
import { PainPage } from '../../../questions/components/pain-page';
import { backOne, nextPage } from '../../../questions/pain-draft';
import { Button } from '../../../ui/button';
import { Flow } from '../../../ui/layout';
import { Notice } from '../../../ui/notice';
import type { Known } from '../../../verdict/known-facts';
import { VerdictCard } from '../../../verdict/verdict-card';
import type { PainStart } from '../model/pain-start';
import { StopWords } from './stop-words';
import { type Told, usePainReport } from './use-pain-report';

type Props = {
  start: PainStart;
  moment: QuestionMoment;
  /** Pain on opening the session; null = not answered or not asked. */
  painBefore: number | null;
  known: Known;
  /** The flow was left before its last question; what was said has been sent. */
  onLeave: () => void;
  /** What can be done after the verdict. */
  actions: (told: Told) => React.ReactNode;
};

/** From the tap to the reply. Nothing in here waits for the network. */
export function PainFlow({ start, moment, painBefore, known, onLeave, actions }: Props) {
  const { t } = useTranslation();
  const report = usePainReport({ start, moment, painBefore, known });
  const [isStopRead, setStopRead] = useState(moment !== 'this-hurts');
  const { told, draft, asking } = report;

  if (told !== null) {
    return (
      <Flow out={null}>
        {report.hasFailed ? (
          <Notice kind="watch" live>
            <p>{t('pain.saveFailed', { clinic: known.today.care.clinicPhone })}</p>
            <Button onClick={report.saveAgain}>{t('app.retry')}</Button>
          </Notice>
        ) : null}
        <VerdictCard
          recordId={start.id}
          device={told.message}
          care={known.today.care}
          reports={known.today.reports}
          isSaved={report.isSaved}
          actions={actions(told)}
        />
      </Flow>
    );
  }

  const leave = (): void => void report.leave().then(onLeave, onLeave);
  const page = nextPage(draft, asking);
  const canGoBack = isStopRead && draft.done.length > 0;
  return (
    <Flow out={{ label: t('pain.leave'), onPress: leave }}>
      {isStopRead ? (
        page === null ? null : (
          <div className="stack">
            <PainPage
              key={page}
              page={page}
              draft={draft}
              asking={asking}
              onDraft={report.answer}
              onGlimpse={report.glimpse}
            />
            {canGoBack ? (
              <Button kind="quiet" onClick={() => report.answer(backOne(draft))}>
                {t('app.back')}
              </Button>
            ) : null}
          </div>
        )
      ) : (
        <StopWords onNext={() => setStopRead(true)} />
      )}
    </Flow>
  );
}
