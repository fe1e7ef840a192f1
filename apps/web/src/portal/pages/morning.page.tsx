import { isMorningOf, openMorningQuestion, type WhichMorning } from '@ischia/shared';
import { useTranslation } from '../i18n';
import { useLocation } from 'wouter';
import { MorningFlow } from '../features/morning/components/morning-flow';
import type { KnownOnPhone } from '../lib/known';
import { useNow } from '../lib/use-now';
import { type KnownMorning, knownMornings } from '../mornings/known-mornings';
import { MorningAnswers } from '../mornings/morning-answers';
import { questionOf } from '../mornings/morning-words';
import { Heading } from '../ui/heading';
import { Flow } from '../ui/layout';
import { LinkButton } from '../ui/link-button';
import { Page } from '../ui/page';
import { WithToday } from './with-today';

type Asked = { which: WhichMorning; sessionLogId: string };

function Gone() {
  const { t } = useTranslation();
  return (
    <Page>
      <div className="stack">
        <Heading title={t('morning.gone')}>{t('morning.gone')}</Heading>
        <LinkButton kind="primary" href="/today">
          {t('app.toToday')}
        </LinkButton>
      </div>
    </Page>
  );
}

function Question({ which, session }: { which: WhichMorning; session: KnownMorning }) {
  const { t } = useTranslation();
  const [, goTo] = useLocation();
  return (
    <Flow out={{ label: t('app.back'), onPress: () => goTo('/today') }}>
      <div className="stack">
        <Heading title={t('app.today')}>{questionOf(which, session)}</Heading>
        <MorningAnswers which={which} sessionLogId={session.sessionLogId} onSaid={() => undefined} />
      </div>
    </Flow>
  );
}

function Morning({ which, sessionLogId, known }: Asked & { known: KnownOnPhone }) {
  const now = useNow();
  const sessions = knownMornings(known);
  const session = sessions.find((one) => one.sessionLogId === sessionLogId);
  if (session === undefined) return <Gone />;
  const said = which === 'next-morning' ? session.next : session.second;
  if (said !== null)
    return (
      <MorningFlow which={which} session={session} known={known} isOpen={isMorningOf(session, which, now)} />
    );
  const question = openMorningQuestion(sessions, now);
  const isOpen = question?.which === which && question.session.sessionLogId === sessionLogId;
  return isOpen ? <Question which={which} session={session} /> : <Gone />;
}

/** The morning after a session: the question, its numbers, and the reply. */
export function MorningPage({ which, sessionLogId }: { which: string; sessionLogId: string }) {
  if (which !== 'next-morning' && which !== 'second-morning') return <Gone />;
  return (
    <WithToday>{(known) => <Morning which={which} sessionLogId={sessionLogId} known={known} />}</WithToday>
  );
}
