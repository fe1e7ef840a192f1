import { addDays } from '@ischia/shared';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../i18n';
import { useLocation } from 'wouter';
import { keptRuns } from '../features/session/api/kept-runs';
import { Banners, NothingDue, WaitFirst } from '../features/today/components/banners';
import { MorningCard, MorningOffer } from '../features/today/components/morning-card';
import { Greeting } from '../features/today/components/greeting';
import { OnPause } from '../features/today/components/on-pause';
import { SentList } from '../features/today/components/sent-list';
import { SessionCard } from '../features/today/components/session-card';
import { WeekLine } from '../features/today/components/week-line';
import { today as deviceDay } from '../lib/day-and-time';
import type { KnownOnPhone } from '../lib/known';
import { unsentOf } from '../lib/outbox/outbox-entry';
import { useOutbox } from '../lib/outbox/use-outbox';
import { useNow } from '../lib/use-now';
import { useSignedIn } from '../lib/signed-in';
import { isOpen, loggedSessions, nextDue, sessionsDue, versionsOn, weekCounts } from '../programme/due';
import { LinkButton } from '../ui/link-button';
import { Page } from '../ui/page';
import { heldExerciseIds } from '../verdict/holds-on-phone';
import { WithToday } from './with-today';

const TWO_WEEKS = Array.from({ length: 14 }, (_, n) => n + 1);

function useUnderWay(accountId: string): readonly string[] {
  const runs = useQuery({
    queryKey: ['under-way', accountId],
    queryFn: () => keptRuns(accountId),
    staleTime: 0,
  });
  return runs.data?.map(({ run }) => run.prescribedSessionId) ?? [];
}

function SignOutLink() {
  const { t } = useTranslation();
  const [, goTo] = useLocation();
  const { signOut } = useSignedIn();
  const waiting = unsentOf(useOutbox().entries).length > 0;
  const leave = (): void => (waiting ? goTo('/sign-out') : void signOut());
  return (
    <button type="button" className="layout-link" onClick={leave}>
      {t('app.signOut')}
    </button>
  );
}

function TodayOf({ known }: { known: KnownOnPhone }) {
  const { t } = useTranslation();
  const { account } = useSignedIn();
  const underWay = useUnderWay(account.accountId);
  const { today, entries } = known;
  const now = useNow();
  const on = deviceDay();
  const logs = loggedSessions(today, entries);
  const due = sessionsDue(today, logs, on);
  const heldIds = heldExerciseIds(today, entries);
  const next =
    due.length > 0
      ? null
      : nextDue(
          today,
          logs,
          TWO_WEEKS.map((n) => addDays(on, n)),
        );
  const week = weekCounts(today, logs, on);
  const hasOpen = due.some((one) => isOpen(one, heldIds));
  return (
    <div className="stack">
      <Greeting name={today.patient.displayName} on={on} />
      <Banners known={known} />
      <MorningCard known={known} now={now} />
      {today.screened ? null : <WaitFirst known={known} />}
      {due.map((item) => (
        <SessionCard
          key={item.session.id}
          item={item}
          heldIds={heldIds}
          isUnderWay={underWay.includes(item.session.id)}
          mayStart={today.screened}
        />
      ))}
      {due.length === 0 ? <NothingDue next={next} hasProgramme={versionsOn(today, on).length > 0} /> : null}
      <MorningOffer known={known} now={now} />
      <LinkButton href="/pain">{t('today.logPain')}</LinkButton>
      {hasOpen && today.screened ? <LinkButton href="/not-done">{t('today.cannot')}</LinkButton> : null}
      <OnPause known={known} heldIds={heldIds} on={on} />
      <WeekLine done={week.done} due={week.due} />
      <SentList known={known} />
    </div>
  );
}

export function TodayPage() {
  return (
    <WithToday>
      {(known) => (
        <Page action={<SignOutLink />}>
          <TodayOf known={known} />
        </Page>
      )}
    </WithToday>
  );
}
