import { answered, type PrescribedExercise } from '@ischia/shared';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../i18n';
import { useLocation } from 'wouter';
import { clock } from '../../both/clock';
import { PainFlow } from '../features/pain/components/pain-flow';
import type { Told } from '../features/pain/components/use-pain-report';
import type { PainStart } from '../features/pain/model/pain-start';
import { type KeptRun, keptRuns } from '../features/session/api/kept-runs';
import { Player } from '../features/session/components/player';
import { useSessionRun } from '../features/session/components/use-session-run';
import { advanceSession } from '../features/session/model/advance-session';
import { startSession } from '../features/session/model/session-run';
import { today as deviceDay } from '../lib/day-and-time';
import type { KnownOnPhone } from '../lib/known';
import { newId } from '../lib/new-id';
import { outbox } from '../lib/outbox/outbox';
import { useSignedIn } from '../lib/signed-in';
import { versionsOn } from '../programme/due';
import { Button } from '../ui/button';
import { LinkButton } from '../ui/link-button';
import { Heading } from '../ui/heading';
import { Page } from '../ui/page';
import { heldExerciseIds } from '../verdict/holds-on-phone';
import { kindOf } from '../verdict/verdict-card';
import { WithToday } from './with-today';

/** Holds by what the phone knows at this very moment. */
const heldNow = (known: KnownOnPhone): string[] => heldExerciseIds(known.today, outbox.view().entries);

/** Killed in the middle of "This hurts": its report has gone to the clinic as it was; the session goes on after it. */
function afterKill(row: KeptRun, known: KnownOnPhone): KeptRun {
  if (row.run.hurt?.step !== 'asking') return row;
  return { ...row, run: advanceSession(row.run, { type: 'hurt-told', heldIds: heldNow(known) }, row.plan) };
}

function freshRun(known: KnownOnPhone, accountId: string, prescribedSessionId: string): KeptRun | null {
  const on = deviceDay();
  for (const version of versionsOn(known.today, on)) {
    const plan = version.sessions.find((one) => one.id === prescribedSessionId);
    if (plan === undefined || !known.today.screened) continue;
    const run = startSession({
      id: newId(),
      version,
      session: plan,
      heldIds: heldNow(known),
      performedAt: clock.instant(),
      performedOn: on,
      timeZone: clock.timeZone(),
    });
    return { accountId, run, plan };
  }
  return null;
}

async function openRun(known: KnownOnPhone, accountId: string, id: string): Promise<KeptRun | null> {
  const kept = (await keptRuns(accountId)).find(({ run }) => run.prescribedSessionId === id);
  return kept === undefined ? freshRun(known, accountId, id) : afterKill(kept, known);
}

function Running({ first, known }: { first: KeptRun; known: KnownOnPhone }) {
  const { t } = useTranslation();
  const [, goTo] = useLocation();
  const session = useSessionRun(first, known);
  const [pain, setPain] = useState<PainStart | null>(null);
  const { run, dispatch } = session;

  const hurts = (exercise: PrescribedExercise, setNumber: number): void => {
    const id = newId();
    setPain({
      id,
      accountId: first.accountId,
      sessionLogId: run.id,
      exercise: { prescribedExerciseId: exercise.id, setNumber },
      performedAt: clock.instant(),
      timeZone: clock.timeZone(),
    });
    dispatch({ type: 'hurt-started', reportId: id });
  };
  const leaveExercise = (): void => {
    dispatch({ type: 'hurt-told', heldIds: heldNow(known) });
    setPain(null);
  };
  const carryOn = (): void => {
    dispatch({ type: 'hurt-passed' });
    setPain(null);
  };
  const end = (): void => void session.endByCard().then(() => goTo('/today'));

  const actionsOf = ({ message }: Told): React.ReactNode => {
    const kind = kindOf(message);
    if (kind === 'urgent') return <Button onClick={end}>{t('pain.endSession')}</Button>;
    if (kind === 'stop') {
      return (
        <Button kind="primary" onClick={leaveExercise}>
          {t('pain.goOnSession')}
        </Button>
      );
    }
    return (
      <>
        <Button kind="primary" onClick={leaveExercise}>
          {t('session.leaveOut')}
        </Button>
        <Button onClick={carryOn}>{t('session.carryOn')}</Button>
      </>
    );
  };

  if (pain !== null) {
    return (
      <PainFlow
        start={pain}
        moment="this-hurts"
        painBefore={answered(run.painBefore)}
        known={known}
        onLeave={leaveExercise}
        actions={actionsOf}
      />
    );
  }
  return (
    <Player
      session={session}
      plan={first.plan}
      known={known}
      onHurts={hurts}
      onLeave={() => goTo('/today')}
    />
  );
}

function Gone() {
  const { t } = useTranslation();
  return (
    <Page>
      <div className="stack">
        <Heading title={t('session.gone')}>{t('session.gone')}</Heading>
        <LinkButton kind="primary" href="/today">
          {t('app.toToday')}
        </LinkButton>
      </div>
    </Page>
  );
}

function Opened({ known, prescribedSessionId }: { known: KnownOnPhone; prescribedSessionId: string }) {
  const { account } = useSignedIn();
  const opened = useQuery({
    queryKey: ['session-run', account.accountId, prescribedSessionId],
    queryFn: () => openRun(known, account.accountId, prescribedSessionId),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (opened.data === undefined) return null;
  return opened.data === null ? <Gone /> : <Running first={opened.data} known={known} />;
}

/** Today's session, begun or gone on with. */
export function SessionPage({ prescribedSessionId }: { prescribedSessionId: string }) {
  return (
    <WithToday>{(known) => <Opened known={known} prescribedSessionId={prescribedSessionId} />}</WithToday>
  );
}
