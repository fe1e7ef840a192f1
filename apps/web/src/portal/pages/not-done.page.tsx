import { useTranslation } from '../i18n';
import { Redirect, useLocation } from 'wouter';
import { NotDoneFlow } from '../features/not-done/components/not-done-flow';
import { useState } from 'react';
import { today as deviceDay } from '../lib/day-and-time';
import type { KnownOnPhone } from '../lib/known';
import { loggedSessions, type SessionOnDay, sessionsDue } from '../programme/due';
import { LinkButton } from '../ui/link-button';
import { WithToday } from './with-today';

function openToday({ today, entries }: KnownOnPhone): SessionOnDay[] {
  const logs = loggedSessions(today, entries);
  return sessionsDue(today, logs, deviceDay()).filter((one) => one.logged < one.due);
}

function NotDone({ known }: { known: KnownOnPhone }) {
  const { t } = useTranslation();
  const [, goTo] = useLocation();
  const [due] = useState(() => openToday(known));
  if (due.length === 0) return <Redirect to="/today" replace />;
  return (
    <NotDoneFlow
      known={known}
      due={due}
      onLeave={() => goTo('/today')}
      actions={
        <LinkButton kind="primary" href="/today">
          {t('pain.toToday')}
        </LinkButton>
      }
    />
  );
}

/** "I can't do it today". */
export function NotDonePage() {
  return <WithToday>{(known) => <NotDone known={known} />}</WithToday>;
}
