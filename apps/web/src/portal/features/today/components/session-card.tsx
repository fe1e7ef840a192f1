import { useTranslation } from '../../../i18n';
import type { SessionOnDay } from '../../../programme/due';
import { LinkButton } from '../../../ui/link-button';
import { Tick } from './tick';
import './session-card.css';

/** How many exercises are left to do, and how many are on pause. */
function Facts({ left, held }: { left: number; held: number }) {
  const { t } = useTranslation();
  return (
    <ul className="session-card-facts">
      {left > 0 ? <li>{t('today.exercises', { count: left })}</li> : null}
      {held > 0 ? <li>{t('today.onPause', { count: held })}</li> : null}
    </ul>
  );
}

/** What was logged today; that all of it is on pause, where nothing was. */
function Standing({ left, logged, due }: { left: number; logged: number; due: number }) {
  const { t } = useTranslation();
  if (logged > 0) {
    return (
      <p className="session-card-done">
        <Tick />
        {logged >= due ? t('today.doneToday') : t('today.doneTodayMore', { done: logged, due })}
      </p>
    );
  }
  return left === 0 ? <p>{t('today.allHeld')}</p> : null;
}

/** One prescribed session of today, with the one thing to do about it. */
export function SessionCard({
  item,
  heldIds,
  isUnderWay,
  mayStart,
}: {
  item: SessionOnDay;
  heldIds: readonly string[];
  /** It was begun on this phone and waits to go on. */
  isUnderWay: boolean;
  mayStart: boolean;
}) {
  const { t } = useTranslation();
  const { session, version, due, logged } = item;
  const held = session.exercises.filter((exercise) => heldIds.includes(exercise.id)).length;
  const left = session.exercises.length - held;
  const isDone = logged >= due;
  const start = isUnderWay ? t('today.resume') : t('today.start');
  return (
    <section className="card">
      <div>
        <h2 className="session-card-title">{session.name}</h2>
        <p className="session-card-phase">{version.phaseName}</p>
      </div>
      <Facts left={left} held={held} />
      <Standing left={left} logged={logged} due={due} />
      {mayStart && (isUnderWay || (left > 0 && !isDone)) ? (
        <LinkButton kind="primary" href={`/session/${session.id}`}>
          {start}
          <span className="hidden-text"> {session.name}</span>
        </LinkButton>
      ) : null}
    </section>
  );
}
