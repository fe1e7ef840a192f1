import { useState } from 'react';
import { useTranslation } from '../i18n';
import { useLocation } from 'wouter';
import { clock } from '../../both/clock';
import { PainFlow } from '../features/pain/components/pain-flow';
import type { PainStart } from '../features/pain/model/pain-start';
import { newId } from '../lib/new-id';
import { useSignedIn } from '../lib/signed-in';
import { LinkButton } from '../ui/link-button';
import { WithToday } from './with-today';

/** Pain outside a session. */
export function PainPage() {
  const { t } = useTranslation();
  const [, goTo] = useLocation();
  const { account } = useSignedIn();
  const [start] = useState<PainStart>(() => ({
    id: newId(),
    accountId: account.accountId,
    sessionLogId: null,
    exercise: null,
    performedAt: clock.instant(),
    timeZone: clock.timeZone(),
  }));
  return (
    <WithToday>
      {(known) => (
        <PainFlow
          start={start}
          moment="pain-log"
          painBefore={null}
          known={known}
          onLeave={() => goTo('/today')}
          actions={() => (
            <LinkButton kind="primary" href="/today">
              {t('pain.toToday')}
            </LinkButton>
          )}
        />
      )}
    </WithToday>
  );
}
