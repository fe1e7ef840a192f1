import type { WhichMorning } from '@ischia/shared';
import { useTranslation } from '../../../i18n';
import type { KnownOnPhone } from '../../../lib/known';
import { entryIdOf, type KnownMorning } from '../../../mornings/known-mornings';
import { morningState } from '../../../mornings/morning-delivery';
import { ScoreQuestion } from '../../../questions/components/score-question';
import { NOT_ASKED } from '../../../questions/pain-words';
import { Button } from '../../../ui/button';
import { Flow } from '../../../ui/layout';
import { LinkButton } from '../../../ui/link-button';
import { Notice } from '../../../ui/notice';
import { VerdictCard } from '../../../verdict/verdict-card';
import { useMorning } from './use-morning';

type Props = {
  which: WhichMorning;
  session: KnownMorning;
  known: KnownOnPhone;
  /** It is still the morning that the numbers are about. */
  isOpen: boolean;
};

/** After the first tap: the numbers where they are wanted, and the reply. */
export function MorningFlow(props: Props) {
  const { which, session, known, isOpen } = props;
  const { t } = useTranslation();
  const morning = useMorning(which, session, known, isOpen);
  if (morning.asked !== null) {
    const asked = morning.asked;
    return (
      <Flow out={{ label: t('morning.leave'), onPress: morning.leave }}>
        <div className="stack">
          {morning.hasFailed ? (
            <Notice kind="watch" live>
              <p>{t('today.morningFailed')}</p>
            </Notice>
          ) : null}
          <ScoreQuestion
            key={asked}
            title={asked === 'nextMorning' ? t('pain.scoreTitle') : t('morning.worstTitle')}
            hint={t('pain.scoreHint')}
            given={NOT_ASKED}
            onAnswer={(given) => morning.answer(asked, given)}
          />
        </div>
      </Flow>
    );
  }
  return <Told {...props} morning={morning} />;
}

function Told({ which, session, known, morning }: Props & { morning: ReturnType<typeof useMorning> }) {
  const { t } = useTranslation();
  const { today, entries } = known;
  const { sessionLogId } = session;
  const entryId = entryIdOf(which, sessionLogId);
  const state = morningState(
    today,
    which,
    sessionLogId,
    entries.find((entry) => entry.id === entryId),
  );
  return (
    <Flow out={null}>
      <VerdictCard
        recordId={sessionLogId}
        entryId={entryId}
        device={morning.message()}
        care={today.care}
        reports={state === undefined ? [] : [state]}
        isSaved={morning.isSaved}
        actions={
          <>
            <LinkButton kind="primary" href="/today">
              {t('pain.toToday')}
            </LinkButton>
            {morning.canAdd ? <Button onClick={morning.add}>{t('morning.add')}</Button> : null}
          </>
        }
      />
    </Flow>
  );
}
