import { isMorningOf, MORNING_LABELS, openMorningQuestion, type WhichMorning } from '@ischia/shared';
import { Link, useLocation } from 'wouter';
import { useTranslation } from '../../../i18n';
import type { KnownOnPhone } from '../../../lib/known';
import { type KnownMorning, knownMornings } from '../../../mornings/known-mornings';
import { MorningAnswers } from '../../../mornings/morning-answers';
import { questionOf } from '../../../mornings/morning-words';
import { LinkButton } from '../../../ui/link-button';
import { Tick } from './tick';
import './morning-card.css';

const WHICH: readonly WhichMorning[] = ['next-morning', 'second-morning'];
const pathOf = (which: WhichMorning, sessionLogId: string): string => `/morning/${which}/${sessionLogId}`;

/** This morning's answers that were given. */
const saidToday = (sessions: readonly KnownMorning[], now: string) =>
  sessions.flatMap((session) =>
    WHICH.flatMap((which) => {
      const said = which === 'next-morning' ? session.morning : session.secondMorning;
      const isShown = said?.state === 'answered' && isMorningOf(session, which, now);
      return isShown ? [{ which, session, said: said.value }] : [];
    }),
  );

/** The one question of the morning, until noon; and what was answered, for the rest of the day. */
export function MorningCard({ known, now }: { known: KnownOnPhone; now: string }) {
  const { t } = useTranslation();
  const [, goTo] = useLocation();
  const sessions = knownMornings(known);
  const question = openMorningQuestion(sessions, now);
  return (
    <>
      {saidToday(sessions, now).map(({ which, session, said }) => (
        <p key={which + session.sessionLogId} className="morning-said">
          <Tick />
          <span>
            <span className="small soft">{t('today.morningSaid')}</span>{' '}
            <strong>{MORNING_LABELS[said]}</strong>
          </span>
          <Link className="layout-link" href={pathOf(which, session.sessionLogId)}>
            {t('today.morningOpen')}
            <span className="hidden-text"> {t('today.morningSaid')}</span>
          </Link>
        </p>
      ))}
      {question?.isPrompted === true ? (
        <section className="card morning-card">
          <h2>{questionOf(question.which, question.session)}</h2>
          <MorningAnswers
            key={question.which + question.session.sessionLogId}
            which={question.which}
            sessionLogId={question.session.sessionLogId}
            onSaid={() => goTo(pathOf(question.which, question.session.sessionLogId))}
          />
        </section>
      ) : null}
    </>
  );
}

/** After noon the question is offered, below what there is to do. */
export function MorningOffer({ known, now }: { known: KnownOnPhone; now: string }) {
  const { t } = useTranslation();
  const question = openMorningQuestion(knownMornings(known), now);
  if (question === null || question.isPrompted) return null;
  return (
    <LinkButton href={pathOf(question.which, question.session.sessionLogId)}>
      {t('today.morningOffer')}
    </LinkButton>
  );
}
