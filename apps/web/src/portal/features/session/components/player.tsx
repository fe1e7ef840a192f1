import type { Exercise, PrescribedExercise, PrescribedSession } from '@ischia/shared';
import { useState } from 'react';
import { useTranslation } from '../../../i18n';
import { ScoreQuestion } from '../../../questions/components/score-question';
import { Button } from '../../../ui/button';
import { LinkButton } from '../../../ui/link-button';
import { Flow } from '../../../ui/layout';
import type { Known } from '../../../verdict/known-facts';
import { VerdictCard } from '../../../verdict/verdict-card';
import { doseToDo } from '../model/dose';
import { exerciseInHand, needsSides } from '../model/session-run';
import { EasierOffer, PartialSet } from './after-hurt';
import { EndQuestions } from './end-questions';
import { ExerciseScreen } from './exercise-screen';
import { SidesQuestion, SkipReason, StopReasonQuestion } from './reasons';
import type { RunningSession } from './use-session-run';

type Props = {
  session: RunningSession;
  plan: PrescribedSession;
  known: Known;
  /** The tap on "This hurts", with the set in hand. */
  onHurts: (exercise: PrescribedExercise, setNumber: number) => void;
  onLeave: () => void;
};

function useLibrary({ plan, known, session }: Pick<Props, 'plan' | 'known' | 'session'>) {
  const inHand = exerciseInHand(session.run);
  const prescribed = plan.exercises.find((one) => one.id === inHand?.prescribedExerciseId) ?? null;
  const byId = (id: string | null): Exercise | null =>
    known.today.exercises.find((one) => one.id === id) ?? null;
  return {
    inHand,
    prescribed,
    exercise: byId(prescribed?.exerciseId ?? null),
    easier: byId(prescribed?.easierExerciseId ?? null),
  };
}

function Done({ session, known }: Pick<Props, 'session' | 'known'>) {
  const { t } = useTranslation();
  if (session.told === null) return null;
  return (
    <Flow out={null}>
      <VerdictCard
        recordId={session.run.id}
        device={session.told.message}
        care={known.today.care}
        reports={known.today.reports}
        isSaved={session.told.isSaved}
        actions={
          <LinkButton kind="primary" href="/today">
            {t('pain.toToday')}
          </LinkButton>
        }
      />
    </Flow>
  );
}

function Exercises({ session, plan, known, onHurts }: Omit<Props, 'onLeave'>) {
  const { t } = useTranslation();
  const [asks, setAsks] = useState<'nothing' | 'skip' | 'stop'>('nothing');
  const { run, dispatch } = session;
  const { inHand, prescribed, exercise } = useLibrary({ session, plan, known });
  if (inHand === null || prescribed === null) return null;
  const hurts = (): void =>
    onHurts(prescribed, Math.min(inHand.sets.length + 1, doseToDo(prescribed.dose).sets));
  const close = (): void => setAsks('nothing');
  const foot = (
    <Button kind="hurts" onClick={hurts}>
      {t('session.hurts')}
    </Button>
  );
  const out = { label: t('session.stop'), onPress: () => setAsks('stop') };
  if (asks === 'stop') {
    const stop: React.ComponentProps<typeof StopReasonQuestion>['onStop'] = (reason) =>
      dispatch({ type: 'stopped', reason });
    return (
      <Flow out={{ label: t('app.back'), onPress: close }}>
        <StopReasonQuestion onStop={stop} onBack={close} />
      </Flow>
    );
  }
  const skip: React.ComponentProps<typeof SkipReason>['onSkip'] = (reason) => {
    close();
    dispatch({ type: 'left-out', reason });
  };
  return (
    <Flow out={out} foot={foot}>
      {asks === 'skip' ? (
        <SkipReason onSkip={skip} onHurts={hurts} onBack={close} />
      ) : (
        <ExerciseScreen
          key={prescribed.id}
          prescribed={prescribed}
          exercise={exercise}
          run={inHand}
          place={{ n: run.position + 1, of: run.exercises.length }}
          isNew={!known.today.recent.some((one) => one.seriesId === plan.seriesId)}
          onSet={(count) => dispatch({ type: 'set-done', count })}
          onSkip={() => setAsks('skip')}
        />
      )}
    </Flow>
  );
}

/** What follows a pain in an exercise: how much was done, then the easier one or the rest. */
function AfterHurt({ session, plan, known }: Omit<Props, 'onLeave' | 'onHurts'>) {
  const { run, dispatch } = session;
  const { prescribed, easier } = useLibrary({ session, plan, known });
  if (prescribed === null) return null;
  if (run.hurt?.step === 'partial') {
    return (
      <PartialSet prescribed={prescribed} onAnswer={(done) => dispatch({ type: 'partial', answer: done })} />
    );
  }
  return (
    <EasierOffer
      name={prescribed.name}
      easier={easier}
      isLast={!run.exercises.some((one, n) => n > run.position && one.end === 'open')}
      onGoOn={(done) => dispatch({ type: 'easier-settled', done })}
    />
  );
}

/** A session, one screen at a time. */
export function Player(props: Props) {
  const { t } = useTranslation();
  const { session, plan, known, onLeave } = props;
  const { run, dispatch } = session;
  const { prescribed } = useLibrary(props);
  if (session.told !== null) return <Done session={session} known={known} />;
  if (
    prescribed !== null &&
    run.hurt?.step !== 'partial' &&
    needsSides(run, doseToDo(prescribed.dose).sets)
  ) {
    return (
      <Flow out={null}>
        <SidesQuestion name={prescribed.name} onSides={(sides) => dispatch({ type: 'sides', sides })} />
      </Flow>
    );
  }
  if (run.hurt !== null) {
    return (
      <Flow out={null}>
        <AfterHurt session={session} plan={plan} known={known} />
      </Flow>
    );
  }
  if (run.stage === 'exercises') return <Exercises {...props} />;
  const out = { label: t('app.close'), onPress: onLeave };
  if (run.stage === 'before') {
    return (
      <Flow out={out}>
        <ScoreQuestion
          key="before"
          title={t('session.beforeTitle')}
          hint={t('session.beforeHint')}
          given={run.painBefore}
          onAnswer={(given) => dispatch({ type: 'pain-before', answer: given })}
        />
      </Flow>
    );
  }
  return (
    <Flow out={out}>
      <EndQuestions session={session} plan={plan} known={known} />
    </Flow>
  );
}
