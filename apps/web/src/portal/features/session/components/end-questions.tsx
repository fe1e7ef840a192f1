import { type Answer, answered, highestScore, type PrescribedSession } from '@ischia/shared';
import { useTranslation } from '../../../i18n';
import { clock } from '../../../../both/clock';
import { ChoiceQuestion } from '../../../questions/components/choice-question';
import { ScoreQuestion } from '../../../questions/components/score-question';
import type { Asking } from '../../../questions/pain-draft';
import { answer, type PainWords } from '../../../questions/pain-words';
import { type Known, parametersOf } from '../../../verdict/known-facts';
import { sessionLogOf } from '../model/session-log';
import type { SessionRun } from '../model/session-run';
import { CheckPage } from './check-page';
import type { RunningSession } from './use-session-run';
import { WordsFlow } from './words-flow';

function askingOf(run: SessionRun, known: Known): Asking {
  const hasLowBackProgramme = known.today.context?.condition === 'low-back';
  return {
    situation: { moment: 'session-end', hasLowBackProgramme },
    asksScore: false,
    peakElsewhere: highestScore([answered(run.painDuring), answered(run.painAfter)]),
    feelsDifferent: answered(run.odd) === true,
    parameters: parametersOf(known.today),
  };
}

const oddAs = (given: Answer<boolean>): Answer<'yes' | 'no'> =>
  given.state === 'answered' ? answer(given.value ? 'yes' : 'no') : given;

type Props = { session: RunningSession; plan: PrescribedSession; known: Known };

function OddQuestion({ session }: Props) {
  const { t } = useTranslation();
  return (
    <ChoiceQuestion
      title={t('session.oddTitle')}
      hint={t('session.oddHint')}
      choices={[
        { value: 'no' as const, label: t('app.no') },
        { value: 'yes' as const, label: t('app.yes') },
      ]}
      given={oddAs(session.run.odd)}
      onAnswer={(given) =>
        session.dispatch({
          type: 'odd',
          answer: given.state === 'answered' ? answer(given.value === 'yes') : given,
        })
      }
    />
  );
}

/** The questions after the last exercise, one on each screen. */
export function EndQuestions({ session, plan, known }: Props) {
  const { t } = useTranslation();
  const { run, dispatch } = session;
  const finishWith = (words: PainWords): void => session.finish({ ...run, words });
  switch (run.stage) {
    case 'during':
      return (
        <ScoreQuestion
          key="during"
          title={t('session.duringTitle')}
          hint={t('session.duringHint')}
          given={run.painDuring}
          onAnswer={(given) => dispatch({ type: 'pain-during', answer: given })}
        />
      );
    case 'after':
      return (
        <ScoreQuestion
          key="after"
          title={t('session.afterTitle')}
          hint={t('session.afterHint')}
          given={run.painAfter}
          onAnswer={(given) => dispatch({ type: 'pain-after', answer: given })}
        />
      );
    case 'odd':
      return <OddQuestion session={session} plan={plan} known={known} />;
    case 'words':
      return (
        <WordsFlow
          asking={askingOf(run, known)}
          isUrgent={session.isUrgentWith}
          onDone={(words) => dispatch({ type: 'words', words })}
          onUrgent={finishWith}
          onBack={() => dispatch({ type: 'back' })}
        />
      );
    case 'effort':
      return (
        <ScoreQuestion
          key="effort"
          title={t('session.effortTitle')}
          hint={t('session.effortHint')}
          given={run.effort}
          lowest={t('session.effort0')}
          highest={t('session.effort10')}
          onAnswer={(given) => dispatch({ type: 'effort', answer: given })}
        />
      );
    default:
      return (
        <CheckPage
          run={run}
          log={sessionLogOf(run, plan, clock.instant())}
          plan={plan}
          hasFailed={session.hasFailed}
          onChange={(stage) => dispatch({ type: 'change', stage })}
          onSend={() => session.finish(run)}
        />
      );
  }
}
