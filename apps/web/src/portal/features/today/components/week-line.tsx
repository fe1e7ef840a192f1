import { useTranslation } from '../../../i18n';
import './week-line.css';

/** Counts of this calendar week: a full dot for each session logged, an open one for each still open. */
export function WeekLine({ done, due }: { done: number; due: number }) {
  const { t } = useTranslation();
  const dots = Array.from({ length: due }, (_, n) => n < done);
  return (
    <section className="week-line">
      <h2>{t('today.week')}</h2>
      {due === 0 ? (
        <p className="soft">{t('today.weekNone')}</p>
      ) : (
        <>
          <div className="week-line-dots" aria-hidden="true">
            {dots.map((isOn, n) => (
              // The dots have no identity but their place.
              <span key={`${n}`} className={isOn ? 'week-line-on' : undefined} />
            ))}
          </div>
          <p>{t('today.weekCount', { done, due })}</p>
        </>
      )}
    </section>
  );
}
